/**
 * A query with something changed in it, for links beside its results. All else stays as it was typed.
 */
import { analyse } from './analyser.ts';
import { COLUMNS } from './folding.ts';
import type { FieldFilter, ParsedQuery } from './query.ts';
import { piecesOf } from './query-pieces.ts';
import { termsOf } from './query-read.ts';
import { QUERY_LANGUAGES } from './query-terms.ts';
import type { Part } from './snippet.ts';

/**
 * The text of the query without one of its filters, and without the OR or «و» that joined it to what stays; nor with an empty
 * `author:` before it, which would take the next word for its value.
 */
export function withoutFilter(parsed: ParsedQuery, filter: Pick<FieldFilter, 'start'>): string {
  const pieces = piecesOf(parsed.text, new Set());
  const index = pieces.findIndex(({ kind, start }) => kind === 'value' && start === filter.start);
  const [before, piece, after] = [pieces[index - 1], pieces[index], pieces[index + 1]];
  if (!piece) return parsed.text;
  const isJoin = (other = piece) => other.kind === 'or' || other.kind === 'and';
  const start = before && (isJoin(before) || before.kind === 'keyword') ? before.start : piece.start;
  const end = start === piece.start && after && isJoin(after) ? after.end : piece.end;
  return `${parsed.text.slice(0, start).trimEnd()} ${parsed.text.slice(end).trimStart()}`.trim();
}

/**
 * The query with other words in the place of some, wherever they stand, in phrases too; not in filters, exclusions and
 * beginnings*, which nobody wants corrected.
 * @param replacements from a token of the query, exact or folded (as in `Term.exact`, `Term.folded`), to the word in its place
 * @returns parts that make up the new query when joined, the changed words marked
 */
export function replacementParts(parsed: ParsedQuery, replacements: ReadonlyMap<string, string>): Part[] {
  const { text, filters } = parsed;
  const changes = piecesOf(text, new Set())
    .filter(({ kind, start, excluded }) => {
      const isWords = kind === 'words' || kind === 'phrase' || kind === 'value';
      return isWords && !excluded && !filters.some((filter) => filter.start === start);
    })
    .flatMap((piece) => termsOf(piece, new Set()))
    .filter(({ prefix }) => !prefix)
    .flatMap((term) => changesIn(term, replacements));
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end, by } of changes) {
    if (start < at) continue;
    parts.push({ text: text.slice(at, start), mark: false }, { text: by, mark: true });
    at = end;
  }
  return [...parts, { text: text.slice(at), mark: false }].filter((part) => part.text !== '');
}

/** `replacementParts` as one text. */
export function replaceWords(parsed: ParsedQuery, replacements: ReadonlyMap<string, string>): string {
  return replacementParts(parsed, replacements)
    .map(({ text }) => text)
    .join('');
}

type Change = { start: number; end: number; by: string };

/** The tokens of a term that are to be replaced, in every reading of it; the longer first, where two begin together. */
function changesIn({ text, start: offset }: { text: string; start: number }, replacements: ReadonlyMap<string, string>): Change[] {
  const changes: Change[] = [];
  for (const column of COLUMNS) {
    for (const { token, start, end } of QUERY_LANGUAGES[column].flatMap((language) => analyse(text, language, column))) {
      const by = replacements.get(token);
      if (by !== undefined) changes.push({ start: offset + start, end: offset + end, by });
    }
  }
  return changes.sort((one, other) => one.start - other.start || other.end - one.end);
}
