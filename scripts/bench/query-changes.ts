/** What other keyboards, habits and fingers make of a question: the changes that search must bear. All are seeded. */
import { generator } from './random.ts';

/** The letters of a Persian keyboard, of which a wrong one is taken. */
const LETTERS = [...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'];
const HARAKAT = ['\u064E', '\u064F', '\u0650', '\u0651', '\u0652', '\u064B'];
/** A word with ZWNJ in it is one word: the finger that slips knows nothing of parts. */
const WORD = /[\p{L}\p{M}\u200C]+/gu;
export const LEAST_MISTYPED = 5;

export type Change = (question: string, seed: number) => string;

export const CHANGES = {
  'Arabic-keyboard letters': (question) => question.replaceAll('\u06CC', '\u064A').replaceAll('\u06A9', '\u0643'),
  'harakat added': (question, seed) => {
    const next = generator(seed);
    return question.replace(/\p{Script=Arabic}/gu, (letter) =>
      /\p{L}/u.test(letter) && next() < 0.5 ? letter + (HARAKAT[Math.floor(next() * HARAKAT.length)] ?? '') : letter,
    );
  },
  'Latin digits': (question) => question.replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0)),
  'ZWNJ dropped': (question) => question.replaceAll('\u200C', ''),
  'ZWNJ as a space': (question) => question.replaceAll('\u200C', ' '),
} satisfies Record<string, Change>;

/** One typo in every word of `LEAST_MISTYPED` letters or more. */
export function mistyped(question: string, seed: number): string {
  const next = generator(seed);
  return question.replace(WORD, (word) => ([...word].filter(isLetter).length >= LEAST_MISTYPED ? typo(word, next) : word));
}

const isLetter = (letter: string) => /\p{L}/u.test(letter);

/** A letter left out, put in, taken for another, or exchanged with the next one; always another word than before. */
function typo(word: string, next: () => number): string {
  const letters = [...word];
  const places = letters.flatMap((letter, index) => (isLetter(letter) ? [index] : []));
  const any = () => LETTERS[Math.floor(next() * LETTERS.length)] ?? 'ا';
  for (;;) {
    const at = places[Math.floor(next() * places.length)] ?? 0;
    const before = letters.slice(0, at);
    const after = letters.slice(at + 1);
    const here = letters[at] ?? '';
    const changed = [
      [...before, ...after],
      [...before, any(), here, ...after],
      [...before, any(), ...after],
      isLetter(after[0] ?? '') ? [...before, after[0], here, ...after.slice(1)] : letters,
    ][Math.floor(next() * 4)]?.join('');
    if (changed !== undefined && changed !== word) return changed;
  }
}
