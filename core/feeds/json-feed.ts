import type { Feed, FeedEntry } from './feed.ts';

export const JSON_FEED = 'application/feed+json';

/** The feed by JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.json,
    description: feed.subtitle,
    icon: feed.icon,
    authors: [{ name: feed.publisher }],
    language: feed.language,
    items: feed.entries.map(item),
  });

const item = (entry: FeedEntry) => ({
  id: entry.id,
  url: entry.url,
  title: entry.title,
  content_html: entry.html,
  summary: entry.summary,
  date_published: entry.published,
  date_modified: entry.updated,
  authors: entry.authors.length > 0 ? entry.authors : undefined,
  tags: entry.categories.length > 0 ? entry.categories.map(({ label }) => label) : undefined,
  language: entry.language,
});
