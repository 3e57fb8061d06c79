import type { VerseLine } from '../verse/couplet.ts';
import { lettersOf } from './fuzzy.ts';
import { bare, isArabicScript, wordsOf } from './letters.ts';
import { beytOf } from './masthead-verses.ts';
import { countWhile, sourceOf } from './paragraphs.ts';
import type { Paragraph } from './paragraphs.ts';

type VerseRun = { stanzas: VerseLine[][]; count: number; confidence: number };

const LONGEST_HEMISTICH = 60;
const WORDS = { least: 3, most: 11 };
/** The confidence of a beyt whose hemistichs a sign parts. */
const DIVIDED = 0.95;
/** How much of a word's end must sound alike. */
const RHYME = 2;

/**
 * The lines of verse that begin at `paragraphs[at]`, or null. A line that holds a whole beyt is verse by its sign, or in company;
 * hemistichs line by line are verse where they rhyme: the two of a couplet (masnavi, the opening of a ghazal), or the second ones
 * among themselves.
 */
export function verseRun(paragraphs: readonly Paragraph[], at: number): VerseRun | null {
  const oneLine = (test: (text: string) => boolean) =>
    paragraphs.slice(at, at + countWhile(paragraphs, at, (paragraph) => !/[\r\n]/.test(sourceOf(paragraph)) && test(bare(paragraph.text))));
  const hemistichs = oneLine(isHemistich);
  return (hemistichs.length > 1 ? couplets(hemistichs) : null) ?? wholeBeyts(oneLine((text) => beytOf(text) !== null));
}

function wholeBeyts(run: Paragraph[]): VerseRun | null {
  const beyts = run.flatMap(({ text }) => beytOf(bare(text)) ?? []);
  const [first] = beyts;
  if (!first || (beyts.length === 1 && first.confidence < DIVIDED)) return null;
  const confidence = beyts.length === 1 ? 0.7 : Math.min(0.9, ...beyts.map((beyt) => beyt.confidence));
  return {
    stanzas: stanzasOf(
      beyts.map(({ couplet }) => couplet),
      run,
    ),
    count: run.length,
    confidence,
  };
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

/** The paragraphs that are lines of verse. */
export function verseIn(paragraphs: readonly Paragraph[]): Set<Paragraph> {
  const verse = new Set<Paragraph>();
  for (let at = 0; at < paragraphs.length; at++) {
    const count = verseRun(paragraphs, at)?.count ?? 0;
    for (const paragraph of paragraphs.slice(at, at + count)) verse.add(paragraph);
    at += Math.max(0, count - 1);
  }
  return verse;
}
