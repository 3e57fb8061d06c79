/**
 * From the signs of a query to what is asked: clauses, exclusions and filters, in the order in which they were typed, with
 * repetitions and without bounds.
 */
import type { FieldFilter, QueryNote, Term } from './query.ts';
import type { FieldName } from './query-fields.ts';
import { languagesOf } from './query-languages.ts';
import { piecesOf, type Piece } from './query-pieces.ts';
import { phraseTerms, wordTerms } from './query-terms.ts';
import { yearsOf } from './query-years.ts';

/** Whether a piece that looks like a filter is to be read as one. */
export type Reader = (piece: Piece) => boolean;

export type Read = { clauses: Term[][]; excluded: Term[]; filters: FieldFilter[] };

/** @param notes is told what was not read as typed */
export function readPieces(text: string, isFilter: Reader, notes: Set<QueryNote>): Read {
  const pieces = piecesOf(text, notes);
  const said = new Set<QueryNote>();
  const read = joined(text, pieces, isFilter, said);
  const isSign = ({ kind }: Piece) => kind === 'or' || kind === 'and' || kind === 'keyword';
  if (read.clauses.length + read.excluded.length + read.filters.length === 0 && pieces.some(isSign)) {
    // Signs that join nothing («یا», OR, «سال:») are the words that they are made of.
    return joined(text, pieces.map(asWords), isFilter, notes);
  }
  for (const note of said) notes.add(note);
  return read;
}

const asWords = (piece: Piece): Piece => ({ ...piece, kind: 'words' });

/**
 * What an OR may join: a term to a term, within one clause; a filter to a filter of its field, where it says what is so without
 * it. Between anything else it is passed over: no archive of texts needs `author:a OR b`, and it would cost every reader of
 * `ParsedQuery` a tree.
 */
function joined(text: string, pieces: readonly Piece[], isFilter: Reader, notes: Set<QueryNote>): Read {
  const read: Read = { clauses: [], excluded: [], filters: [] };
  let before: 'term' | FieldName | undefined;
  let or = false;
  const follows = (now: 'term' | FieldName | undefined): boolean => {
    const joins = or && before !== undefined && before === now;
    if (or && !joins) notes.add('stray-or');
    [before, or] = [now, false];
    return joins;
  };
  for (const piece of pieces) {
    if (piece.kind === 'and') continue;
    if (piece.kind === 'keyword') notes.add('empty-field');
    else if (piece.kind === 'or') or = true;
    else {
      const filter = piece.kind === 'value' && isFilter(piece) ? filterOf(text, piece, notes) : undefined;
      if (filter) {
        follows(filter.excluded ? undefined : filter.field);
        read.filters.push(filter);
        continue;
      }
      const [first, ...rest] = termsOf(piece, notes);
      if (!first) continue;
      if (piece.excluded) {
        follows(undefined);
        read.excluded.push(first, ...rest);
      } else {
        if (follows('term')) read.clauses.at(-1)?.push(first);
        else read.clauses.push([first]);
        read.clauses.push(...rest.map((term) => [term]));
      }
    }
  }
  if (or) notes.add('stray-or');
  return read;
}

/** The terms of a piece; a value that is no filter gives its words without the keyword, which nobody looks for. */
export function termsOf(piece: Piece, notes: Set<QueryNote>): Term[] {
  return piece.quoted
    ? phraseTerms(piece, { excluded: piece.excluded, prefix: piece.prefix ?? false }, notes)
    : wordTerms(piece, piece.excluded, notes);
}

/** None where the value is no year or no language that is known; the other fields' values are looked up in the archive. */
function filterOf(text: string, piece: Piece, notes: Set<QueryNote>): FieldFilter | undefined {
  const { field, text: value, start, end, excluded } = piece;
  if (!field) return undefined;
  const filter = { field, value, text: text.slice(start, end), excluded, start, end };
  if (field === 'year') {
    const years = yearsOf(value);
    if (!years) notes.add('unknown-year');
    return years && { ...filter, years };
  }
  if (field === 'language') {
    const languages = languagesOf(value);
    if (!languages) notes.add('unknown-language');
    return languages && { ...filter, languages };
  }
  return filter;
}
