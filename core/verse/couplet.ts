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
  const lines = stanzas.map((stanza) =>
    stanza
      .map(lineMarkdown)
      .filter((line) => line !== '')
      .join('\n'),
  );
  return [':::verse', lines.filter((stanza) => stanza !== '').join('\n\n'), ':::'].filter((part) => part !== '').join('\n');
}

/** Signs that printers set between the hemistichs of one line: a tab, wide space, `*`, `/`, `|` or … between spaces. */
const DIVIDER = /\t+|\s{3,}|\s+(?:\*{1,3}|\/{1,2}|\||\u2026|\.{3})\s+/;

/** What prose has and verse, as it is printed in one line, has not: a full stop, a semicolon, a comma, a number. */
const PROSE = /[.:\u060c\u061b\u06d4]|\p{N}/u; // ، ؛ ۔

/** Words and letters of a hemistich in the common metres, which have 10 to 16 syllables; generous by a third. */
const WORDS = { least: 3, most: 12 };
const LETTERS = { least: 12, most: 44 };

/** With every mark and much white space. */
const LONGEST_LINE = 300;

/** How even hemistichs are at least, by letters: the measure is one, but short vowels are not written. */
const EVENNESS = { divided: 0.6, radif: 0.75, rhyme: 0.8 };

/** Endings that a language of verbs at the end gives to any two clauses: -ند -یم -ید -است. They rhyme only with a letter before them. */
const INFLECTION = /(?:\u062f?\u0646\u062f|\u06cc\u0645|\u06cc\u062f|\u0627?\u0633\u062a)$/;

/** The letters of a word as a rhyme hears them: without marks, joiners and punctuation, each letter in one form. */
const heard = (word: string): string =>
  word
    .replace(/[\u064a\u0649]/g, '\u06cc') // ي ى → ی
    .replace(/\u0643/g, '\u06a9') // ك → ک
    .replace(/[\u0622\u0623]/g, '\u0627') // آ أ → ا
    .replace(/[^\p{L}]|\u0640/gu, ''); // tatweel is a letter to Unicode

type Half = { words: string[]; letters: number };

function halfOf(tokens: readonly string[]): Half {
  const words = tokens.map(heard).filter((word) => word !== '');
  return { words, letters: words.join('').length };
}

const fits = ({ words, letters }: Half): boolean =>
  words.length >= WORDS.least && words.length <= WORDS.most && letters >= LETTERS.least && letters <= LETTERS.most;

const evenness = (a: Half, b: Half): number => Math.min(a.letters, b.letters) / Math.max(a.letters, b.letters);

/** What two words end in alike. */
function commonEnd(a: string, b: string): string {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return a.slice(a.length - length);
}

/** How many last words are the same (radif), and how many letters of rhyme stand before them. */
function rhyme(a: Half, b: Half): { radif: number; letters: number } {
  const word = ({ words }: Half, fromEnd: number) => words.at(-1 - fromEnd) ?? '';
  let radif = 0;
  while (radif < Math.min(a.words.length, b.words.length) && word(a, radif) === word(b, radif)) radif++;
  const end = commonEnd(word(a, radif), word(b, radif));
  if (radif > 0) return { radif, letters: end.length };
  const inflection = INFLECTION.exec(end);
  return { radif, letters: !inflection ? end.length : inflection.index > 0 ? inflection.index + 1 : 0 };
}

type Cut = { at: number; radif: number; letters: number; evenness: number };

/** The place where a line without a sign falls into halves that rhyme: by radif before rhyme, by longer rhyme, by evenness. */
function rhymingCut(tokens: readonly string[]): Cut | undefined {
  const cuts = tokens.flatMap((_, at): Cut[] => {
    const [a, b] = [halfOf(tokens.slice(0, at)), halfOf(tokens.slice(at))];
    return fits(a) && fits(b) ? [{ at, ...rhyme(a, b), evenness: evenness(a, b) }] : [];
  });
  return cuts
    .filter(({ radif, letters, evenness }) =>
      radif > 0 ? letters > 0 && evenness >= EVENNESS.radif : letters > 1 && evenness >= EVENNESS.rhyme,
    )
    .sort((a, b) => Math.sign(b.radif) - Math.sign(a.radif) || b.letters - a.letters || b.evenness - a.evenness)[0];
}

function dividedLine(line: string): { first: string; second: string } | null {
  const [first, second, ...more] = line.split(DIVIDER).map((part) => part.trim());
  if (!first || !second || more.length > 0) return null;
  const [a, b] = [halfOf(first.split(/\s+/)), halfOf(second.split(/\s+/))];
  return fits(a) && fits(b) && evenness(a, b) >= EVENNESS.divided ? { first, second } : null;
}

/**
 * The hemistichs of a line in Arabic script that holds a whole beyt, as they stand there without the white space around them; null
 * where that is not convincing.
 *
 * Parted by a tab, three spaces or more, or a sign, two even halves are convincing. Parted by a single space, they must be about as long
 * and rhyme: end in the same words (radif) with a common letter before these, or in two common letters that are more than a verb's
 * ending. Of 38 known couplets run together it parts 32, none in a wrong place; the others hardly rhyme. Of 3,713 sentences of prose
 * of such length, without a comma, a stop or a number (TICO-19, NTREX, PQuAD), it takes 37 (1 %) for verse, nearly all of them by
 * rhyme alone. So what it says of a line that may be prose is a guess to confirm: about 0.95 with a sign, 0.85 with a radif, 0.7 else.
 */
export function looksLikeBeyt(line: string): { first: string; second: string } | null {
  const text = line.trim();
  if (text.length > LONGEST_LINE || !/\p{sc=Arab}/u.test(text) || /\p{sc=Latn}/u.test(text)) return null;
  if (DIVIDER.test(text)) return dividedLine(text);
  const words = [...text.matchAll(/\S+/g)];
  const cut = PROSE.test(text) ? undefined : rhymingCut(words.map(([word]) => word));
  const second = cut && words[cut.at]?.index;
  return second ? { first: text.slice(0, second).trimEnd(), second: text.slice(second) } : null;
}
