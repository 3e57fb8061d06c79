/** From the letters of a word to its sounds, by the tables of sounds.ts. */
import { REMOVED, ZWNJ, foldingOf } from './folding.ts';
import { ARABIC_ROWS, LATIN_ROWS, LETTER_VARIANTS, NEAR_SOUNDS } from './sounds.ts';
import type { Place, Sound, SoundRow } from './sounds.ts';

export type HeardSound = {
  /** Its number: `costs[other.index]` is the cost of one for the other. */
  index: number;
  costs: Float64Array;
  /** The likeliest of what it may be. */
  first: string;
  /** What it costs that the other word has nothing of it, 0…1. */
  missing: number;
  /** How much of a word it is, 0…1. */
  weight: number;
  /** Letters that it may give to the key, '' for none. */
  keys: readonly string[];
};

export const VOWELS = 'aeiou';
const WEAK = 'hvy';
const WEIGHT = { vowel: 0.2, weak: 0.75, consonant: 1 };
/** What each step from the likeliest reading of a letter costs. */
const UNLIKELY = 0.1;

/** A longer word is no name. UTF-16 code units. */
const SHORTEST = 2;
const LONGEST = 30;

type Reading = { spelling: string; where: readonly Place[]; sounds: readonly HeardSound[] };

const heard = new Map<string, HeardSound & { sound: Sound }>();
const latin = readings(LATIN_ROWS);
const arabic = readings(ARABIC_ROWS);
for (const one of heard.values()) one.costs = Float64Array.from([...heard.values()], (other) => costOf(one.sound, other.sound));

/** The rows of a table by their first letter: the longer spelling first, of one spelling in the order of the table. */
function readings(rows: readonly SoundRow[]): Map<string, Reading[]> {
  const found = new Map<string, Reading[]>();
  for (const { spelling, where, sounds } of rows) {
    const letter = spelling.charAt(0);
    found.set(letter, [...(found.get(letter) ?? []), { spelling, where, sounds: sounds.map(heardSound) }]);
  }
  for (const list of found.values()) list.sort((one, other) => other.spelling.length - one.spelling.length);
  return found;
}

function heardSound(sound: Sound): HeardSound {
  const name = `${sound.like}/${sound.missing}/${sound.keys}`;
  const known = heard.get(name);
  if (known) return known;
  const first = sound.like.charAt(0);
  const weight = VOWELS.includes(first) ? WEIGHT.vowel : WEAK.includes(first) ? WEIGHT.weak : WEIGHT.consonant;
  const keys = [...sound.keys].map((key) => (key === '-' ? '' : key));
  const made = { sound, index: heard.size, costs: new Float64Array(), first, missing: sound.missing, weight, keys };
  heard.set(name, made);
  return made;
}

/** The cost of one sound for another: that of the pair of readings that are nearest to each other. */
function costOf(one: Sound, other: Sound): number {
  let least = 1;
  for (const [sound, unlikely] of readingsOf(one)) {
    for (const [facing, alsoUnlikely] of readingsOf(other)) least = Math.min(least, distance(sound, facing) + unlikely + alsoUnlikely);
  }
  return least;
}

function readingsOf({ like }: Sound): [sound: string, unlikely: number][] {
  return like.split(' ').flatMap((group, rank) => [...group].map((sound): [string, number] => [sound, rank * UNLIKELY]));
}

function distance(one: string, other: string): number {
  if (one === other) return 0;
  return NEAR_SOUNDS[one + other] ?? NEAR_SOUNDS[other + one] ?? 1;
}

const plainLatin = /^[a-zç]+$/;
const plainArabic = new RegExp(`^[${ARABIC_ROWS.map((row) => row.spelling).join('')}]+$`);
const doubled = /([b-df-hj-np-tv-xz])\1+/g;
const removed = new RegExp(`[${Object.values(REMOVED).join('')}${ZWNJ}]+`, 'g');
const variants = new RegExp(`[${Object.keys(LETTER_VARIANTS).join('')}]`, 'g');
const accentedLatin = /([abd-z])\p{M}+/gu;
const exact = foldingOf('und', 'exact');

/**
 * The sounds of a word in their order.
 * @returns none for what is no word of one script, Latin or Arabic, of 2 to 30 letters
 */
export function soundsIn(token: string): readonly HeardSound[] {
  if (token.length > 2 * LONGEST) return [];
  const word = plainLatin.test(token) || plainArabic.test(token) ? token : plain(token);
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  if (plainLatin.test(word)) return read(word.replace(doubled, '$1'), latin);
  return plainArabic.test(word) ? read(word, arabic) : [];
}

/** Without harakat, ZWNJ and accents, letters that look alike made one. */
function plain(token: string): string {
  const folded = exact(token.normalize('NFKC').replace(removed, ''));
  const known = folded.replace(variants, (letter) => LETTER_VARIANTS[letter] ?? letter);
  // ç stays: it is no accented c.
  return known.normalize('NFD').replaceAll('c\u0327', 'ç').replace(accentedLatin, '$1').normalize('NFC');
}

function read(word: string, table: ReadonlyMap<string, readonly Reading[]>): HeardSound[] {
  const sounds: HeardSound[] = [];
  let at = 0;
  while (at < word.length) {
    const reading = readingAt(word, at, table.get(word.charAt(at)) ?? []);
    for (const sound of reading?.sounds ?? []) sounds.push(sound);
    at += reading?.spelling.length ?? 1;
  }
  return sounds;
}

function readingAt(word: string, at: number, rows: readonly Reading[]): Reading | undefined {
  for (const row of rows) {
    const { spelling, where } = row;
    if (spelling.length > 1 && !word.startsWith(spelling, at)) continue;
    let holds = true;
    for (const place of where) holds &&= isAt(place, word, at, at + spelling.length);
    if (holds) return row;
  }
  return undefined;
}

const isVowel = (letter: string): boolean => letter !== '' && 'aeiouy\u0627\u0648\u06CC\u0622\u0639'.includes(letter);
const isFront = (letter: string): boolean => letter !== '' && 'eiy'.includes(letter);

function isAt(place: Place, word: string, start: number, end: number): boolean {
  switch (place) {
    case 'initial':
      return start === 0;
    case 'final':
      return end === word.length;
    case 'before-front':
      return isFront(word.charAt(end));
    case 'open':
      return end < word.length && !isVowel(word.charAt(end)) && isFront(word.charAt(end + 1));
    case 'closed':
      return !isVowel(word.charAt(end));
    case 'after-vowel':
      return isVowel(word.charAt(start - 1));
    case 'after-consonant':
      return start > 0 && !isVowel(word.charAt(start - 1));
    case 'prefix':
      return start === 0 && word.length >= end + 3;
  }
}
