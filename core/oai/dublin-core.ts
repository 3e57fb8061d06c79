import { element, leaf, leafIf, type Xml } from '../xml/write-xml.ts';
import type { HarvestedArticle } from './record.ts';

const CREATORS = new Set(['author', 'compiler']);

/** Unqualified Dublin Core (section 5), with the elements of the DCMES 1.1 in their usual order. */
export function dublinCore(article: HarvestedArticle): Xml {
  const said = { 'xml:lang': article.language };
  const bothNames = (name: string, names: { fa: string; en: string }) => [
    leaf(name, names.fa, { 'xml:lang': 'fa' }),
    names.en === names.fa ? undefined : leaf(name, names.en, { 'xml:lang': 'en' }),
  ];
  const people = (isCreator: boolean) => article.contributors.filter(({ role }) => CREATORS.has(role) === isCreator);
  return element(
    'oai_dc:dc',
    {
      'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    },
    [
      leaf('dc:title', article.title, said),
      ...people(true).map(({ credited }) => leaf('dc:creator', credited)),
      ...[...(article.section ? [article.section] : []), ...article.subjects].flatMap((names) => bothNames('dc:subject', names)),
      leafIf('dc:description', article.standfirst, said),
      ...bothNames('dc:publisher', article.site.names),
      ...people(false).map(({ credited }) => leaf('dc:contributor', credited)),
      leafIf('dc:date', article.date),
      leaf('dc:type', 'Text'),
      leaf('dc:format', 'text/html'),
      leaf('dc:identifier', article.url),
      ...article.appearances.map(({ outlet, url }) => leaf('dc:source', url ?? outlet)),
      leaf('dc:language', article.language),
      leafIf('dc:relation', article.original?.url),
      leafIf('dc:rights', article.rights, said),
    ],
  );
}
