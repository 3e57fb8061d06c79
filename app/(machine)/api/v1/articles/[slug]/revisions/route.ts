import { readRevisions } from '@/archive/read-resources.ts';
import { orMoved } from '@/server/moved.ts';
import { apiAnswer, slugIn } from '../../../api-answer.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = async (request: Request, context: { params: Promise<{ slug: string }> }): Promise<Response> =>
  orMoved(request, await apiAnswer(request, 'listRevisions', async (archive) => readRevisions(archive, await slugIn(context))));
