import { bylineOf } from './bylines.ts';
import { dateLine } from './date-line.ts';
import { endsSentence } from './letters.ts';
import type { Line } from './lines.ts';

const BULLET = /^[-*+\u2022\u25aa\u25e6\u2023]\s/;
/** «- …», «۱. …» */
export const LIST_ITEM = /^(?:[-*+\u2022\u25aa\u25e6\u2023]|\(?[\d\u06f0-\u06f9]{1,2}[.)-])\s/;

/** A paragraph of the source, put together from its lines. */
export type Paragraph = {
  text: string;
  /** The lines that it was made of, as they stand. */
  lines: Line[];
  /** It stands further from what is before it than paragraphs here do: a picture may have been there. */
  setApart: boolean;
  pageBreak: boolean;
};

/** No column of type is wider than this; longer lines are whole paragraphs. */
const WIDEST_COLUMN = 140;
const NARROWEST_COLUMN = 30;
/** A line that fills less than this part of the column ends its paragraph. */
const FULL = 0.75;

/**
 * Lines to paragraphs. Where a column of type was kept, its lines are joined with a space; where each line is a paragraph, they are
 * left alone.
 */
export function unwrap(lines: Line[]): Line[] {
  const column = columnOf(lines);
  if (column === null) return lines;
  const unwrapped: Line[] = [];
  lines.forEach((line, index) => {
    const before = unwrapped.at(-1);
    const above = lines[index - 1];
    if (before && above && continues(above, line, column)) unwrapped[unwrapped.length - 1] = joinedLine(before, line);
    else unwrapped.push(line);
  });
  return unwrapped;
}

function joinedLine(before: Line, line: Line): Line {
  return { ...before, text: joinLines(before.text, line.text), raw: `${before.raw}\n${line.raw}`, end: line.end };
}

/** @param lines one for each paragraph */
export function paragraphsOf(lines: Line[]): Paragraph[] {
  const usual = usualGap(lines);
  return lines.map((line) => ({
    text: line.text,
    lines: [line],
    setApart: !line.pageBreak && line.gap > usual,
    pageBreak: line.pageBreak,
  }));
}

/** The width of the column, in characters, or null when lines are paragraphs. */
function columnOf(lines: Line[]): number | null {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (width > WIDEST_COLUMN || width < NARROWEST_COLUMN) return null;
  const full = lines.filter(({ text }, index) => lines[index + 1]?.gap === 0 && text.length >= FULL * width);
  const open = full.filter(({ text }) => !endsSentence(text)).length;
  return open >= 2 && open * 2 > full.length ? width : null;
}

function continues(before: Line, line: Line, column: number): boolean {
  if (line.gap > 0 || line.pageBreak || BULLET.test(line.text) || bylineOf(line.text) || dateLine(line.text)) return false;
  return (
    before.text.length >= FULL * column || (before.text.length >= 0.5 * column && !endsSentence(before.text) && /^\p{Ll}/u.test(line.text))
  );
}

function usualGap(lines: Line[]): number {
  const gaps = lines
    .map(({ gap }) => gap)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 1;
}

/**
 * Two lines, or two halves of a sentence, as one: with a space; without one after a hyphen that a compound may need (it stays), and
 * without the soft hyphen that only breaks a line.
 */
export function joinLines(before: string, after: string): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  if (/\p{L}[-\u2010]$/u.test(before) && /^\p{Ll}/u.test(after)) return before + after;
  return `${before} ${after}`;
}

/** How many paragraphs in a row, from `at` on, pass the test. */
export function countWhile(paragraphs: readonly Paragraph[], at: number, test: (paragraph: Paragraph) => boolean): number {
  let end = at;
  for (let paragraph = paragraphs[end]; paragraph && test(paragraph); paragraph = paragraphs[end]) end += 1;
  return end - at;
}

/** A paragraph as it stands in the source, line by line. */
export const sourceOf = ({ lines }: Paragraph): string => lines.map(({ raw }) => raw).join('\n');
