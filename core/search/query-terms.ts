/**
 * From a run of words as typed to the terms that the index is asked for.
 */
import { analyse, analyseBeginning } from './analyser.ts';
import type { Column } from './folding.ts';
import type { QueryNote, Reading, Term } from './query.ts';

/** Letters that a `prefix*` must have: one letter begins too many words to rank. */
export const MIN_PREFIX = 2;

/** The language of a query is not known; the exact column tells these three apart (see folding.ts), the folded one Pashto, by its stems. */
export const QUERY_LANGUAGES: Record<Column, readonly string[]> = { exact: ['fa', 'ps', 'ur'], folded: ['fa', 'ps'] };

/** Punctuation that ends a word. The rest holds one together: Covid-19, l'homme, 20.10.2024, ۳٫۱۴, a@b.org. */
const wordBreak = /(?![-'’.\/@&_·‐‑*\uFF0A\u066B\u066C\u066D])\p{P}+/gu;
const stars = '[*\uFF0A\u066D]'; // ＊ and ٭ of other keyboards
/** A star that does not end a word. */
const strayStar = new RegExp(`(?<!\\S)${stars}+|${stars}+(?=[\\p{L}\\p{N}])`, 'gu');
/** A word without the punctuation around it. A star among what follows makes it a beginning. */
const bareWord = new RegExp(`^(?<before>(?:(?!${stars})\\p{P})*)(?<bare>.*?)(?<after>(?:${stars}|\\p{P})*)$`, 'su');
const anyStar = new RegExp(stars, 'u');

/** Text with its place in the query. */
export type Placed = { text: string; at: number };
type Typed = Pick<Term, 'kind' | 'text' | 'start' | 'end' | 'excluded' | 'prefix'>;

/** A phrase as one term; none when no token is in it (mere punctuation). */
export function phraseTerms({ text, at }: Placed, { excluded, prefix }: Pick<Term, 'excluded' | 'prefix'>, notes: Set<QueryNote>): Term[] {
  return begun({ kind: 'phrase', text, start: at, end: at + text.length, excluded, prefix }, notes);
}

/** The words of a run without white space, each a term. */
export function wordTerms(run: Placed, excluded: boolean, notes: Set<QueryNote>): Term[] {
  if (run.text.search(strayStar) !== -1) notes.add('stray-star');
  const words = split(run, wordBreak).flatMap((part) => split(part, strayStar));
  return words.flatMap((word) => {
    const { before = '', bare = '', after = '' } = bareWord.exec(word.text)?.groups ?? {};
    const start = word.at + before.length;
    return begun({ kind: 'word', text: bare, start, end: start + bare.length, excluded, prefix: anyStar.test(after) }, notes);
  });
}

/** The parts of a text that a pattern parts, in their places. */
function split({ text, at }: Placed, pattern: RegExp): Placed[] {
  const parts: Placed[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    parts.push({ text: text.slice(from, index), at: at + from });
    from = index + found.length;
  }
  return [...parts, { text: text.slice(from), at: at + from }];
}

/** The term; as a whole word where its beginning is too short. */
function begun(typed: Typed, notes: Set<QueryNote>): Term[] {
  const whole = term({ ...typed, prefix: false });
  if (!typed.prefix || whole.length === 0) return whole;
  const beginning = term(typed);
  if (beginning.every(longEnough)) return beginning;
  notes.add('short-prefix');
  return whole;
}

function longEnough({ exact }: Term): boolean {
  return exact.every((reading) => (reading.at(-1) ?? '').length >= MIN_PREFIX);
}

function term(typed: Typed): Term[] {
  const exact = readings(typed.text, 'exact', typed.prefix);
  return exact.length === 0 ? [] : [{ ...typed, exact, folded: readings(typed.text, 'folded', typed.prefix) }];
}

/** Every distinct way to read a text: in each language, with ZWNJ as a break and with ZWNJ as a join. */
function readings(text: string, column: Column, prefix: boolean): Reading[] {
  const found = new Map<string, Reading>();
  for (const language of QUERY_LANGUAGES[column]) {
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
