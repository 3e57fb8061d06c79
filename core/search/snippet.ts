/**
 * Marks and excerpts for what a search found. The parts are slices of the original text, in its own order (an RTL text is
 * laid out by the page): nothing is folded, no offset of the index is used.
 */
import { matchesIn } from './matches.ts';
import { matchesAsWritten } from './matches-as-written.ts';
import type { Match } from './matches.ts';
import type { ParsedQuery } from './query.ts';

export type Part = { text: string; mark: boolean };

/** Stands as a part of its own where a snippet was cut from its text. */
export const ELLIPSIS = '\u2026';

/** UTF-16 code units of a snippet, when not asked otherwise: about two lines on a page of results. */
export const SNIPPET_LENGTH = 240;

/** A long text is looked through piece by piece, until one holds every clause, and no further than this. Code units. */
const PIECE = 20_000;
const MAX_SCANNED = 500_000;
/** How far a cut moves to fall between words. Code units. */
const REACH = 40;

/**
 * The whole text with the query's terms marked, for titles and short fields.
 * @param language BCP 47 tag of the text
 * @returns parts that make up `text` when joined; none for an empty text
 */
export function highlight(text: string, parsed: ParsedQuery, language: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of merged(matchesIn(text, parsed, language))) {
    parts.push({ text: text.slice(at, start), mark: false }, { text: text.slice(start, end), mark: true });
    at = end;
  }
  parts.push({ text: text.slice(at), mark: false });
  return parts.filter((part) => part.text !== '');
}

/**
 * The stretch of a text that says most about why it was found: the window with the most clauses, the rare ones first (rare in
 * this text), cut between words, the terms marked. Without a match, the beginning of the text.
 * @param language BCP 47 tag of the text
 * @param options.length most UTF-16 code units of text, ellipses not counted
 */
export function snippet(text: string, terms: ParsedQuery, language: string, { length = SNIPPET_LENGTH }: { length?: number } = {}): Part[] {
  const { start, end } = around(text, bestWindow(text, terms, language, length), length);
  const cut = { text: ELLIPSIS, mark: false };
  return [...(start > 0 ? [cut] : []), ...highlight(text.slice(start, end), terms, language), ...(end < text.length ? [cut] : [])];
}

type Window = { start: number; end: number; score: number; clauses: number };
const BEGINNING: Window = { start: 0, end: 0, score: 0, clauses: 0 };

function bestWindow(text: string, parsed: ParsedQuery, language: string, length: number): Window {
  const wanted = parsed.clauses.length;
  const asWritten = matchesAsWritten(text.slice(0, MAX_SCANNED), parsed);
  if (asWritten) return densest(asWritten, length);
  let best = BEGINNING;
  for (let from = 0; from < Math.min(text.length, MAX_SCANNED) && best.clauses < wanted;) {
    const to = betweenWords(text, from + PIECE, from + PIECE - REACH);
    const window = densest(matchesIn(text.slice(from, to), parsed, language), length);
    if (window.score > best.score) best = { ...window, start: from + window.start, end: from + window.end };
    from = to;
  }
  return best;
}

/** The densest run of matches that fits into `length`; the first of several. A clause counts by its rarity, and once. */
function densest(matches: Match[], length: number): Window {
  const total = new Map<number, number>();
  for (const { clause } of matches) total.set(clause, (total.get(clause) ?? 0) + 1);
  const inside = new Map<number, number>();
  let best = BEGINNING;
  let next = 0;
  for (const first of matches) {
    for (let last = matches[next]; last && (last === first || last.end - first.start <= length); last = matches[next]) {
      inside.set(last.clause, (inside.get(last.clause) ?? 0) + 1);
      next += 1;
    }
    const clauses = [...inside].filter(([, count]) => count > 0).map(([clause]) => clause);
    const score = clauses.reduce((sum, clause) => sum + 1 / (total.get(clause) ?? 1), 0);
    if (score > best.score) best = { start: first.start, end: matches[next - 1]?.end ?? first.end, score, clauses: clauses.length };
    inside.set(first.clause, (inside.get(first.clause) ?? 0) - 1);
  }
  return best;
}

/** The window with as much text before as after it, cut between words. */
function around(text: string, window: Window, length: number): { start: number; end: number } {
  const slack = Math.max(0, length - (window.end - window.start));
  const wished = Math.min(window.start - slack / 2, text.length - length);
  const start = wished <= 0 ? 0 : afterBreak(text, Math.floor(wished), window.start);
  const end = betweenWords(text, start + length, Math.max(start, window.end, start + length - REACH));
  return { start, end };
}

/** Overlapping matches as one. */
function merged(matches: Match[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of matches) {
    const last = spans.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

/** The first word's start from `at` on; `at` itself when there is no white space before `limit`. */
function afterBreak(text: string, at: number, limit: number): number {
  const space = /\s+/.exec(text.slice(at - 1, Math.min(limit, at + REACH)));
  return space ? at - 1 + space.index + space[0].length : whole(text, at);
}

/** The last word's end up to `at`; `at` itself when there is no white space from `limit` on. */
function betweenWords(text: string, at: number, limit: number): number {
  if (at >= text.length) return text.length;
  const space = /\s+(?=\S*$)/.exec(text.slice(limit, at + 1));
  return space ? limit + space.index : whole(text, at);
}

/** A place at or just before `at` that parts neither a surrogate pair nor a letter from its marks. */
function whole(text: string, at: number): number {
  for (let place = at; place > at - REACH && place > 0; place -= 1) {
    if (!/^[\p{M}\u200C\u200D\uDC00-\uDFFF]/u.test(text.slice(place, place + 2))) return place;
  }
  return at;
}
