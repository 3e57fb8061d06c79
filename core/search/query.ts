/**
 * What a person types into the search box, and the FTS5 expression it becomes. Any string is a query: what cannot be read as
 * asked is searched as words, and `notes` says so.
 */
import type { Locale } from '../article/model.ts';
import { analyse, analyseBeginning } from './analyser.ts';
import { columnsOf } from './columns.ts';
import type { Column } from './folding.ts';

/** UTF-16 code units; what is beyond is not read. */
export const MAX_QUERY_LENGTH = 500;
/** Words and phrases; those beyond are not read. */
export const MAX_TERMS = 32;
/** Letters that a `prefix*` must have: one letter begins too many words to rank. */
export const MIN_PREFIX = 2;

/** Message keys, for the page to say what was not read as it was typed. */
export const QUERY_NOTES = ['too-long', 'too-many-terms', 'unclosed-quote', 'stray-star', 'short-prefix', 'only-excluded'] as const;
export type QueryNote = (typeof QUERY_NOTES)[number];

/** Tokens that must follow each other in this order; mostly one. */
export type Reading = readonly string[];

export type FieldName = 'author' | 'year' | 'language' | 'section' | 'site' | 'subject';

/** A field asked for in the query itself: `author:"M.K. Bhadrakumar"`, «سال: ۱۳۸۰..۱۳۹۰». */
export type FieldFilter = {
  field: FieldName;
  /** As typed, without quotes. */
  value: string;
  /** Of `year` only; both ends included, a single year has `from === to`. */
  years?: { from: number; to: number; calendar: 'gregorian' | 'solar-hijri' };
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
  /** The chrome it was typed in: whose keywords are meant where two languages' differ. */
  locale: Locale;
  /** Every clause must hold; within a clause any one term does. Not empty, any of them. */
  clauses: readonly (readonly Term[])[];
  excluded: readonly Term[];
  filters: readonly FieldFilter[];
  notes: readonly QueryNote[];
};

/** The language of a query is not known; the exact column tells these three apart (see folding.ts), the folded one none. */
const LANGUAGES: Record<Column, readonly string[]> = { exact: ['fa', 'ps', 'ur'], folded: ['fa'] };

