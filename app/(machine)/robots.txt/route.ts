import { LOCALES } from '@/i18n/locales.ts';
import { machineAnswer } from '@/server/machine-answer.ts';

/** Robots Exclusion Protocol (RFC 9309). The desk and the settings are nobody's reading; search answers say `noindex` themselves. */
export const GET = (request: Request): Promise<Response> =>
  machineAnswer(request, 'text/plain; charset=utf-8', async ({ url }) =>
    [
      'User-agent: *',
      ...LOCALES.flatMap((locale) => [`Disallow: /${locale}/admin`, `Disallow: /${locale}/settings`]),
      'Allow: /',
      '',
      `Sitemap: ${url}/sitemap.xml`,
      '',
    ].join('\n'),
  );
