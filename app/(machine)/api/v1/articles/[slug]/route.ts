import { VISITOR } from '@/archive/archive.ts';
import { readArticle } from '@/archive/read-article.ts';
import { orMoved } from '@/server/moved.ts';
import { apiAnswer, slugIn } from '../../api-answer.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = async (request: Request, context: { params: Promise<{ slug: string }> }): Promise<Response> =>
  orMoved(request, await apiAnswer(request, 'readArticle', async (archive) => readArticle(archive, VISITOR, await slugIn(context))));
