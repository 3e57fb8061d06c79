/** How the two hemistichs of a beyt stand: beside each other, beside each other where the page is wide, or one under the other. */
export type VerseLayout = 'columns' | 'columns-wide' | 'stacked';

/**
 * Letters and spaces of a hemistich for which half of the measure has room in naskh, and half of the widened measure; longer ones
 * would be broken, which a hemistich never is where that can be helped.
 */
const HALF_MEASURE = 31;
const HALF_WIDE_MEASURE = 42;

/**
 * Hemistichs so unlike in length that one measure would tear the shorter apart, as in a landay of nine and thirteen syllables, stand
 * one under the other.
 */
const UNEVEN = 1.18;

/** Marks are written over their letters, joiners have no width. */
const width = (line: string) => line.replace(/[\p{M}\p{Cf}]/gu, '').trim().length;
const letters = (line: string) => line.match(/\p{L}/gu)?.length ?? 0;

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** One layout for a whole poem, from all its beyts, so that its columns are columns. Lines without a second say nothing. */
export function verseLayout(beyts: readonly { first: string; second?: string }[]): VerseLayout {
  const pairs = beyts.flatMap(({ first, second }) => (second === undefined ? [] : [[first, second] as const]));
  const first = sum(pairs.map(([line]) => letters(line)));
  const second = sum(pairs.map(([, line]) => letters(line)));
  if (Math.max(first, second) > UNEVEN * Math.min(first, second)) return 'stacked';
  const longest = Math.max(0, ...pairs.flat().map(width));
  if (longest <= HALF_MEASURE) return 'columns';
  return longest <= HALF_WIDE_MEASURE ? 'columns-wide' : 'stacked';
}
