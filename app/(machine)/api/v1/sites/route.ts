import { siteJson } from '@/archive/read-resources.ts';
import { readSites } from '@/archive/read-sites.ts';
import { apiAnswer } from '../api-answer.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = (request: Request): Promise<Response> =>
  apiAnswer(request, 'listSites', async (archive) => ({ items: (await readSites(archive)).map((site) => siteJson(archive, site)) }));
