import type { ContributorRole, Names } from '../article/model.ts';
import { languageScript } from '../text/language.ts';
import { element, leaf, leafIf, type Xml } from '../xml/write-xml.ts';
import type { HarvestedArticle } from './record.ts';

/** Relators of MARC (https://id.loc.gov/vocabulary/relators). */
const RELATORS: Record<ContributorRole, string> = {
  author: 'aut',
  translator: 'trl',
  editor: 'edt',
  photographer: 'pht',
  illustrator: 'ill',
  compiler: 'com',
};

/** The article as MODS 3.8 (https://www.loc.gov/standards/mods/): element by element, as the schema names them. */
export function mods(article: HarvestedArticle): Xml {
  const lang = { 'xml:lang': article.language };
  return element(
    'mods',
    {
      xmlns: 'http://www.loc.gov/mods/v3',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': 'http://www.loc.gov/mods/v3 http://www.loc.gov/standards/mods/v3/mods-3-8.xsd',
      version: '3.8',
    },
    [
      element('titleInfo', lang, [leaf('title', article.title), leafIf('partName', article.kicker)]),
      ...article.contributors.map(nameOf),
      leaf('typeOfResource', 'text'),
      leaf('genre', 'article', { authority: 'marcgt' }),
      originInfo(article),
      language(article.language),
      element('physicalDescription', {}, [leaf('internetMediaType', 'text/html')]),
      leafIf('abstract', article.standfirst, lang),
      ...article.subjects.map((names) => element('subject', {}, topics(names))),
      article.section && element('subject', { displayLabel: 'section' }, topics(article.section)),
      element('location', {}, [leaf('url', article.url, { usage: 'primary display' })]),
      element('relatedItem', { type: 'host' }, [
        element('titleInfo', { 'xml:lang': 'fa' }, [leaf('title', article.site.names.fa)]),
        article.site.names.en === article.site.names.fa
          ? undefined
          : element('titleInfo', { 'xml:lang': 'en' }, [leaf('title', article.site.names.en)]),
        element('location', {}, [leaf('url', article.site.url)]),
      ]),
      ...article.appearances.map(appearance),
      article.original &&
        element('relatedItem', { type: 'original', displayLabel: 'translated from' }, [
          element('titleInfo', { 'xml:lang': article.original.language }, [leaf('title', article.original.title)]),
          element('location', {}, [leaf('url', article.original.url)]),
        ]),
      leafIf('accessCondition', article.rights, { type: 'use and reproduction', ...lang }),
      element('recordInfo', {}, [leaf('recordIdentifier', article.url)]),
    ],
  );
}

const nameOf = ({ credited, role, otherNames }: HarvestedArticle['contributors'][number]): Xml =>
  element('name', { type: 'personal' }, [
    leaf('namePart', credited),
    element('role', {}, [leaf('roleTerm', RELATORS[role], { type: 'code', authority: 'marcrelator' })]),
    ...otherNames.map((name) => element('alternativeName', {}, [leaf('namePart', name)])),
  ]);

/** Where and when it appeared there, and here. */
const originInfo = ({ site, date, published }: HarvestedArticle): Xml =>
  element('originInfo', {}, [
    leaf('publisher', site.names.en),
    leafIf('dateIssued', date, { encoding: 'w3cdtf', keyDate: 'yes' }),
    leaf('dateCaptured', published.slice(0, 10), { encoding: 'w3cdtf' }),
  ]);

const language = (tag: string): Xml =>
  element('language', {}, [
    leaf('languageTerm', tag, { type: 'code', authority: 'rfc5646' }),
    leaf('scriptTerm', languageScript(tag), { type: 'code', authority: 'iso15924' }),
  ]);

const topics = (names: Names): Xml[] => [
  leaf('topic', names.fa, { 'xml:lang': 'fa' }),
  ...(names.en === names.fa ? [] : [leaf('topic', names.en, { 'xml:lang': 'en' })]),
];

/** A link of the republication chain: the original, or one that stands between. */
const appearance = ({ outlet, url, dateIso, role }: HarvestedArticle['appearances'][number]): Xml =>
  element('relatedItem', { type: role === 'original' ? 'original' : 'otherVersion', displayLabel: role }, [
    element('titleInfo', {}, [leaf('title', outlet)]),
    dateIso === undefined ? undefined : element('originInfo', {}, [leaf('dateIssued', dateIso, { encoding: 'w3cdtf' })]),
    url === undefined ? undefined : element('location', {}, [leaf('url', url)]),
  ]);
