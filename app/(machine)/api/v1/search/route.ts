import { API_LIMIT } from '@/archive/list-articles.ts';
import { searchJson } from '@/archive/search-json.ts';
import { jsonAnswer } from '@/server/machine-answer.ts';
import { limitOf } from '../limit-of.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = (request: Request): Promise<Response> =>
  jsonAnswer(request, (archive) => {
    const query = new URL(request.url).searchParams;
    return searchJson(archive, {
      query: query.get('q') ?? '',
      sort: query.get('sort') === 'newest' ? 'newest' : 'relevance',
      limit: limitOf(query, API_LIMIT),
      cursor: query.get('cursor') ?? undefined,
      locale: 'en',
    });
  });
