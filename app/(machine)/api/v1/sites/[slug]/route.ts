import { readSite } from '@/archive/read-sites.ts';
import { siteJson } from '@/archive/read-resources.ts';
import { apiAnswer, slugIn } from '../../api-answer.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = (request: Request, context: { params: Promise<{ slug: string }> }): Promise<Response> =>
  apiAnswer(request, 'readSite', async (archive) => siteJson(archive, await readSite(archive, await slugIn(context))));
