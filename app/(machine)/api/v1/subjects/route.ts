import { readSubjects } from '@/archive/read-resources.ts';
import { apiAnswer } from '../api-answer.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = (request: Request): Promise<Response> => apiAnswer(request, 'listSubjects', readSubjects);
