import { FACETS, type SearchFilters } from '../../core/article/views.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { feedHref, openSearchHref } from './href.ts';

type DiscoveryProps = {
  chrome: Chrome;
  /** The page's own title. */
  title?: string;
  /** What the page is a list of. A list of a year has no feed: nothing is published in a year that is over. */
  feed?: Partial<SearchFilters>;
};

function FeedLinks({ name, chrome, filters }: { name: string; chrome: Chrome; filters?: Partial<SearchFilters> }) {
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={name} href={feedHref('atom', chrome.locale, filters)} />
      <link rel="alternate" type="application/feed+json" title={name} href={feedHref('json', chrome.locale, filters)} />
    </>
  );
}

/** In the head of every page: the feeds, the narrower first, and how to search here, for programs that look for them. */
export function Discovery({ chrome, title, feed = {} }: DiscoveryProps) {
  const name = chrome.t('site.name');
  const isNarrower = FACETS.some((facet) => feed[facet] !== undefined) && feed.year === undefined;
  return (
    <>
      {isNarrower && <FeedLinks name={`${title} — ${name}`} chrome={chrome} filters={feed} />}
      <FeedLinks name={name} chrome={chrome} />
      <link rel="search" type="application/opensearchdescription+xml" title={name} href={openSearchHref(chrome.locale)} />
    </>
  );
}
