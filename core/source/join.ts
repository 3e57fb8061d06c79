import { captionOf, creditLine } from './captions.ts';
import { bare, endsSentence, endsWithStop, isArabicScript, isDangling, isTrailing, wordsOf } from './letters.ts';
import { joinLines, LIST_ITEM } from './paragraphs.ts';
import type { Paragraph } from './paragraphs.ts';
import { verseIn } from './verse-run.ts';
import { announcesQuote, leavesOpen, quotationOf } from './quotes.ts';
import { reading } from './reading.ts';
import type { Reading } from './reading.ts';

/** Shorter lines without a full stop are headings, captions, verse, and not halves of a sentence. */
const SHORTEST_HALF = 40;
/** From so many letters on, a line without a full stop is no heading. */
const SHORTEST_OPEN_END = 70;
const USUAL = 0.6;
const AND = /^(?:\u0648|\u0627\u0648)$/; // و او

/**
 * Puts together the sentences that a page break, or a picture, cut in two. A caption between the halves goes after them.
 * @returns the paragraphs, and a reading for each join (and for each cut that was suspected and left)
 */
export function joinCutSentences(paragraphs: readonly Paragraph[]): { paragraphs: Paragraph[]; joins: Reading<null>[] } {
  const verse = verseIn(paragraphs);
  const stopsAreUsual = endWithStops(paragraphs.filter((paragraph) => !verse.has(paragraph)));
  const joined: Paragraph[] = [];
  const joins: Reading<null>[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    let current = paragraphs[at];
    const between: Paragraph[] = [];
    while (current) {
      const [next, afterNext]: (Paragraph | undefined)[] = [paragraphs[at + 1], paragraphs[at + 2]];
      const picture = next && between.length === 0 && captionOf(next.text, next.setApart) ? next : undefined;
      const half = picture ? afterNext : next;
      const isProse = half && !verse.has(half) && !verse.has(current);
      const confidence = isProse && (!picture || /^\p{Ll}/u.test(half.text)) ? halvesOfOne(current, half, stopsAreUsual) : 0;
      if (!half || confidence === 0) {
        if (next && stopsAreUsual && !verse.has(current) && looksCut(current))
          joins.push({ ...joinReading(current, next, 0.7), reason: 'cut-sentence' });
        break;
      }
      if (picture) between.push(picture);
      joins.push(joinReading(current, half, picture ? Math.min(confidence, 0.85) : confidence));
      current = together(current, half);
      at += picture ? 2 : 1;
    }
    if (current) joined.push(current, ...between);
  }
  return { paragraphs: joined, joins };
}

/** Where nearly every paragraph ends with a full stop, one that does not was cut. */
function endWithStops(paragraphs: readonly Paragraph[]): boolean {
  const long = paragraphs.filter(({ text }) => text.length >= SHORTEST_OPEN_END);
  return long.filter(({ text }) => endsSentence(text) || /[:,\u060c]$/.test(text)).length >= USUAL * long.length;
}

function looksCut({ text, setApart }: Paragraph): boolean {
  const isOther = LIST_ITEM.test(text) || captionOf(text, setApart) !== null || creditLine(text) !== null;
  return text.length >= SHORTEST_HALF && /[\p{L}\p{M}\p{N}]$/u.test(bare(text)) && !isOther;
}

/** How surely the second paragraph goes on where the first was cut; 0 when it does not. */
function halvesOfOne(first: Paragraph, second: Paragraph, stopsAreUsual: boolean): number {
  const [a, b] = [first.text, second.text];
  const continuesSmall = /^\p{Ll}/u.test(b);
  // «… the so-called "neutrality"» may go on on the next page.
  const bracketsOnly = endsSentence(a) && !endsWithStop(a);
  const stopped = endsWithStop(a) || (bracketsOnly && !continuesSmall && !(second.pageBreak && stopsAreUsual));
  if (stopped || /:[*_]*$/.test(a) || LIST_ITEM.test(a) || a.length < SHORTEST_HALF) return 0;
  if (captionOf(b, second.setApart)) return 0;
  const firstWord = wordsOf(b)[0] ?? '';
  const quotation = quotationOf(b);
  if (announcesQuote(a) && quotation !== null) return 0;
  if (continuesSmall) return 0.95;
  if (leavesOpen(a) || isTrailing(firstWord)) return 0.9;
  if (AND.test(firstWord)) return stopsAreUsual ? 0.85 : 0.7;
  if (isDangling(wordsOf(a).at(-1) ?? '') && /[\p{L}\p{M}]$/u.test(a)) return 0.85;
  if (/[,\u060c]$/.test(a)) return isArabicScript(a) || second.pageBreak ? 0.85 : 0.75;
  if (bracketsOnly) return 0.7;
  if ((a.length < SHORTEST_OPEN_END && !second.pageBreak) || !/[\p{L}\p{M}\p{N}\u2013\u2014-]$/u.test(bare(a))) return 0;
  if (second.pageBreak) return stopsAreUsual && a.length >= SHORTEST_OPEN_END ? 0.85 : 0.75;
  // Latin scripts close every paragraph; in Persian and Pashto many writers do not.
  const expected = isArabicScript(a) ? stopsAreUsual : /\p{L}$/u.test(bare(a));
  return expected && b.length >= SHORTEST_HALF && endsSentence(b) ? 0.7 : 0;
}

function together(first: Paragraph, second: Paragraph): Paragraph {
  return { ...first, text: joinLines(first.text, second.text), lines: [...first.lines, ...second.lines] };
}

function joinReading(first: Paragraph, second: Paragraph, confidence: number): Reading<null> {
  const snippet = `${first.lines.at(-1)?.text.slice(-60) ?? ''}\n\n${second.lines[0]?.text.slice(0, 60) ?? ''}`;
  return reading(null, confidence, snippet, 'joined');
}
