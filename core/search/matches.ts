/**
 * Where in a text a query is found: the text is analysed anew and compared token by token, as the index compares them, so
 * that what is marked is what was found, and where it stands in the original.
 */
import { analyse } from './analyser.ts';
import type { Token } from './analyser.ts';
import { COLUMNS } from './folding.ts';
import type { ParsedQuery, Reading, Term } from './query.ts';

export type Match = {
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  /** Which of the query's clauses. */
  clause: number;
};

type Wanted = { clause: number; reading: Reading; prefix: boolean };

/**
 * Every place of every term of every clause, those that the archive added as well: single tokens anywhere, several in sequence.
 * @param language BCP 47 tag of the text
 * @returns by `start`, rising; places of different clauses may overlap
 */
export function matchesIn(text: string, parsed: ParsedQuery, language: string): Match[] {
  const found = new Map<string, Match>();
  for (const column of parsed.clauses.flat().every(foldedSays) ? (['folded'] as const) : COLUMNS) {
    const wanted = parsed.clauses.flatMap((terms, clause) =>
      terms.flatMap((term) => term[column].map((reading) => ({ clause, reading, prefix: term.prefix }))),
    );
    for (const match of matchesOf(analyse(text, language, column), wanted)) {
      found.set(`${match.start} ${match.end} ${match.clause}`, match);
    }
  }
  return [...found.values()].sort((one, other) => one.start - other.start || other.end - one.end);
}

/**
 * Whether the folded column shows every place that the exact one does, and as much of it: where folding drops a token («می» of
 * «می رود») it does not, nor does the stem of a Pashto word show its beginning.
 */
const foldedSays = ({ exact, folded, prefix }: Term): boolean =>
  !prefix && folded.length > 0 && exact.every((reading) => folded.some((wider) => wider.length === reading.length));

function matchesOf(tokens: Token[], wanted: Wanted[]): Match[] {
  const running = tokens.filter((token) => !token.joined);
  const candidates = beginningWith(wanted);
  const found: Match[] = [];
  for (const [at, first] of running.entries()) {
    for (const want of candidates(first.token)) {
      const last = lastOfSequence(running, at, want);
      if (last) found.push({ start: first.start, end: last.end, clause: want.clause });
    }
  }
  for (const { token, start, end, joined } of tokens) {
    if (!joined) continue;
    for (const { clause, reading } of candidates(token)) if (reading.length === 1) found.push({ start, end, clause });
  }
  return found;
}

/** What may begin with a given token; most tokens begin nothing, so that costs one look-up. */
function beginningWith(wanted: Wanted[]): (token: string) => readonly Wanted[] {
  const isBeginning = ({ prefix, reading }: Wanted) => prefix && reading.length === 1;
  const beginnings = wanted.filter(isBeginning);
  const whole = new Map<string, Wanted[]>();
  for (const want of wanted) {
    const [first] = want.reading;
    if (first !== undefined && !isBeginning(want)) whole.set(first, [...(whole.get(first) ?? []), want]);
  }
  return (token) => {
    const known = whole.get(token) ?? [];
    if (beginnings.length === 0) return known;
    return [...known, ...beginnings.filter(({ reading }) => token.startsWith(reading[0] ?? ''))];
  };
}

/** The token that ends the reading which begins at `at`, when it stands there whole. */
function lastOfSequence(running: Token[], at: number, { reading, prefix }: Wanted): Token | undefined {
  const there = reading.every((token, index) => {
    const found = running[at + index]?.token;
    return found === token || (prefix && index === reading.length - 1 && found?.startsWith(token) === true);
  });
  return there ? running[at + reading.length - 1] : undefined;
}
