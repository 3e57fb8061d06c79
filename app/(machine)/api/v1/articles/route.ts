import { harvestArticles } from '@/archive/list-articles.ts';
import { apiAnswer } from '../api-answer.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = (request: Request): Promise<Response> => apiAnswer(request, 'listArticles', harvestArticles);
