import { element, leaf, leafIf, xmlDocument, type Xml } from '../xml/write-xml.ts';
import type { Feed, FeedEntry } from './feed.ts';

export const ATOM = 'application/atom+xml';
export const ATOM_NAMESPACE = 'http://www.w3.org/2005/Atom';

/** An `atom:link` (RFC 4287, section 4.2.7). */
export const atomLink = (rel: string, href: string, type?: string, more: Record<string, string | undefined> = {}): Xml =>
  element('link', { rel, type, href, ...more });

/** An `atom:author` (section 4.2.1), a Person construct (3.2). */
export const atomAuthor = ({ name, url }: { name: string; url?: string }): Xml =>
  element('author', {}, [leaf('name', name), leafIf('uri', url)]);

/** The feed as an Atom document (RFC 4287). */
export function atomFeed(feed: Feed): string {
  // Section 4.2.15: the newest change of anything in it.
  const updated = feed.entries.map((entry) => entry.updated).reduce((one, other) => (one > other ? one : other), feed.since);
  return xmlDocument(
    element('feed', { xmlns: ATOM_NAMESPACE, 'xml:lang': feed.language }, [
      leaf('id', feed.id),
      leaf('title', feed.title),
      leaf('subtitle', feed.subtitle),
      leaf('updated', updated),
      atomAuthor({ name: feed.publisher }),
      atomLink('self', feed.atom, ATOM),
      atomLink('alternate', feed.page, 'text/html', { hreflang: feed.language }),
      atomLink('alternate', feed.json, 'application/feed+json'),
      leaf('icon', feed.icon),
      ...feed.entries.map(atomEntry),
    ]),
  );
}

const atomEntry = (entry: FeedEntry): Xml =>
  element('entry', { 'xml:lang': entry.language }, [
    leaf('id', entry.id),
    leaf('title', entry.title),
    leaf('published', entry.published),
    leaf('updated', entry.updated),
    ...entry.authors.map(atomAuthor),
    atomLink('alternate', entry.url, 'text/html'),
    ...entry.categories.map(({ term, label }) => element('category', { term, label })),
    leafIf('rights', entry.rights),
    leafIf('summary', entry.summary),
    leaf('content', entry.html, { type: 'html' }),
  ]);
