import { readPerson } from '@/archive/read-people.ts';
import { personJson } from '@/archive/read-resources.ts';
import { apiAnswer, slugIn } from '../../api-answer.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = (request: Request, context: { params: Promise<{ slug: string }> }): Promise<Response> =>
  apiAnswer(request, 'readPerson', async (archive) => personJson(archive, await readPerson(archive, await slugIn(context))));
