import { FEED_FACETS, type FeedFilters } from '@/archive/read-feed.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/i18n/locales.ts';

/** In whose words an answer's names are, and to which chrome it leads: `?locale=`, Persian unless said. */
export function localeAsked(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('locale');
  return isLocale(asked) ? asked : DEFAULT_LOCALE;
}

/** What a list is narrowed by: `?language=&section=&site=&author=&subject=`. */
export function filtersAsked(request: Request): FeedFilters {
  const query = new URL(request.url).searchParams;
  return Object.fromEntries(FEED_FACETS.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])));
}
