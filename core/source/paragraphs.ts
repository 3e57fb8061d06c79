import { endsSentence } from './letters.ts';
import type { Line } from './lines.ts';

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
export function paragraphsOf(lines: Line[]): Paragraph[] {
  const column = columnOf(lines);
  const usual = usualGap(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && column !== null && continues(before, line, column)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => toParagraph(group, usual));
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
  if (line.gap > 0 || line.pageBreak) return false;
  return before.text.length >= FULL * column || (before.text.length >= 0.5 * column && !endsSentence(before.text) && /^\p{Ll}/u.test(line.text));
}

function usualGap(lines: Line[]): number {
  const gaps = lines.map(({ gap }) => gap).filter(Number.isFinite).sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 1;
}

function toParagraph(lines: Line[], usual: number): Paragraph {
  const [first] = lines;
  const gap = first?.gap ?? 0;
  return {
    text: lines.map(({ text }) => text).reduce(joinLines),
    lines,
    setApart: !first?.pageBreak && gap > usual,
    pageBreak: first?.pageBreak ?? false,
  };
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
export const sourceOf = ({ lines }: Paragraph): string => lines.map(({ text }) => text).join('\n');
