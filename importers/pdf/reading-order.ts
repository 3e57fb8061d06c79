import type { Direction } from '../../core/markup/tree.ts';
import { isRightToLeft, isSpace, remembered } from './cluster.ts';

/** What of a cluster decides on its place: its letters and whether it stands close to the next. */
type Item = { text: string };

type Class = 'R' | 'L' | 'ascii' | 'digit' | 'neutral';

/** Separators that leave a number one (class CS of the Unicode Bidirectional Algorithm, UAX #9, W4, and the Arabic ones). */
const IN_NUMBER = /^[.,/:\u066b\u066c]$/; // ٫ ٬
/** Separators and terminators that do so only where no Arabic letter stands before (UAX #9, W2: ES, ET). */
const IN_EUROPEAN = /^[-+\u2212%\u066a$€]$/; // ٪
const ADDRESS = /:\/\/|^www\.|@[\w-]+\./i;
const ADDRESS_END = /^[/#?=&_-]$/;

const classOfText = remembered((text): Class => {
  if (/^[0-9]+$/.test(text)) return 'ascii';
  if (/^\p{Nd}+$/u.test(text)) return 'digit';
  if (text === '\u200c' || isRightToLeft(text)) return 'R';
  return /\p{L}/u.test(text) ? 'L' : 'neutral';
});

const classOf = ({ text }: Item): Class => classOfText(text);

/**
 * Puts what stands on a line into reading order: the Unicode Bidirectional Algorithm (UAX #9) undone. Where two readings look the same on
 * paper the usual one is taken: ASCII digits beside Latin letters belong to them; a range rises.
 * @param items from left to right
 */
export function readingOrder<T extends Item>(items: T[], direction: Direction): T[] {
  const classes = items.map(classOf);
  if (!classes.includes('R') && !classes.includes('digit')) return items;
  if (direction === 'rtl') return rightToLeft(items, classes);
  const runs = rightToLeftRuns(items, classes);
  return inRuns(items, runs, (run) => rightToLeft(run, run.map(classOf)), false);
}

type Run = { from: number; to: number };

/** Everything from the right, except runs that are read from the left. */
function rightToLeft<T extends Item>(items: T[], classes: Class[]): T[] {
  const latin = latinRuns(items, classes);
  const isLatin = (index: number) => latin.some(({ from, to }) => index >= from && index <= to);
  const numbers = numberRuns(items, classes).filter(({ from }) => !isLatin(from));
  return inRuns(items, [...latin, ...numbers], (run) => run, true);
}

/** Runs in the order of `backwards`, each arranged by itself; what stands in none is a run of its own. */
function inRuns<T>(items: T[], runs: Run[], arrange: (run: T[]) => T[], backwards: boolean): T[] {
  const starts = new Map(runs.map((run) => [run.from, run]));
  const parts: T[][] = [];
  for (let index = 0; index < items.length;) {
    const to = starts.get(index)?.to ?? index;
    const part = items.slice(index, to + 1);
    parts.push(to > index ? arrange(part) : part);
    index = to + 1;
  }
  return (backwards ? parts.reverse() : parts).flat();
}

/** From a Latin letter to the last one before an Arabic one, ASCII digits beside them included. */
function latinRuns<T extends Item>(items: T[], classes: Class[]): Run[] {
  return runsOf(
    classes,
    (kind) => kind === 'L',
    (kind) => kind === 'ascii',
  ).map((run) => withAddressEnd(items, run));
}

/** An address set apart from its surroundings keeps the sign that ends it on its right. */
function withAddressEnd<T extends Item>(items: T[], { from, to }: Run): Run {
  const text = items
    .slice(from, to + 1)
    .map((item) => item.text)
    .join('');
  let end = to;
  while (ADDRESS.test(text) && items[end + 1] !== undefined && ADDRESS_END.test(items[end + 1]?.text ?? '')) end++;
  return { from, to: end };
}

function rightToLeftRuns<T extends Item>(_items: T[], classes: Class[]): Run[] {
  return runsOf(
    classes,
    (kind) => kind === 'R',
    (kind) => kind === 'digit',
  );
}

/**
 * Maximal runs that hold a `strong` item, begin and end with a strong or a `beside` one, and hold nothing of the other direction.
 */
function runsOf(classes: Class[], strong: (kind: Class) => boolean, beside: (kind: Class) => boolean): Run[] {
  const runs: Run[] = [];
  let open: (Run & { strong: boolean }) | null = null;
  const other = strong('R') ? 'L' : 'R';
  const close = () => {
    if (open?.strong) runs.push({ from: open.from, to: open.to });
    open = null;
  };
  classes.forEach((kind, index) => {
    if (kind === other) return close();
    if (!strong(kind) && !beside(kind)) return;
    open = { from: open?.from ?? index, to: index, strong: (open?.strong ?? false) || strong(kind) };
  });
  close();
  return runs;
}

/** Numbers, whole with what separates their parts. */
function numberRuns<T extends Item>(items: T[], classes: Class[]): Run[] {
  const isDigit = (index: number) => classes[index] === 'ascii' || classes[index] === 'digit';
  const runs: Run[] = [];
  for (let index = 0; index < items.length; index++) {
    if (!isDigit(index)) continue;
    let to = index;
    for (;;) {
      if (isDigit(to + 1)) to += 1;
      else if (IN_NUMBER.test(items[to + 1]?.text ?? '') && isDigit(to + 2)) to += 2;
      else break;
    }
    runs.push({ from: index, to });
    index = to;
  }
  const last = classes.lastIndexOf('R');
  return joinedEuropean(items, runs, last);
}

/**
 * With no Arabic letter before it (on its right) a number may be European: then a hyphen joins two, and a per cent sign belongs to it.
 * On a line that goes on with a sentence this cannot be seen, so a pair that would fall is left to be read from the right.
 */
function joinedEuropean<T extends Item>(items: T[], runs: Run[], lastLetter: number): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const isFree = run.from > lastLetter && !/[\u0660-\u0669]/.test(items[run.from]?.text ?? ''); // Arabic-Indic digits are always AN
    // A sign before it as well: the number of a part («۵-۲-»), which is read as it stands.
    const isLabel = before !== undefined && /^[-\u2212]$/.test(items[before.from - 1]?.text ?? '');
    const isPair = before && isFree && !isLabel && run.from - before.to === 2 && IN_EUROPEAN.test(items[before.to + 1]?.text ?? '');
    if (isPair && before.from > lastLetter && valueOf(items, before) <= valueOf(items, run)) before.to = run.to;
    else joined.push({ ...run });
  }
  return joined.map((run) => {
    const next = items[run.to + 1]?.text ?? '';
    return run.from > lastLetter && /^[%\u066a]$/.test(next) ? { from: run.from, to: run.to + 1 } : run;
  });
}

