import { readSection } from '@/archive/read-sites.ts';
import { sectionJson } from '@/archive/read-resources.ts';
import { apiAnswer, slugIn } from '../../api-answer.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = (request: Request, context: { params: Promise<{ slug: string }> }): Promise<Response> =>
  apiAnswer(request, 'readSection', async (archive) => sectionJson(archive, await readSection(archive, await slugIn(context))));
