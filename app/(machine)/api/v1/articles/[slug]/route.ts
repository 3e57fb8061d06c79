import { VISITOR } from '@/archive/archive.ts';
import { readArticle } from '@/archive/read-article.ts';
import { jsonAnswer } from '@/server/machine-answer.ts';

export const GET = (_request: Request, context: { params: Promise<{ slug: string }> }): Promise<Response> =>
  jsonAnswer(async (archive) => readArticle(archive, VISITOR, decodeURIComponent((await context.params).slug)));
