import { API_LIMIT, harvestArticles } from '@/archive/list-articles.ts';
import { jsonAnswer } from '@/server/machine-answer.ts';
import { limitOf } from '../limit-of.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = (request: Request): Promise<Response> =>
  jsonAnswer(request, (archive) => {
    const query = new URL(request.url).searchParams;
    return harvestArticles(archive, { limit: limitOf(query, API_LIMIT), cursor: query.get('cursor') ?? undefined });
  });
