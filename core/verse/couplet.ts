/** The beyt: two hemistichs of one measure, which Persian verse is made of. */
import { escapeMarkdown } from '../markup/escape.ts';

/** A line of verse: a beyt with both hemistichs, or a line alone. */
export type VerseLine = { first: string; second?: string };

/** A hemistich in a `:::verse` block: its line ends would end the line, and white space around it is not its own. */
const hemistichMarkdown = (hemistich: string): string => escapeMarkdown(hemistich.trim()).replace(/\r\n|\r|\n/g, ' ');

function lineMarkdown({ first, second = '' }: VerseLine): string {
  const hemistichs = [first, second].map(hemistichMarkdown);
  return (second.trim() === '' ? hemistichs.slice(0, 1) : hemistichs).join(' | ').trim();
}

/** The `:::verse` block of stanzas of lines (docs/interchange.md), of which `parseBody` gives the same hemistichs again, trimmed. */
export function verseMarkdown(stanzas: readonly (readonly VerseLine[])[]): string {
  const lines = stanzas.map((stanza) => stanza.map(lineMarkdown).filter((line) => line !== '').join('\n'));
  return [':::verse', lines.filter((stanza) => stanza !== '').join('\n\n'), ':::'].filter((part) => part !== '').join('\n');
}

export type Hemistichs = { first: string; second: string };

/** Signs that printers set between the hemistichs of one line: a tab, wide space, * / | … between spaces. */
const DIVIDER = /\t+|\s{3,}|\s+(?:\*{1,3}|\/{1,2}|\||\u2026|\.{3})\s+/u;

/** A line of prose ends in one of these, a hemistich hardly ever; and verse has no digits. */
const PROSE = /[.:\u061b\u06d4]|\p{N}/u; // ؛ ۔

/** Marks and joiners, which a rhyme does not hear and every scribe sets as he likes. */
const UNHEARD = /[\p{M}\u0640\p{Cf}]/gu;

/** The letters of a text as a rhyme hears them. */
const heard = (text: string): string =>
  text
    .replace(UNHEARD, '')
    .replace(/[\u064a\u0649]/g, '\u06cc') // ي ى → ی
    .replace(/\u0643/g, '\u06a9') // ك → ک
    .replace(/[\u0622\u0623]/g, '\u0627') // آ أ → ا
    .replace(/[^\p{L} ]/gu, '');

/** Words and letters of a hemistich in the common metres, which have 10 to 16 syllables; generous by a third. */
const WORDS = { least: 3, most: 12 };
const LETTERS = { least: 12, most: 44 };

type Half = { words: string[]; letters: number };

const halfOf = (words: string[]): Half => ({ words, letters: words.join('').length });

/** How even the two are, by letters, at most 1: the measure is one, but short vowels are not written. */
const evenness = (a: Half, b: Half): number => Math.min(a.letters, b.letters) / Math.max(a.letters, b.letters);

const fits = ({ words, letters }: Half): boolean =>
  words.length >= WORDS.least && words.length <= WORDS.most && letters >= LETTERS.least && letters <= LETTERS.most;

/** Letters that two words end in alike. */
function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

/** The words that both end in (radif), and how many letters the words before those have in common at their end (rhyme). */
function rhyme(a: Half, b: Half): { radif: number; letters: number } {
  let radif = 0;
  while (radif < Math.min(a.words.length, b.words.length) && a.words.at(-1 - radif) === b.words.at(-1 - radif)) radif++;
  return { radif, letters: commonEnd(a.words.at(-1 - radif) ?? '', b.words.at(-1 - radif) ?? '') };
}

type Cut = { at: number; radif: number; letters: number; evenness: number };

function cutsOf(words: string[]): Cut[] {
  return words.flatMap((_, at) => {
    const [a, b] = [halfOf(words.slice(0, at)), halfOf(words.slice(at))];
    return fits(a) && fits(b) ? [{ at, ...rhyme(a, b), evenness: evenness(a, b) }] : [];
  });
}
export { cutsOf, heard, PROSE, DIVIDER };
