import { sectionJson } from '@/archive/read-resources.ts';
import { readSites } from '@/archive/read-sites.ts';
import { apiAnswer } from '../api-answer.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = (request: Request): Promise<Response> =>
  apiAnswer(request, 'listSections', async (archive) => {
    const sites = await readSites(archive);
    const of = ({ slug, names, sections }: (typeof sites)[number]) => sections.map((section) => ({ ...section, site: { slug, names } }));
    return { items: sites.flatMap(of).map((section) => sectionJson(archive, section)) };
  });
