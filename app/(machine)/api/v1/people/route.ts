import { readPeople } from '@/archive/read-people.ts';
import { personJson } from '@/archive/read-resources.ts';
import { apiAnswer } from '../api-answer.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = (request: Request): Promise<Response> =>
  apiAnswer(request, 'listPeople', async (archive, { limit, cursor }) => {
    const { people, next } = await readPeople(archive, cursor, limit);
    return { items: people.map((person) => personJson(archive, person)), next };
  });
