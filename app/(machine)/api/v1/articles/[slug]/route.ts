import { VISITOR } from '@/archive/archive.ts';
import { readArticle } from '@/archive/read-article.ts';
import { jsonAnswer } from '@/server/machine-answer.ts';
import { orMoved } from '@/server/moved.ts';

export const GET = async (request: Request, context: { params: Promise<{ slug: string }> }): Promise<Response> =>
  orMoved(request, await jsonAnswer(async (archive) => readArticle(archive, VISITOR, decodeURIComponent((await context.params).slug))));