/** «» may come in either order: German prints them inwards, and so do keyboards that mirror them. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '\u201C': '\u201D\u201C"', // “
  '\u201D': '\u201D"', // ”
  '\u201E': '\u201C\u201D"', // „
  '\u00AB': '\u00BB', // «
  '\u00BB': '\u00AB', // »
};
const quotes = Object.keys(CLOSING).join('');
const chunk = new RegExp(`(?<minus>(?<=^|\\s)-(?=\\S))?(?:(?<quote>[${quotes}])|(?<words>[^\\s${quotes}]+))`, 'gu');
/** Punctuation that ends a word. The rest holds one together: Covid-19, l'homme, 20.10.2024, ۳٫۱۴, a@b.org. */
const betweenWords = /(?![-'’.\/@&_·‐‑*\u066B\u066C])\p{P}+/u;
/** A star that does not end a word. */
const strayStars = /(?<!\S)\*+|\*+(?=[\p{L}\p{N}])/u;

type Chunk = { text: string; start: number; kind: Term['kind']; excluded: boolean };

/**
 * Reads words, "phrases" (also «» and “”), -excluded words and phrases, and prefix*. Fields (`author:`) are words for now.
 * Never throws; bounded by MAX_QUERY_LENGTH and MAX_TERMS.
 * @param input anything at all
 * @param chromeLocale locale of the page it was typed in
 */
export function parseQuery(input: string, chromeLocale: Locale): ParsedQuery {
  const notes = new Set<QueryNote>();
  const text = bounded(input, notes);
  const terms = new Map<string, Term>();
  for (const piece of chunks(text, notes)) {
    for (const term of termsOf(piece, notes)) {
      const key = JSON.stringify([term.excluded, term.prefix, term.exact, term.folded]);
      if (terms.size < MAX_TERMS) terms.set(key, term);
      else if (!terms.has(key)) notes.add('too-many-terms');
    }
  }
  const read = [...terms.values()];
  const clauses = read.filter((term) => !term.excluded).map((term) => [term]);
  const excluded = read.filter((term) => term.excluded);
  if (excluded.length > 0 && clauses.length === 0) notes.add('only-excluded');
  return { text, locale: chromeLocale, clauses, excluded, filters: [], notes: [...notes] };
}

/**
 * The MATCH expression over the columns of `SEARCH_COLUMNS`. A term is looked for in the exact and in the folded columns,
 * and bm25 adds both up, so that an exact spelling ranks first.
 * @param join whether an article must hold all clauses, or any of them (ranking by how many and how rare)
 * @returns null when there is nothing to look for
 */
export function toFtsMatch(parsed: ParsedQuery, join: 'all' | 'any' = 'all'): string | null {
  if (parsed.clauses.length === 0) return null;
  const match = parsed.clauses.map(clauseMatch).join(join === 'all' ? ' AND ' : ' OR ');
  const unwanted = excludedMatch(parsed);
  return unwanted === null ? match : `(${match}) NOT ${unwanted}`;
}

/** The FTS5 expression of one term over all columns, in parentheses. */
export function termMatch(term: Term): string {
  return `(${[inColumns(term, 'exact'), inColumns(term, 'folded')].filter(Boolean).join(' OR ')})`;
}

/**
 * The FTS5 expression of what no article may hold, in parentheses; null when nothing is excluded. It is excluded in its exact
 * spelling only: an article that a wider folding took away would be missed by nobody.
 */
export function excludedMatch({ excluded }: Pick<ParsedQuery, 'excluded'>): string | null {
  return excluded.length === 0 ? null : `(${excluded.map((term) => inColumns(term, 'exact')).join(' OR ')})`;
}

function clauseMatch(clause: readonly Term[]): string {
  const terms = clause.map(termMatch).join(' OR ');
  return clause.length === 1 ? terms : `(${terms})`;
}

function inColumns(term: Term, column: Column): string {
  const phrases = term[column].map((reading) => `"${reading.join(' ').replaceAll('"', '""')}"${term.prefix ? ' *' : ''}`);
  return phrases.length === 0 ? '' : `{${columnsOf(column).join(' ')}} : (${phrases.join(' OR ')})`;
}

function bounded(input: string, notes: Set<QueryNote>): string {
  if (input.length <= MAX_QUERY_LENGTH) return input;
  notes.add('too-long');
  return input.slice(0, MAX_QUERY_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

function chunks(text: string, notes: Set<QueryNote>): Chunk[] {
  const found: Chunk[] = [];
  const reading = new RegExp(chunk);
  for (let match = reading.exec(text); match; match = reading.exec(text)) {
    const { minus, quote, words } = match.groups ?? {};
    const excluded = minus !== undefined;
    if (quote === undefined) found.push({ text: words ?? '', start: reading.lastIndex - (words?.length ?? 0), kind: 'word', excluded });
    else {
      const end = closing(text, reading.lastIndex, quote);
      if (end === -1) notes.add('unclosed-quote');
      else {
        found.push({ text: text.slice(reading.lastIndex, end), start: reading.lastIndex, kind: 'phrase', excluded });
        reading.lastIndex = end + 1;
      }
    }
  }
  return found;
}

function closing(text: string, from: number, quote: string): number {
  const marks = CLOSING[quote] ?? quote;
  for (let at = from; at < text.length; at += 1) if (marks.includes(text.charAt(at))) return at;
  return -1;
}

function termsOf({ text, start, kind, excluded }: Chunk, notes: Set<QueryNote>): Term[] {
  if (kind === 'phrase') return term({ kind, text, start, end: start + text.length, excluded, prefix: false });
  const typed = text.split(betweenWords).flatMap((words) => words.split(strayStars));
  if (strayStars.test(text)) notes.add('stray-star');
  let at = 0;
  return typed.flatMap((word) => {
    at = text.indexOf(word, at) + word.length;
    const bare = word.replace(/\*+$/, '');
    const from = start + at - word.length;
    const plain = { kind, text: bare, start: from, end: from + bare.length, excluded };
    const whole = term({ ...plain, prefix: false });
    if (plain.text === word || whole.length === 0) return whole;
    const beginning = term({ ...plain, prefix: true });
    if (beginning.every(longEnough)) return beginning;
    notes.add('short-prefix');
    return whole;
  });
}

function longEnough({ exact }: Term): boolean {
  return exact.every((reading) => (reading.at(-1) ?? '').length >= MIN_PREFIX);
}

/** The term, or none when no token is in it (mere punctuation). */
function term(typed: Omit<Term, 'exact' | 'folded'>): Term[] {
  const exact = readings(typed.text, 'exact', typed.prefix);
  return exact.length === 0 ? [] : [{ ...typed, exact, folded: readings(typed.text, 'folded', typed.prefix) }];
}

/** Every distinct way to read a text: in each language, with ZWNJ as a break and with ZWNJ as a join. */
function readings(text: string, column: Column, prefix: boolean): Reading[] {
  const found = new Map<string, Reading>();
  for (const language of LANGUAGES[column]) {
    const tokens = prefix ? analyseBeginning(text, language, column) : analyse(text, language, column);
    const parts = tokens.filter((token) => !token.joined);
    const joins = tokens.filter((token) => token.joined);
    const asOne = tokens.filter(({ joined, start, end }) => joined || !joins.some((join) => join.start <= start && end <= join.end));
    for (const reading of [parts, asOne].map((way) => way.map(({ token }) => token))) {
      if (reading.length > 0) found.set(reading.join(' '), reading);
    }
  }
  return [...found.values()];
}
