import 'server-only';
import { solarYear } from '../core/calendar/format-date.ts';
import { parseBody } from '../core/markup/parse.ts';
import type { Block, Body } from '../core/markup/tree.ts';
import type { Couplet } from '../core/article/model.ts';
import type { FilingDate } from '../core/article/views.ts';
import { figuresOf } from '../core/markup/figures.ts';
import { inlineText, plainText } from '../core/markup/plain-text.ts';
import { searchColumns } from '../core/search/columns.ts';
import { listTokens } from '../core/search/lists.ts';
import { textKey } from '../core/search/text-key.ts';
import type { StoredArticle } from '../db/articles.ts';
import type { Transaction } from '../db/connection.ts';
import { isPublic } from '../db/public.ts';
import { removeSearchText, storeSearchText } from '../db/search-texts.ts';
import { storeTextKey } from '../db/text-keys.ts';
import { relist, type FacetRef } from '../db/sqlite/listing.ts';
import { learnWords } from './learn-words.ts';
import { removeSearchRow, storeSearchRow } from '../db/sqlite/search-index.ts';

/**
 * Brings lists and full-text index up to date with one article, inside the transaction that changed it. Only what is published
 * is in either: nothing else can be found, whatever a query forgets. What the text is known by is kept of every article, for the desk.
 */
export async function indexArticle(transaction: Transaction, article: StoredArticle): Promise<void> {
  const shown = isPublic(article);
  const sortDate = article.date?.iso.padEnd(10, '-00') ?? '';
  const facets = shown ? facetsOf(article) : [];
  await relist(transaction, article.id, sortDate, facets);
  const body = parseBody(article.body, article);
  await storeTextKey(transaction, article.id, textKey(plainText(body)));
  if (!shown) {
    await removeSearchRow(transaction, article.id);
    return removeSearchText(transaction, article.id);
  }
  const row = searchRow(article, body);
  await storeSearchRow(transaction, { articleId: article.id, sortDate, facets, lists: listTokens(article.id, facets) }, row);
  await storeSearchText(transaction, article.id, [article.standfirst, plainText(body)].filter(Boolean).join('\n\n'));
  await learnWords(transaction, row);
}

function searchRow(article: StoredArticle, body: Body) {
  const figures = figuresOf(body);
  return searchColumns({
    language: article.language,
    title: [article.kicker, article.title].filter(Boolean).join('\n'),
    standfirst: article.standfirst ?? '',
    body: [plainText(body), article.authorNote, article.editorNote].filter(Boolean).join('\n\n'),
    people: article.contributors.flatMap(({ credited, names }) => [credited, ...names.map(({ text }) => text)]),
    outlets: article.appearances.map(({ outlet }) => outlet),
    captions: figures.map((figure) => [inlineText(figure.caption), figure.credit].filter(Boolean).join(' ')),
    verse: [...versesOf(body.blocks), ...(article.masthead?.verses ?? []).flatMap(readings)],
  });
}

/** Verse anywhere in the body, quotes and lists included. */
function versesOf(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'verse') return block.stanzas.flat().map(({ first, second = [] }) => `${inlineText(first)} ${inlineText(second)}`);
    if (block.type === 'quote') return versesOf(block.children);
    if (block.type === 'list') return block.items.flatMap(versesOf);
    return [];
  });
}

/** A couplet is found as corrected and as the masthead prints it. */
const readings = ({ transcribed, ...shown }: Couplet): string[] =>
  [shown, ...(transcribed ? [transcribed] : [])].map(({ first, second }) => `${first} ${second}`);

const AUTHORS = new Set(['author', 'compiler']);

/** Every list that a published article stands in. */
export function facetsOf(article: StoredArticle): FacetRef[] {
  const years = article.date ? yearsOf(article.date) : { gregorian: [], solar: [] };
  const refs: FacetRef[] = [
    { facet: 'all', value: '' },
    { facet: 'language', value: article.language },
    { facet: 'site', value: article.site.slug },
    ...(article.section ? [{ facet: 'section' as const, value: article.section.slug }] : []),
    ...article.contributors.filter(({ role }) => AUTHORS.has(role)).map(({ slug }) => ({ facet: 'author' as const, value: slug })),
    ...article.contributors.map(({ slug }) => ({ facet: 'contributor' as const, value: slug })),
    ...article.subjects.map(({ slug }) => ({ facet: 'subject' as const, value: slug })),
    ...years.gregorian.map((year) => ({ facet: 'year-gregorian' as const, value: String(year) })),
    ...years.solar.map((year) => ({ facet: 'year-solar' as const, value: String(year) })),
  ];
  return [...new Map(refs.map((ref) => [`${ref.facet} ${ref.value}`, ref])).values()];
}

/** A date known to the month or the year may lie in two years of the other calendar: it is listed under both. */
function yearsOf({ iso, calendar }: FilingDate): { gregorian: number[]; solar: number[] } {
  const { from, to } = solarYear(iso, calendar);
  return { gregorian: [Number(iso.slice(0, 4))], solar: from === to ? [from] : [from, to] };
}