function valueOf<T extends Item>(items: T[], { from, to }: Run): number {
  const text = items
    .slice(from, to + 1)
    .map((item) => item.text)
    .join('');
  return Number(text.replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0)).replace(/\D.*$/, ''));
}

const BRACKETS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['\u00ab', '\u00bb'], // « »
  ['\u2039', '\u203a'], // ‹ ›
];

/**
 * Turns every bracket as its place demands: programs write the mirrored glyph with either of the two characters.
 * @param items in reading order
 */
export function withBrackets<T extends Item>(items: T[]): T[] {
  const open: string[] = [];
  return items.map((item, index) => {
    const pair = BRACKETS.find((both) => both.includes(item.text));
    if (!pair) return item;
    const opens = isOpening(items, index, open.includes(pair[0]));
    if (opens) open.push(pair[0]);
    else open.splice(open.lastIndexOf(pair[0]), open.includes(pair[0]) ? 1 : 0);
    const text = opens ? pair[0] : pair[1];
    return text === item.text ? item : { ...item, text };
  });
}

/** What may follow a closing bracket, and no opening one. */
const SENTENCE_SIGN = /^[.,:;!?\u060c\u061b\u061f\u2026]$/; // ، ؛ ؟ …

function isOpening<T extends Item>(items: T[], index: number, isOpen: boolean): boolean {
  const isFree = (at: number) => items[at] === undefined || isSpace(items[at].text);
  const isAfter = isFree(index + 1) || SENTENCE_SIGN.test(items[index + 1]?.text ?? '');
  if (isFree(index - 1) !== isAfter) return isFree(index - 1);
  return !isOpen;
}
