/**
 * Where a query's words stand in a text letter for letter. Analysing a text takes a microsecond a word, looking for a string next to
 * nothing; and most words are written as they were typed.
 */
import type { Match } from './matches.ts';
import type { ParsedQuery, Term } from './query.ts';

/** Places kept of one reading, and looked at: «و» is also inside of words. */
const KEPT = 50;
const LOOKED_AT = 2_000;

const LETTER = /[\p{L}\p{M}\p{N}\p{Cf}]/u;

/**
 * Places of whole words that are written as the query's tokens are, whatever their case.
 * @returns by `start`, rising; null when too few clauses are written so (of three and more, half will do: of a whole question hardly
 *   a text has every word), or the text's length changes with its case: then only `matchesIn` can tell
 */
export function matchesAsWritten(text: string, parsed: ParsedQuery): Match[] | null {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return null;
  const found: Match[] = [];
  let clauses = 0;
  for (const [clause, terms] of parsed.clauses.entries()) {
    const places = terms.flatMap((term) => placesOf(lower, term));
    if (places.length > 0) clauses += 1;
    found.push(...places.map((place) => ({ ...place, clause })));
  }
  const wanted = parsed.clauses.length;
  if (clauses < Math.min(wanted, Math.max(2, Math.ceil(wanted / 2)))) return null;
  return found.sort((one, other) => one.start - other.start);
}

function placesOf(text: string, { exact, folded, prefix }: Term): { start: number; end: number }[] {
  const written = new Set([...exact, ...folded].map((reading) => reading.join(' ')));
  return [...written].flatMap((word) => (word === '' ? [] : placesOfWord(text, word, prefix)));
}

function placesOfWord(text: string, word: string, prefix: boolean): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  let start = text.indexOf(word);
  for (let looked = 0; start >= 0 && looked < LOOKED_AT && places.length < KEPT; looked += 1) {
    const end = start + word.length;
    const isWhole = !LETTER.test(text.charAt(start - 1)) && (prefix || !LETTER.test(text.charAt(end)));
    if (isWhole) places.push({ start, end });
    start = text.indexOf(word, end);
  }
  return places;
}
