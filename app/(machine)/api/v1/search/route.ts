import { searchJson } from '@/archive/search-json.ts';
import { apiAnswer } from '../api-answer.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = (request: Request): Promise<Response> =>
  apiAnswer(request, 'search', (archive, { q, sort, limit, cursor, ...filters }) =>
    searchJson(archive, { query: q, sort, limit, cursor, filters, locale: 'en' }),
  );
