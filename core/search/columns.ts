/**
 * What an article gives to the full-text index: per field one column of exact and one of folded tokens.
 *
 * The tokens are stored joined by spaces and taken apart again by FTS5's own tokenizer (`FTS_TOKENIZER`). No token holds a
 * character at which that tokenizer would split, or which it would change: tokens are letters, numbers, marks and
 * private-use characters only, in lower case as FTS5 folds it. A test holds this against FTS5 for every character of Unicode.
 */
import { BOUNDARY, analyse } from './analyser.ts';
import type { Column } from './folding.ts';

/** The `tokenize` option that the table of tokens must be made with. */
export const FTS_TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'";

export const SEARCH_FIELDS = ['title', 'standfirst', 'body', 'people', 'outlets', 'captions', 'verse'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];
export type SearchColumn = `${SearchField}_${'e' | 'f'}`;

/** The columns of a field set, in their order. */
export function columnsOf(column: Column): SearchColumn[] {
  return SEARCH_FIELDS.map((field) => columnName(field, column));
}

/** Every column in the order of the table: title_e, title_f, standfirst_e … */
export const SEARCH_COLUMNS: readonly SearchColumn[] = SEARCH_FIELDS.flatMap((field) => [
  columnName(field, 'exact'),
  columnName(field, 'folded'),
]);

/**
 * Weights for FTS5's `bm25()`. A term is looked for in both columns of a field, and what an exact spelling scores comes on top
 * of the folded one. Small weights let a word's frequency and an article's length count; with large ones BM25 is saturated by the
 * first. From every fourth question of PQuAD, any of whose words will do: MRR@10 .9525; with three, five and fifteen times as much for
 * the exact column .9505 to .9488, with less for the title .9504. Nothing was there to measure the other fields on: people stand
 * between title and body, the standfirst too, the rest as the body.
 */
const WEIGHTS: Record<SearchField, readonly [exact: number, folded: number]> = {
  title: [2.4, 4.8],
  standfirst: [0.8, 1.6],
  body: [0.6, 1.2],
  people: [1.2, 2.4],
  outlets: [0.6, 1.2],
  captions: [0.6, 1.2],
  verse: [0.6, 1.2],
};

/** `bm25(table, …)` in the order of `SEARCH_COLUMNS`. */
export const BM25_WEIGHTS: readonly number[] = SEARCH_FIELDS.flatMap((field) => WEIGHTS[field]);

export type SearchInput = {
  /** BCP 47 tag of the article. */
  language: string;
  title: string;
  standfirst?: string;
  /** Plain text, without Markdown. */
  body: string;
  /** Names as credited, and the people's other names. */
  people: readonly string[];
  outlets: readonly string[];
  captions: readonly string[];
  /** Lines of verse: those of the masthead too, as corrected and as transcribed. */
  verse: readonly string[];
};

/**
 * The row of an article in the index.
 *
 * A column is the running text token after token, so that a phrase is found as FTS5 finds phrases; then, after a boundary,
 * the joined forms of its words with ZWNJ, which any single word is found by but which do not part their neighbours. Entries
 * of a list are set apart by a boundary too: no phrase reaches from one name into the next.
 *
 * @returns space-joined tokens, '' for an empty field
 */
export function searchColumns(input: SearchInput): Record<SearchColumn, string> {
  const texts: Record<SearchField, readonly string[]> = {
    ...input,
    title: [input.title],
    standfirst: [input.standfirst ?? ''],
    body: [input.body],
  };
  const row = (column: Column) =>
    SEARCH_FIELDS.map((field) => [columnName(field, column), columnText(texts[field], input.language, column)] as const);
  return Object.fromEntries([...row('exact'), ...row('folded')]) as Record<SearchColumn, string>;
}

function columnText(texts: readonly string[], language: string, column: Column): string {
  const runs: string[][] = [];
  const joined: string[] = [];
  for (const text of texts) {
    const run: string[] = [];
    for (const token of analyse(text, language, column)) (token.joined ? joined : run).push(token.token);
    runs.push(run);
  }
  return [...runs, joined]
    .filter((run) => run.length > 0)
    .map((run) => run.join(' '))
    .join(` ${BOUNDARY} `);
}

function columnName(field: SearchField, column: Column): SearchColumn {
  return `${field}_${column === 'exact' ? 'e' : 'f'}`;
}
