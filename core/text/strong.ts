import type { Direction } from '../markup/tree.ts';

/** ISO 15924 codes of the scripts written from right to left. */
export const RTL_SCRIPTS: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Armi',
  'Avst',
  'Hebr',
  'Mand',
  'Mani',
  'Nkoo',
  'Phli',
  'Phnx',
  'Prti',
  'Rohg',
  'Samr',
  'Sogd',
  'Syrc',
  'Thaa',
]);

/** Letters of Unicode bidi class R or AL; regular expressions know scripts but not bidi classes. */
export const RTL_LETTER =
  /(?=\p{L})[\p{sc=Adlm}\p{sc=Arab}\p{sc=Armi}\p{sc=Avst}\p{sc=Hebr}\p{sc=Mand}\p{sc=Mani}\p{sc=Nkoo}\p{sc=Phli}\p{sc=Phnx}\p{sc=Prti}\p{sc=Rohg}\p{sc=Samr}\p{sc=Sogd}\p{sc=Syrc}\p{sc=Thaa}\u0640]/u;

const LETTER = /\p{L}/u;

/**
 * The direction that one character gives by itself (UAX #9, table 4: L, R and AL); null for digits, marks and neutrals.
 * `character` is one code point.
 */
export function strongDirection(character: string): Direction | null {
  if (!LETTER.test(character)) return null;
  return RTL_LETTER.test(character) ? 'rtl' : 'ltr';
}

/** The first strong direction in the text (UAX #9, P2), or null. */
export function firstStrong(text: string): Direction | null {
  for (const character of text) {
    const direction = strongDirection(character);
    if (direction) return direction;
  }
  return null;
}
