import { listSitemaps } from '@/archive/read-sitemap.ts';
import { sitemapIndex } from '@/core/feeds/sitemap.ts';
import { machineAnswer } from '@/server/machine-answer.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = (request: Request): Promise<Response> =>
  machineAnswer(
    request,
    'application/xml; charset=utf-8',
    async (archive) =>
      sitemapIndex(
        (await listSitemaps(archive)).map(({ name, updated }) => ({ url: `${archive.url}/sitemap/${name}.xml`, lastmod: updated })),
      ),
    { kept: true },
  );
