import { readSitemap } from '@/archive/read-sitemap.ts';
import { chromeAlternates } from '@/components/reader/document.tsx';
import { sitemap } from '@/core/feeds/sitemap.ts';
import { machineAnswer } from '@/server/machine-answer.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = async (request: Request, context: { params: Promise<{ file: string }> }): Promise<Response> => {
  const name = (await context.params).file.replace(/\.xml$/, '');
  return machineAnswer(request, 'application/xml; charset=utf-8', async (archive) =>
    sitemap(
      (await readSitemap(archive, name)).map(({ path, updated }) => ({
        alternates: chromeAlternates(archive.url, path),
        lastmod: updated,
      })),
    ),
  );
};
