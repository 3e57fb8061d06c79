import { captionOf } from './captions.ts';
import { lettersOf } from './fuzzy.ts';
import { bare, endsSentence, isArabicScript, isDangling, wordsOf } from './letters.ts';
import { headingDepth } from './lines.ts';
import type { Line } from './lines.ts';
import { plainText } from './inline-markup.ts';
import { reading } from './reading.ts';
import type { Reading } from './reading.ts';
import { looksLikeBeyt } from '../verse/couplet.ts';

const LONGEST_TITLE = 220;
const SHORTEST_STANDFIRST = 20;
/** Of a text without a headline, so much of the first sentence stands for one. */
const FIRST_WORDS = 80;

/** «تحلیل», "Opinion": what stands over a headline; by `lettersOf`. */
export const KICKERS: ReadonlySet<string> = new Set(
  (
    'opinion|analysis|commentary|interview|report|essay|news analysis|editorial|feature|review|' +
    'تحلیل|گزارش|یادداشت|دیدگاه|مقاله|مصاحبه|گفتگو|گفت و گو|سرمقاله|نقد|پژوهش|خاطره|طنز|تبصره|' +
    'شننه|څېړنه|مرکه|راپور|لیدلوری|کیسه'
  )
    .split('|')
    .map(lettersOf),
);
/** «چکیده:», "Summary:" */
const SUMMARY_LABEL =
  /^(?:summary|abstract|\u0686\u06a9\u06cc\u062f\u0647|\u062e\u0644\u0627\u0635\u0647|\u0644\u0646\u0689\u06cc\u0632)\s*:\s*/i; // چکیده خلاصه لنډیز

export type Headline = {
  title: Reading<string>;
  kicker?: Reading<string>;
  standfirst?: Reading<string>;
  /** The lines that these took. */
  lines: Set<Line>;
};

type HeadlineContext = { carried: boolean; hasMasthead: boolean; authors: string[]; dates: Line[] };

/**
 * Kicker, headline and standfirst among the lines that are left before the text.
 * @param free those lines, in order
 * @param all every line of the document, for what stands before and after them
 */
export function readHeadline(free: Line[], all: Line[], context: HeadlineContext): Headline {
  const lines = new Set<Line>();
  const marked = markedTitle(free);
  const over = marked === undefined ? 0 : Math.max(0, marked - 1);
  const [first, second] = free.slice(over);
  const kicker = marked !== 0 && first && second && isKicker(first, second) ? first : undefined;
  const start = marked ?? (kicker ? 1 : 0);
  const titleLines = titleAt(free, start);
  if (titleLines.length === 0) return { title: firstWords(all[0]), lines };
  for (const line of [...titleLines, ...(kicker ? [kicker] : [])]) lines.add(line);
  const title = readTitle(titleLines, context);
  const standfirst = readStandfirst(free[start + titleLines.length], titleLines.at(-1), all, context);
  if (standfirst) lines.add(standfirst.line);
  return {
    title,
    ...(kicker && { kicker: reading(plain(kicker, context).replace(/\s*:$/, ''), 0.75, kicker, 'by-position') }),
    ...(standfirst && { standfirst: standfirst.reading }),
    lines,
  };
}

const plain = (line: Line, { carried }: HeadlineContext): string => plainText(bare(line.text), carried);

/** The heading of the first degree; or a heading that stands first. */
function markedTitle(free: Line[]): number | undefined {
  const first = free.findIndex((line) => headingDepth(line) === 1);
  const any = free.findIndex((line) => headingDepth(line) !== undefined);
  return first >= 0 ? first : any >= 0 ? any : undefined;
}

function isKicker(first: Line, second: Line): boolean {
  const text = bare(first.text);
  if (wordsOf(text).length > 4 || second.text.length > LONGEST_TITLE) return false;
  return (
    KICKERS.has(lettersOf(text)) || /^[^:]+:$/.test(text) || (/^[\p{Lu}\s&-]{4,}$/u.test(text) && !/^[\p{Lu}\s&-]+$/u.test(second.text))
  );
}

/** A headline broken over lines: they follow one another without a blank line, where other lines do not. */
function titleAt(free: Line[], start: number): Line[] {
  const first = free[start];
  if (!first || first.text.length > LONGEST_TITLE || captionOf(first.text, false)) return [];
  const title = [first];
  if (headingDepth(first) !== undefined) return title;
  for (const next of free.slice(start + 1, start + 3)) {
    const open =
      isDangling(wordsOf(title.at(-1)?.text ?? '').at(-1) ?? '') ||
      /^\p{Ll}/u.test(next.text) ||
      /[:\u2013\u2014-]$/.test(title.at(-1)?.text ?? '');
    const after = free[free.indexOf(next) + 1];
    const standsTogether =
      next.gap === 0 && after !== undefined && after.gap > 0 && first.gap > 0 && isArabicScript(next.text) === isArabicScript(first.text);
    if (next.gap > 0 || endsSentence(title.at(-1)?.text ?? '') || !(open || standsTogether) || next.text.length > 100) break;
    title.push(next);
  }
  return title;
}

