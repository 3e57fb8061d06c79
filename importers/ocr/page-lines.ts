import { isRightToLeft } from '../pdf/cluster.ts';
import { directionOf } from '../pdf/lines.ts';
import type { Line } from '../pdf/lines.ts';
import type { PageContent } from '../pdf/read-page.ts';
import { confidenceOf } from './confidence.ts';
import type { OcrLine, OcrWord } from './recogniser.ts';

/** A line this much taller than the usual one is set larger; less than that may be its letters. */
const LARGER = 1.6;
/** A line of which no more than this is sure is a stain or a drawing. */
const LEAST = 0.3;

/**
 * What was recognised on a page, in the form in which a text layer comes, so that paragraphs, headings, lists, columns and furniture are
 * found in both alike.
 * @param dpi of the image
 */
export function pageContent(lines: readonly OcrLine[], { height, dpi }: { height: number; dpi: number }): PageContent {
  const points = (length: number) => (length * 72) / dpi;
  const kept = lines
    .map((line) => ({ ...line, words: line.words.filter(({ text }) => text.trim() !== '') }))
    .filter(({ words }) => confidenceOf(words) >= LEAST);
  const heights = kept.map((line) => line.height).toSorted((one, other) => one - other);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const letters = (line: OcrLine) => [...line.words.map(({ text }) => text).join(' ')].map((text) => ({ text }));
  const direction = directionOf(kept.flatMap(letters), 'rtl');
  return {
    height: points(height),
    direction,
    tagged: [],
    lines: kept.map((line): Line => {
      const text = mended(line.words.map((word) => word.text).join(' '));
      return {
        pieces: [{ text, bold: false, italic: false }],
        text,
        direction: directionOf(letters(line), direction),
        left: points(line.box.left),
        right: points(line.box.right),
        base: points(line.baseline),
        // Letters without what stands above them are some half of the font's size.
        size: points(2 * (line.height > LARGER * usual ? line.height : usual)),
        bold: false,
        firstWord: points(widthOf(line.words[0])),
        artifact: false,
      };
    }),
    turned: [],
    pictures: [],
  };
}

const widthOf = (word: OcrWord | undefined): number => (word ? word.box.right - word.box.left : 0);

const valueOf = (digits: string): number =>
  Number(
    digits
      .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
      .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)),
  );

const SIGNS: Record<string, string> = { ',': '\u060c', ';': '\u061b', '?': '\u061f' }; // ، ؛ ؟

/**
 * What the models get wrong among Arabic letters: a range comes the wrong way round (as in a text layer, the one that rises is taken for
 * meant), and signs of a sentence come as those of another script.
 */
function mended(text: string): string {
  if (!isRightToLeft(text)) return text;
  return text
    .replace(/(?<![\p{Nd}\-–/.])(\p{Nd}+)([-–])(\p{Nd}+)(?![\p{Nd}\-–/.])/gu, (range: string, from: string, sign: string, to: string) =>
      valueOf(from) > valueOf(to) ? `${to}${sign}${from}` : range,
    )
    .replace(/(?<=\p{Script=Arabic}\)?)[,;?](?!\p{Script=Latin})/gu, (sign) => SIGNS[sign] ?? sign);
}
