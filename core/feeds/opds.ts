import { element, leaf, leafIf, xmlDocument, type Xml } from '../xml/write-xml.ts';
import { ATOM_NAMESPACE, atomAuthor, atomLink } from './atom.ts';

/** A catalogue for e-readers: OPDS Catalog 1.2 (https://specs.opds.io/opds-1.2), an Atom feed of shelves or of books. */
export type Catalogue = {
  id: string;
  title: string;
  language: string;
  publisher: string;
  updated: string;
  /** Absolute addresses: of this feed, of the catalogue's root, of the description of its search, of the next page. */
  self: string;
  start: string;
  up?: string;
  search: string;
  next?: string;
} & ({ kind: 'navigation'; shelves: Shelf[] } | { kind: 'acquisition'; books: Book[] });

export type Shelf = { id: string; title: string; content: string; href: string; kind: 'navigation' | 'acquisition'; newest?: boolean };

export type Book = {
  id: string;
  title: string;
  language: string;
  authors: { name: string; url?: string }[];
  categories: { term: string; label: string }[];
  publisher: string;
  /** ISO date, cut to its precision. */
  issued?: string;
  updated: string;
  summary?: string;
  rights?: string;
  page: string;
  files: { type: string; href: string }[];
};

export const opdsType = (kind: Catalogue['kind']): string => `application/atom+xml;profile=opds-catalog;kind=${kind}`;

export function opdsFeed(catalogue: Catalogue): string {
  const type = opdsType(catalogue.kind);
  return xmlDocument(
    element('feed', { xmlns: ATOM_NAMESPACE, 'xmlns:dc': 'http://purl.org/dc/terms/', 'xml:lang': catalogue.language }, [
      leaf('id', catalogue.id),
      leaf('title', catalogue.title),
      leaf('updated', catalogue.updated),
      atomAuthor({ name: catalogue.publisher }),
      atomLink('self', catalogue.self, type),
      atomLink('start', catalogue.start, opdsType('navigation')),
      catalogue.up === undefined ? undefined : atomLink('up', catalogue.up, opdsType('navigation')),
      atomLink('search', catalogue.search, 'application/opensearchdescription+xml'),
      catalogue.next === undefined ? undefined : atomLink('next', catalogue.next, type),
      ...(catalogue.kind === 'navigation'
        ? catalogue.shelves.map((shelf) => shelfEntry(shelf, catalogue.updated))
        : catalogue.books.map(bookEntry)),
    ]),
  );
}

/** An entry of a navigation feed (section 2.2). */
const shelfEntry = (shelf: Shelf, updated: string): Xml =>
  element('entry', {}, [
    leaf('id', shelf.id),
    leaf('title', shelf.title),
    leaf('updated', updated),
    leaf('content', shelf.content, { type: 'text' }),
    atomLink(shelf.newest ? 'http://opds-spec.org/sort/new' : 'subsection', shelf.href, opdsType(shelf.kind)),
  ]);

/** An OPDS catalogue entry (section 5), whose files may be had without asking anybody (5.3). */
const bookEntry = (book: Book): Xml =>
  element('entry', { 'xml:lang': book.language }, [
    leaf('id', book.id),
    leaf('title', book.title),
    leaf('updated', book.updated),
    ...book.authors.map(atomAuthor),
    leaf('dc:language', book.language),
    leaf('dc:publisher', book.publisher),
    leafIf('dc:issued', book.issued),
    ...book.categories.map(({ term, label }) => element('category', { term, label })),
    leafIf('rights', book.rights),
    leafIf('summary', book.summary),
    atomLink('alternate', book.page, 'text/html'),
    ...book.files.map(({ type, href }) => atomLink('http://opds-spec.org/acquisition/open-access', href, type)),
  ]);
