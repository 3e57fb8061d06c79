/**
 * Names across scripts: "Pezeshkian" finds پزشکیان, and the other way round.
 *
 * A word has one or a few keys, the skeleton of its consonants, the same for both scripts: PSJKN. Words of equal key are candidates;
 * `soundsAlike` looks at what the key leaves out. The lineage is Soundex (Russell 1918) and Double Metaphone (Philips 2000) for the
 * keys, the edit distance with classes of equal sounds of Freeman, Condon and Ackerman (2006) for the likeness.
 * docs/search-names.md has the tables, the measurements and what is known to fail.
 */
import { soundsIn, VOWELS } from './sound-reading.ts';
import type { HeardSound } from './sound-reading.ts';

/** Keys made by another version are made anew. Raise it with any change of what `skeletonKeys` returns. */
export const SKELETON_VERSION = 1;

/** Consonants of a key; one that would be a single consonant has before it what the word begins with, a vowel (A), h, v or y. */
export const KEY_LETTERS = 'PBTDKFSJMNLRAHVY';

/** The most keys that a word has. */
export const MOST_KEYS = 6;

/** From this likeness on two words are taken for one name. Why it is this, is measured: docs/search-names.md. */
export const THRESHOLD = 0.75;

/**
 * The keys of a word, the likeliest first; more than one where a letter may be read in several ways (th, ch, ج, ښ).
 *
 * Harakat, ZWNJ, case and accents do not matter.
 * @param token a word as the analyser makes it, exact or folded; anything else has no keys
 * @returns none for a word without a consonant to go by, of mixed script, with a digit, or of a script that is neither Latin nor Arabic
 */
export function skeletonKeys(token: string): readonly string[] {
  const sounds = soundsIn(token);
  let keys = [''];
  for (const { keys: letters } of sounds) {
    const [first = ''] = letters;
    if (letters.length > 1) keys = letters.flatMap((letter) => keys.map((key) => key + letter)).slice(0, 2 * MOST_KEYS);
    else if (first !== '') for (let at = 0; at < keys.length; at += 1) keys[at] += first;
  }
  const beginning = keys.some((key) => key.length === 1) ? beginningOf(sounds) : '';
  const long = keys.filter((key) => key !== '').map((key) => (key.length === 1 ? beginning + key : key));
  return long.length === 1 ? long : [...new Set(long)].slice(0, MOST_KEYS);
}

/** What a word begins with, unless it is a consonant of the key. */
function beginningOf(sounds: readonly HeardSound[]): string {
  const first = sounds.find(({ missing }) => missing > 0.1)?.first ?? '';
  if (VOWELS.includes(first)) return 'A';
  return 'hvy'.includes(first) ? first.toUpperCase() : '';
}

/** What the shortest words are measured against, and what is taken from every length: short words have to agree better. */
const LEAST_LENGTH = 0.5;
const SHORTER = 1;
const costs: [Float64Array, Float64Array] = [new Float64Array(128), new Float64Array(128)];

/**
 * How much alike two words sound, of two scripts or of one: the least cost of writing the sounds of one for those of the other, set
 * against their length. Symmetric.
 * @returns 0 (not at all, or one of them cannot be read) to 1 (nothing is heard between them)
 */
export function soundsAlike(one: string, other: string): number {
  const [a, b] = [soundsIn(one), soundsIn(other)];
  if (a.length === 0 || b.length === 0) return 0;
  let [above, row] = costs;
  above[0] = 0;
  b.forEach((sound, at) => (above[at + 1] = (above[at] ?? 0) + sound.missing));
  for (const sound of a) {
    let left = (row[0] = (above[0] ?? 0) + sound.missing);
    for (let at = 0; at < b.length; at += 1) {
      const facing = b[at] as HeardSound;
      const both = (above[at] ?? 0) + (sound.costs[facing.index] ?? 1);
      left = row[at + 1] = Math.min(both, (above[at + 1] ?? 0) + sound.missing, left + facing.missing);
    }
    [above, row] = [row, above];
  }
  const length = (lengthOf(a) + lengthOf(b)) / 2 - SHORTER;
  return Math.max(0, 1 - (2 * (above[b.length] ?? 0)) / Math.max(length, LEAST_LENGTH));
}

function lengthOf(sounds: readonly HeardSound[]): number {
  return sounds.reduce((length, { weight }) => length + weight, 0);
}
