import { lettersOf } from './fuzzy.ts';
import { bare, isArabicScript, wordsOf } from './letters.ts';
import { dividedLine } from './masthead-verses.ts';
import { countWhile } from './paragraphs.ts';
import type { Paragraph } from './paragraphs.ts';

/** A line of verse: a beyt with both hemistichs, or a line alone. */
export type VerseLine = { first: string; second?: string };
export type VerseRun = { stanzas: VerseLine[][]; count: number; confidence: number };

const LONGEST_HEMISTICH = 60;
const WORDS = { least: 3, most: 11 };
/** How much of a word's end must sound alike. */
const RHYME = 2;

/**
 * The lines of verse that begin at `paragraphs[at]`, or null. Lines with both hemistichs are verse by their looks. Hemistichs line by
 * line are verse where they rhyme: the two of a couplet (masnavi, the opening of a ghazal), or the second ones among themselves.
 */
export function verseRun(paragraphs: readonly Paragraph[], at: number): VerseRun | null {
  const oneLine = (test: (text: string) => boolean) =>
    paragraphs.slice(at, at + countWhile(paragraphs, at, ({ text, lines }) => lines.length === 1 && test(bare(text))));
  const run = oneLine((text) => dividedLine(text) !== null);
  if (run.length > 0) {
    const lines = run.map(({ text }) => dividedLine(bare(text)) ?? { first: text });
    return { stanzas: stanzasOf(lines, run), count: run.length, confidence: run.length > 1 ? 0.9 : 0.7 };
  }
  const hemistichs = oneLine(isHemistich);
  return hemistichs.length < 2 ? null : couplets(hemistichs);
}

function isHemistich(text: string): boolean {
  const words = wordsOf(text).length;
  const fits = text.length <= LONGEST_HEMISTICH && words >= WORDS.least && words <= WORDS.most;
  return fits && isArabicScript(text) && !/[.:\u06d4]$|\d|[\u06f0-\u06f9]/.test(text);
}

function couplets(run: Paragraph[]): VerseRun | null {
  if (run.length % 2 === 1) return null;
  const lines: VerseLine[] = [];
  const firsts: Paragraph[] = [];
  for (let index = 0; index < run.length; index += 2) {
    const [first, second] = [run[index], run[index + 1]];
    if (!first || !second) continue;
    lines.push({ first: bare(first.text), second: bare(second.text) });
    firsts.push(first);
  }
  const within = lines.filter(({ first, second = '' }) => rhyme(first, second)).length;
  const among = lines.slice(1).filter(({ second = '' }, index) => rhyme(second, lines[index]?.second ?? '')).length;
  const rhymed = within * 2 > lines.length || (lines.length > 1 && among === lines.length - 1);
  if (!rhymed) return null;
  return { stanzas: stanzasOf(lines, firsts), count: run.length, confidence: lines.length > 1 ? 0.85 : 0.7 };
}

const rhyme = (a: string, b: string): boolean => {
  const [left, right] = [lettersOf(a).slice(-RHYME), lettersOf(b).slice(-RHYME)];
  return left.length === RHYME && left === right;
};

/** A wider gap than the narrowest begins a new stanza. */
function stanzasOf(lines: VerseLine[], paragraphs: readonly Paragraph[]): VerseLine[][] {
  const gapOf = (index: number) => paragraphs[index]?.lines[0]?.gap ?? 0;
  const narrowest = Math.min(...paragraphs.slice(1).map((_, index) => gapOf(index + 1)));
  const stanzas: VerseLine[][] = [];
  lines.forEach((line, index) => {
    if (index === 0 || gapOf(index) > narrowest) stanzas.push([line]);
    else stanzas.at(-1)?.push(line);
  });
  return stanzas;
}
