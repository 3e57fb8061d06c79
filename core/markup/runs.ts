import { languageDirection } from '../text/direction.ts';
import { guessLanguage } from '../text/language.ts';
import { mixedRuns } from '../text/spans.ts';
import { RTL_LETTER } from '../text/strong.ts';
import { flatText, isParent, placed, wrapRanges } from './ranges.ts';
import type { Range } from './ranges.ts';
import type { Direction, Inline } from './tree.ts';

/** Letters looked at in one piece: bounds what one paragraph without end can cost. */
const PIECE = 2_000;

/** A shorter text says too little of its language. */
const MIN_FOR_LANGUAGE = 20;

/** More than no evidence at all. */
const LIKELY = 0.4;

/**
 * The language a text is likely to be in, of those written in `direction`; undefined when it does not say. The guess is for fonts and
 * voices and never stored; it is asked for where the language around is written the other way and would surely be wrong. A word in
 * Arabic script needs no evidence: it is then in the likeliest language of this archive.
 */
export function languageOf(text: string, direction: Direction): string | undefined {
  if (direction === 'ltr' && text.length < MIN_FOR_LANGUAGE) return undefined;
  const { language, confidence } = guessLanguage(text.slice(0, PIECE));
  const known = language !== 'und' && (direction === 'rtl' || confidence >= LIKELY);
  return known && languageDirection(language) === direction ? language : undefined;
}

/** The text in pieces of at most `PIECE` letters, parted at spaces where there are any. */
function* pieces(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const space = text.lastIndexOf(' ', start + PIECE);
    const end = start + PIECE >= text.length ? text.length : space > start ? space : start + PIECE;
    yield text.slice(start, end);
    start = end;
  }
}

function foreignRanges(text: string, base: Direction): Range[] {
  const ranges: Range[] = [];
  if (base === 'ltr' && !RTL_LETTER.test(text)) return ranges;
  let at = 0;
  for (const piece of pieces(text)) {
    for (const run of mixedRuns(piece, base)) {
      if (run.direction !== base) ranges.push({ start: at, end: at + run.text.length });
      at += run.text.length;
    }
  }
  return ranges;
}

type Row = ReturnType<typeof placed>;

/** Those of the sorted `ranges` that overlap the stretch. */
function within<T extends Range>(ranges: T[], { start, end }: Range): T[] {
  let low = 0;
  for (let high = ranges.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let after = low;
  while (after < ranges.length && (ranges[after]?.start ?? end) < end) after++;
  return ranges.slice(low, after);
}

const NEUTRAL_START = /^[^\p{L}\p{N}\ufffc]+/u;
const NEUTRAL_END = /[^\p{L}\p{N}\ufffc]+$/u;

/** The stretch without what is neutral at its ends; undefined where nothing is left. */
function tight(text: string, { start, end }: Range): Range | undefined {
  const piece = text.slice(start, end);
  const from = start + (NEUTRAL_START.exec(piece)?.[0].length ?? 0);
  const to = end - (NEUTRAL_END.exec(piece)?.[0].length ?? 0);
  return from < to ? { start: from, end: to } : undefined;
}

/**
 * The range as far as this row can wrap it: no piece of it begins or ends inside an element. What lies in an element is left to that
 * element; a range that crosses its edge is cut there.
 */
function wrappable(row: Row, range: Range, text: string): Range[] {
  const last = Math.min(range.end, row.at(-1)?.end ?? 0);
  const pieces: Range[] = [];
  let start = Math.max(range.start, row[0]?.start ?? 0);
  for (const child of within(row, { start, end: last })) {
    const whole = child.start >= range.start && child.end <= range.end;
    const alone = child.start <= range.start && child.end >= range.end;
    if (!isParent(child.inline) || (whole && !alone)) continue;
    pieces.push({ start, end: child.start });
    start = child.end;
  }
  pieces.push({ start, end: last });
  return pieces.flatMap((piece) => {
    if (piece.start >= piece.end) return [];
    return piece.start === range.start && piece.end === range.end ? [piece] : (tight(text, piece) ?? []);
  });
}

/**
 * Wraps every run of the other direction, so that it can be isolated: a Latin phrase in a Persian paragraph. A run may span emphasis
 * and links, and is one run then, because two isolates side by side would change places.
 */
export function isolateRuns(inlines: Inline[], base: Direction): Inline[] {
  const direction: Direction = base === 'rtl' ? 'ltr' : 'rtl';
  const text = flatText(inlines);
  const all = foreignRanges(text, base);
  const wrap = (children: Inline[]): Inline => {
    const language = languageOf(flatText(children), direction);
    return { type: 'run', direction, ...(language && { language }), children };
  };
  const isolate = (row: Row, ranges: Range[]): Inline[] => {
    const here = ranges.flatMap((range) => wrappable(row, range, text));
    return wrapRanges(row, here, wrap, (inline, start) => {
      if (!isParent(inline)) return inline;
      const inner = placed(inline.children, start);
      const end = inner.at(-1)?.end ?? start;
      return { ...inline, children: isolate(inner, within(ranges, { start, end })) };
    });
  };
  return all.length === 0 ? inlines : isolate(placed(inlines), all);
}
