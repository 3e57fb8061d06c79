/**
 * What a person types into the search box, and the FTS5 expression it becomes. Any string is a query: what cannot be read as
 * asked is searched as words, and `notes` says so. docs/search.md lists what may be typed.
 */
import type { Locale } from '../article/model.ts';
import type { FieldName } from './query-fields.ts';
import { readPieces, type Reader } from './query-read.ts';
import type { Years } from './query-years.ts';

export type { FieldName };

/** UTF-16 code units; what is beyond is not read. */
export const MAX_QUERY_LENGTH = 500;
/** Words and phrases to be looked for; those beyond are not read. */
export const MAX_TERMS = 32;
/** Words and phrases to be left out. */
export const MAX_EXCLUDED = 16;
/** Terms of one clause. */
export const MAX_ALTERNATIVES = 16;
export const MAX_FILTERS = 16;

/** Message keys, for the page to say what was not read as it was typed. */
export const QUERY_NOTES = [
  'too-long',
  'too-many-terms',
  'unclosed-quote',
  'stray-star',
  'short-prefix',
  'stray-or',
  'empty-field',
  'unknown-language',
  'unknown-year',
  'unknown-value',
  'only-excluded',
] as const;
export type QueryNote = (typeof QUERY_NOTES)[number];

/** Tokens that must follow each other in this order; mostly one. */
export type Reading = readonly string[];

/** A field asked for in the query itself: `author:"M.K. Bhadrakumar"`, «سال: ۱۳۸۰..۱۳۹۰». */
export type FieldFilter = {
  field: FieldName;
  /** As typed, without quotes. */
  value: string;
  /** Of `year` only; both ends included, a single year has `from === to`. */
  years?: Years;
  /** Of `language` only: language ranges; `inLanguages` tells whether a text's tag is in one of them. */
  languages?: readonly string[];
  /** The whole as typed, keyword and all. */
  text: string;
  excluded: boolean;
  /** UTF-16 offsets of `text` in the query. */
  start: number;
  end: number;
};

export type Term = {
  /** A word may become several tokens («رئیس‌جمهور», Covid-19) and is then a phrase to the index, but not to the reader. */
  kind: 'word' | 'phrase';
  /** As typed, without quotes, minus and star. */
  text: string;
  /** UTF-16 offsets of `text` in the query. */
  start: number;
  end: number;
  excluded: boolean;
  /** The last token of every reading is the beginning of a word. */
  prefix: boolean;
  /** Any of these readings will do: ZWNJ as a break and joined, the letters of each language. */
  exact: readonly Reading[];
  /** Empty where the folded column holds nothing of it («می»). */
  folded: readonly Reading[];
  /** Not typed: the archive added it beside a typed term, because it sounds like it or is spelled nearly so. */
  via?: 'sound' | 'spelling';
};

export type ParsedQuery = {
  /** What was read of the input. */
  text: string;
  /** The chrome it was typed in. */
  locale: Locale;
  /** Every clause must hold; within a clause any one term does. No clause is empty. */
  clauses: readonly (readonly Term[])[];
  excluded: readonly Term[];
  /** Filters of different fields must all hold; of one field, any of those that are not excluded. */
  filters: readonly FieldFilter[];
  notes: readonly QueryNote[];
};

const readAll: Reader = () => true;

/**
 * Reads words, "phrases", -excluded words and phrases, beginnings*, alternatives (OR, |) and fields (`author:`, «سال:»).
 * Never throws; bounded by the constants above.
 * @param input anything at all
 * @param chromeLocale locale of the page it was typed in
 */
export function parseQuery(input: string, chromeLocale: Locale): ParsedQuery {
  const notes = new Set<QueryNote>();
  return settled(bounded(input, notes), chromeLocale, readAll, notes);
}

/**
 * The same query with some of its filters read as words instead, which `notes` then says (`unknown-value`): for an author or a
 * subject that the archive does not have. Terms that were added (`via`) are not kept.
 */
export function filtersAsWords(parsed: ParsedQuery, unknown: readonly Pick<FieldFilter, 'start'>[]): ParsedQuery {
  const kept = parsed.filters.filter((filter) => !unknown.some(({ start }) => start === filter.start));
  const notes = new Set<QueryNote>(['unknown-value', ...parsed.notes.filter((note) => note !== 'only-excluded')]);
  return settled(parsed.text, parsed.locale, ({ start }) => kept.some((filter) => filter.start === start), notes);
}

/** What was read, each clause once and within bounds. */
function settled(text: string, locale: Locale, isFilter: Reader, notes: Set<QueryNote>): ParsedQuery {
  const read = readPieces(text, isFilter, notes);
  const clauses: Term[][] = [];
  let room = MAX_TERMS;
  for (const clause of distinct(
    read.clauses.map((terms) => distinct(terms, termKey)),
    clauseKey,
  )) {
    const terms = clause.slice(0, Math.min(room, MAX_ALTERNATIVES));
    if (terms.length < clause.length) notes.add('too-many-terms');
    if (terms.length > 0) clauses.push(terms);
    room -= terms.length;
  }
  const [excluded, filters] = [distinct(read.excluded, termKey), read.filters];
  if (excluded.length > MAX_EXCLUDED || filters.length > MAX_FILTERS) notes.add('too-many-terms');
  const wanted = clauses.length + filters.filter((filter) => !filter.excluded).length;
  if (wanted === 0 && excluded.length + filters.length > 0) notes.add('only-excluded');
  return {
    text,
    locale,
    clauses,
    excluded: excluded.slice(0, MAX_EXCLUDED),
    filters: filters.slice(0, MAX_FILTERS),
    notes: QUERY_NOTES.filter((note) => notes.has(note)),
  };
}

function distinct<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const first = new Map<string, Item>();
  for (const item of items) if (!first.has(key(item))) first.set(key(item), item);
  return [...first.values()];
}

const termKey = ({ prefix, exact, folded }: Term) => JSON.stringify([prefix, exact, folded]);
const clauseKey = (terms: readonly Term[]) => terms.map(termKey).sort().join(' ');

function bounded(input: string, notes: Set<QueryNote>): string {
  if (input.length <= MAX_QUERY_LENGTH) return input;
  notes.add('too-long');
  return input.slice(0, MAX_QUERY_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}
