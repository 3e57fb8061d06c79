/**
 * From a query as read to expressions of FTS5. A phrase without a column filter is some ten times cheaper than one with it, and finds
 * the same: whatever an exact column holds, the folded one holds folded (in Pashto its stem), so a term's folded readings find every article that its exact
 * ones do, and the exact ones, beside them, only raise the rank of who spells as the reader does. (What the folded column drops, «می»,
 * has exact readings alone.)
 */
import { columnsOf, type SearchColumn, type SearchField } from './columns.ts';
import type { Reading, Term } from './query.ts';

/** Any of the term's readings, anywhere in an article. */
export const termMatch = (term: Term): string =>
  anyOf([...new Set([...term.folded, ...term.exact].map((reading) => phrase(reading, term.prefix)))]);

/** Any of the clause's terms. */
export const clauseMatch = (clause: readonly Term[]): string => anyOf([...new Set(clause.map(termMatch))]);

/** The same, in the columns of some fields only. */
export const within = (fields: readonly SearchField[], match: string): string =>
  `({${fields.flatMap((field): SearchColumn[] => [`${field}_e`, `${field}_f`]).join(' ')}} : ${match})`;

/**
 * What no article may hold; null when nothing is excluded. It is excluded in its exact spelling only: an article that a wider folding
 * took away would be missed by nobody.
 */
export function excludedMatch(excluded: readonly Term[]): string | null {
  if (excluded.length === 0) return null;
  const phrases = excluded.flatMap(({ exact, prefix }) => exact.map((reading) => phrase(reading, prefix)));
  return `{${columnsOf('exact').join(' ')}} : ${anyOf(phrases)}`;
}

/** What an article has to match, as expressions of FTS5. */
export type Wanted = {
  /** What was asked for in words, clause by clause. */
  clauses: readonly string[];
  /** Filters; each must hold. */
  filters: readonly string[];
  excluded: string | null;
};

/** The whole expression: all clauses, or any of them; every filter; nothing excluded. Null when nothing is asked for. */
export function wholeMatch({ clauses, filters, excluded }: Wanted, join: 'all' | 'any'): string | null {
  const words = clauses.length === 0 ? [] : [join === 'all' ? allOf(clauses) : anyOf(clauses)];
  const asked = [...words, ...filters];
  if (asked.length === 0) return null;
  return excluded === null ? allOf(asked) : `(${allOf(asked)} NOT (${excluded}))`;
}

export const allOf = (matches: readonly string[]): string => joined(matches, ' AND ');
export const anyOf = (matches: readonly string[]): string => joined(matches, ' OR ');

const joined = (matches: readonly string[], by: string): string => (matches.length === 1 ? (matches[0] ?? '') : `(${matches.join(by)})`);

/** A token as a string of FTS5, whose only escape is the doubled quote (SQLite FTS5, section 3.1). */
const phrase = (reading: Reading, prefix: boolean): string => `${quoted(reading.join(' '))}${prefix ? ' *' : ''}`;

export const quoted = (tokens: string): string => `"${tokens.replaceAll('"', '""')}"`;
