import { opdsType } from '@/core/feeds/opds.ts';
import { OPEN_SEARCH, openSearchDescription } from '@/core/feeds/open-search.ts';
import { openSearchHref } from '@/components/reader/href.ts';
import { chromeFor } from '@/i18n/chrome.ts';
import { machineAnswer } from '@/server/machine-answer.ts';
import { localeAsked } from '../asked.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = (request: Request): Promise<Response> =>
  machineAnswer(
    request,
    `${OPEN_SEARCH}; charset=utf-8`,
    async ({ url }) => {
      const { locale, t } = chromeFor(localeAsked(request), '');
      return openSearchDescription({
        name: t('site.name'),
        description: t('site.tagline'),
        language: locale,
        icon: `${url}/icon.svg`,
        self: url + openSearchHref(locale),
        results: [
          { type: 'text/html', template: `${url}/${locale}/search?q={searchTerms}&page={startPage?}` },
          { type: opdsType('acquisition'), template: `${url}/opds/search?locale=${locale}&q={searchTerms}&page={startPage?}` },
          { type: 'application/json', template: `${url}/api/v1/search?q={searchTerms}&limit={count?}` },
        ],
      });
    },
    { kept: true },
  );
