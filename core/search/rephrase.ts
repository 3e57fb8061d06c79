/** Other ways to put a query: what the page of results offers and links to. What is kept of a query is kept as it was typed. */
import { withoutFilter } from './query-edit.ts';
import { piecesOf, type Piece } from './query-pieces.ts';
import { termsOf } from './query-read.ts';
import { parseQuery, type ParsedQuery } from './query.ts';

type Stretch = { start: number; end: number; by?: string };

/** The text with some stretches of it taken out, or something else in their place. */
function replaced(text: string, stretches: readonly Stretch[]): string {
  let made = '';
  let at = 0;
  for (const { start, end, by = '' } of stretches) {
    made += `${text.slice(at, start)} ${by} `;
    at = end;
  }
  return `${made}${text.slice(at)}`.replace(/\s+/g, ' ').trim();
}

const pieces = ({ text }: ParsedQuery): Piece[] => piecesOf(text, new Set());

/** The pieces that are looked for in the text of articles: no filters, nothing excluded, no signs. */
function wantedPieces(parsed: ParsedQuery): Piece[] {
  const isFilter = ({ start }: Piece) => parsed.filters.some((filter) => filter.start === start);
  return pieces(parsed).filter((piece) => {
    const isWords = piece.kind === 'words' || piece.kind === 'phrase' || piece.kind === 'value';
    return isWords && !piece.excluded && !isFilter(piece) && termsOf(piece, new Set()).length > 0;
  });
}

/** Each word or phrase that is looked for, as typed. */
export function wantedTerms(parsed: ParsedQuery): string[] {
  const wanted = wantedPieces(parsed);
  // Signs that join nothing are looked for as the words that they are made of: «یا».
  if (wanted.length === 0 && parsed.clauses.length > 0) return [parsed.text];
  return wanted.map(({ kind, start, at, end }) => parsed.text.slice(kind === 'value' ? at : start, end));
}

/** What an article is asked to mark; '' for a query of filters and exclusions only. */
export const wantedWords = (parsed: ParsedQuery): string => wantedTerms(parsed).join(' ');

/** The query without any of its filters. */
export function withoutFilters(parsed: ParsedQuery): string {
  let left = parsed;
  // Each round takes one away; what is left may be read anew, as when an OR stands alone then.
  for (let round = parsed.filters.length; round > 0; round -= 1) {
    const [filter] = left.filters;
    if (filter) left = parseQuery(withoutFilter(left, filter), parsed.locale);
  }
  return left.text;
}

/** The query without what it excludes; undefined where it excludes nothing. */
export function withoutExclusions(parsed: ParsedQuery): string | undefined {
  const excluded = pieces(parsed).filter((piece) => piece.excluded);
  return excluded.length === 0 ? undefined : replaced(parsed.text, excluded);
}

/** The query with the words of its phrases free to stand apart; undefined where it has no phrase of several words. */
export function withoutQuotes(parsed: ParsedQuery): string | undefined {
  const phrases = wantedPieces(parsed).filter(({ kind, text }) => kind === 'phrase' && /\S\s+\S/.test(text));
  if (phrases.length === 0) return undefined;
  return replaced(
    parsed.text,
    phrases.map(({ start, end, text }) => ({ start, end, by: text })),
  );
}