function readTitle(lines: Line[], context: HeadlineContext): Reading<string> {
  const text = lines.map((line) => plain(line, context).replace(/^#{1,6}\s+/, '')).join(' ');
  const snippet = lines.map((line) => line.text).join('\n');
  const depth = lines[0] && headingDepth(lines[0]);
  if (depth !== undefined) return reading(text, depth === 1 ? 0.97 : 0.85, snippet, 'heading');
  const sentence = /[.\u06d4]$/.test(text) && wordsOf(text).length > 12;
  if (sentence || text.length > 180) return reading(text, 0.4, snippet, 'by-position');
  if (/^#{1,6}\s/.test(lines[0]?.text ?? '')) return reading(text, 0.9, snippet, 'heading');
  if (!context.hasMasthead) return reading(text, context.authors.length > 0 || context.dates.length > 0 ? 0.6 : 0.5, snippet, 'first-line');
  const known = context.authors.length > 0 && context.dates.length > 0;
  return reading(text, lines.length > 1 ? 0.75 : known ? 0.92 : 0.75, snippet, 'by-position');
}

function firstWords(line: Line | undefined): Reading<string> {
  const text = line?.text ?? '';
  const sentence = /^.*?[.!?:\u061f\u06d4](?=\s|$)/su.exec(text)?.[0] ?? text;
  const head = sentence.length <= FIRST_WORDS ? sentence : sentence.slice(0, sentence.lastIndexOf(' ', FIRST_WORDS) + 1 || FIRST_WORDS);
  return reading(bare(head), 0.1, line ?? '', 'no-title');
}

function readStandfirst(line: Line | undefined, title: Line | undefined, all: Line[], context: HeadlineContext) {
  if (
    !line ||
    !title ||
    headingDepth(line) !== undefined ||
    looksLikeBeyt(bare(line.text)) ||
    line.text.length < SHORTEST_STANDFIRST ||
    (line.text.length < 40 && endsSentence(line.text)) ||
    captionOf(line.text, false)
  )
    return null;
  const next = all[all.indexOf(line) + 1];
  const labelled = SUMMARY_LABEL.test(bare(line.text));
  const text = plain(line, context).replace(SUMMARY_LABEL, '');
  const letters = lettersOf(text);
  const gapAfter = next !== undefined && Number.isFinite(line.gap) && next.gap > line.gap;
  const pictureAfter = next !== undefined && captionOf(next.text, next.gap > 1) !== null;
  const evidence = [
    // A subtitle has no full stop, and the text that follows is longer.
    {
      weight: 0.1,
      holds:
        isSubtitle(text) && next !== undefined && !next.pageBreak && !/^\p{Ll}/u.test(next.text) && next.text.length > 2 * line.text.length,
    },
    { weight: 0.25, holds: context.authors.some((name) => letters.includes(lettersOf(name))) },
    { weight: 0.3, holds: /^(\*{1,3}|_{1,3})(?!\s).*\1$/su.test(bare(line.text)) },
    // Where a date stands between it and the text, it is no paragraph.
    { weight: 0.3, holds: context.dates.some((date) => all.indexOf(date) > all.indexOf(line)) },
  ].filter(({ holds }) => holds);
  // A first paragraph may be followed by a picture too: that adds to other evidence and is none by itself.
  if (!labelled && evidence.length === 0) return null;
  const isPicture = next?.block?.type === 'figure';
  const apart = (gapAfter || isPicture ? 0.15 : 0) + (pictureAfter || isPicture ? 0.1 : 0);
  const confidence = labelled
    ? 0.95
    : Math.min(
        0.95,
        evidence.reduce((sum, { weight }) => sum + weight, 0.5 + apart),
      );
  return { line, reading: reading(text, confidence, line, labelled ? 'labelled' : 'looks-like-standfirst') };
}

const isSubtitle = (text: string): boolean =>
  text.length <= 140 && !endsSentence(text) && !isDangling(wordsOf(text).at(-1) ?? '') && !/[:,\u060c]$|[.!?\u061f\u06d4]\s/.test(text);
