import type { Archive } from '@/archive/archive.ts';
import { readShelves } from '@/archive/read-catalogue.ts';
import { chromeFor } from '@/i18n/chrome.ts';
import { machineAnswer } from '@/server/machine-answer.ts';

/** For language models (llmstxt.org): what is here and in which form it is best read. */
export const GET = (request: Request): Promise<Response> => machineAnswer(request, 'text/markdown; charset=utf-8', write, { kept: true });

async function write(archive: Archive): Promise<string> {
  const { t } = chromeFor('en', '');
  const { url } = archive;
  const sections = await readShelves(archive, 'section');
  return [
    `# ${t('site.name')} (بیاض)`,
    `> ${t('site.tagline')}`,
    `${t('about.archive.what')} ${t('about.archive.text')} ${t('site.rights')}`,
    `Every article is at ${url}/en/articles/{slug}; append .md for Markdown with its metadata, .txt for plain text, .json for everything that is known of it.`,
    '## Reading by machine',
    [
      `- [API](${url}/api/v1/articles): every article as JSON, newest first`,
      `- [Search](${url}/api/v1/search?q=karez): questions in Persian, Pashto, English or German`,
      `- [Feed](${url}/feed.atom?locale=en): what was published last`,
      `- [Sitemap](${url}/sitemap.xml): every page`,
    ].join('\n'),
    '## Sections',
    sections
      .map(({ value, names, count }) => `- [${names?.en ?? value}](${url}/en/sections/${encodeURIComponent(value)}): ${count} articles`)
      .join('\n'),
    '',
  ].join('\n\n');
}
