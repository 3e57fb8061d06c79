import { VISITOR } from '@/archive/archive.ts';
import { readArticle } from '@/archive/read-article.ts';
import { jsonAnswer } from '@/server/machine-answer.ts';
import { orMoved } from '@/server/moved.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = async (request: Request, context: { params: Promise<{ slug: string }> }): Promise<Response> =>
  orMoved(
    request,
    await jsonAnswer(request, async (archive) => readArticle(archive, VISITOR, decodeURIComponent((await context.params).slug))),
  );
