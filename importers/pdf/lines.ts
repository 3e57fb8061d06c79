import type { Direction } from '../../core/markup/tree.ts';
import { withSpaces } from './attach.ts';
import { isRightToLeft, isSpace, KASHIDA, TATWEEL } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import { corridors } from './corridors.ts';
import { readingOrder, withBrackets } from './reading-order.ts';

/** Letters of one look, in reading order. */
export type Piece = { text: string; bold: boolean; italic: boolean; link?: string };

/** A line, or that part of one which stands in one column or cell. */
export type Line = {
  pieces: Piece[];
  text: string;
  direction: Direction;
  left: number;
  right: number;
  base: number;
  size: number;
  bold: boolean;
  /** How wide the first word in reading order is: whether it would have fitted on the line before. */
  firstWord: number;
  artifact: boolean;
};

/** Of an em. */
const SAME_BASELINE = 0.35;
const SPACE = 0.2;
const CELL = 2.2;

export type LineOptions = {
  /** Of most letters of the page. */
  direction: Direction;
  /** Whether wide gaps part columns and cells. */
  cut: boolean;
  /** LibreOffice stretches words with glyphs that pass for U+0011, "4" and "?". */
  kashidaGlyphs: boolean;
  /** Word draws a Latin word among Arabic ones without the space on its right, and with two on its left. */
  partScripts: boolean;
};

/** Clusters to lines, from top to bottom, those of one baseline from left to right. */
export function linesOf(clusters: Cluster[], options: LineOptions): Line[] {
  const rows = byBaseline(clusters).map((row) => withSpaces(options.kashidaGlyphs ? withTatweel(row) : row));
  const cuts = options.cut ? corridors(rows) : [];
  return rows.flatMap((row, index) => {
    const parts = options.cut ? cutAt(row, cuts[index] ?? []) : [row];
    return parts.flatMap((part) => lineOf(part, options) ?? []);
  });
}

function byBaseline(clusters: Cluster[]): Cluster[][] {
  const rows: { base: number; size: number; row: Cluster[] }[] = [];
  for (const cluster of clusters.toSorted((one, other) => one.base - other.base)) {
    const last = rows.at(-1);
    if (last && cluster.base - last.base <= SAME_BASELINE * Math.max(last.size, cluster.size)) {
      last.row.push(cluster);
      if (cluster.size > last.size) Object.assign(last, { size: cluster.size, base: cluster.base });
    } else rows.push({ base: cluster.base, size: cluster.size, row: [cluster] });
  }
  return rows.map(({ row }) => row);
}

/** What stretches a word is a tatweel, whatever it passes for: it keeps the place that it takes, so that no gap parts the word. */
function withTatweel(row: Cluster[]): Cluster[] {
  const touches = (one: Cluster | undefined, other: Cluster) =>
    one !== undefined &&
    isRightToLeft(one.text) &&
    Math.min(Math.abs(one.left - other.right), Math.abs(other.left - one.right)) < 0.1 * other.size;
  const ink = row.filter(({ text }) => !isSpace(text)).toSorted((one, other) => one.left - other.left);
  const isStretch = ({ text }: Cluster) => text === '4' || text === '?' || text === KASHIDA;
  const stretches = new Set(
    ink.filter((cluster, index) => {
      if (!isStretch(cluster)) return false;
      const before = ink.slice(0, index).findLast((other) => !isStretch(other));
      const after = ink.slice(index + 1).find((other) => !isStretch(other));
      const isSpread = before !== undefined && after !== undefined && isRightToLeft(before.text) && isRightToLeft(after.text);
      return isSpread && (touches(ink[index - 1], cluster) || touches(ink[index + 1], cluster));
    }),
  );
  return row.map((cluster) => (stretches.has(cluster) ? { ...cluster, text: TATWEEL } : cluster)).filter(({ text }) => text !== KASHIDA);
}

function cutAt(row: Cluster[], corridorsHere: number[]): Cluster[][] {
  const parts: Cluster[][] = [];
  let part: Cluster[] = [];
  let right = -Infinity;
  for (const cluster of row) {
    if (!isSpace(cluster.text)) {
      const isWide = cluster.left - right > CELL * cluster.size;
      const isParted = corridorsHere.some((at) => right <= at && cluster.left >= at);
      if (part.length > 0 && right > -Infinity && (isWide || isParted)) {
        parts.push(part);
        part = [];
      }
      right = Math.max(right, cluster.right);
    }
    part.push(cluster);
  }
  return [...parts, part];
}

function lineOf(row: Cluster[], { direction: pageDirection, partScripts }: LineOptions): Line | null {
  const ink = row.filter(({ text }) => !isSpace(text));
  const [first] = ink;
  if (!first) return null;
  const direction = directionOf(ink, pageDirection);
  const ordered = withBrackets(readingOrder(withGaps(row, partScripts), direction));
  const pieces = piecesOf(ordered);
  const text = pieces.map((piece) => piece.text).join('');
  if (text === '') return null;
  const size = mostCommon(ink.map((cluster) => cluster.size));
  return {
    pieces,
    text,
    direction,
    left: Math.min(...ink.map(({ left }) => left)),
    right: Math.max(...ink.map(({ right }) => right)),
    base: first.base,
    size,
    bold: ink.every(({ font }) => font.bold),
    firstWord: firstWordOf(ordered),
    artifact: ink.every(({ artifact }) => artifact),
  };
}

const ADDRESS = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w.-]+|[\w-]+(?:\.[\w-]+)+\/\S*/g;

/** The page's, unless the line holds letters of the other direction only; an address says nothing of the line that it stands in. */
export function directionOf(clusters: { text: string }[], usual: Direction): Direction {
  const rightToLeft = clusters.filter(({ text }) => isRightToLeft(text)).length;
  const others = clusters.map(({ text }) => (isRightToLeft(text) ? ' ' : text)).join('');
  if (rightToLeft === 0) return /\p{L}/u.test(others) ? 'ltr' : usual;
  const leftToRight = others.replace(ADDRESS, '').match(/\p{L}/gu)?.length ?? 0;
  if (leftToRight === 0) return 'rtl';
  if (rightToLeft > 3 * leftToRight) return 'rtl';
  return leftToRight > 3 * rightToLeft ? 'ltr' : usual;
}

/** A space wherever there is a gap and no space was drawn; one space where several were. */
function withGaps(row: Cluster[], partScripts: boolean): Cluster[] {
  const out: Cluster[] = [];
  let right = -Infinity;
  for (const cluster of row) {
    const last = out.at(-1);
    if (isSpace(cluster.text)) {
      if (last && !isSpace(last.text)) out.push({ ...cluster, text: ' ' });
      continue;
    }
    const isGap = cluster.left - right > SPACE * cluster.size || (partScripts && last !== undefined && isOtherScript(last, cluster));
    if (last && !isSpace(last.text) && isGap) {
      out.push({ ...last, text: ' ', left: right, right: cluster.left });
    }
    out.push(cluster);
    right = Math.max(right, cluster.right);
  }
  return out;
}

function isOtherScript(one: Cluster, other: Cluster): boolean {
  const [latin, arabic] = isRightToLeft(one.text) ? [other, one] : [one, other];
  return /^\p{Script=Latin}+$/u.test(latin.text) && isRightToLeft(arabic.text);
}

function piecesOf(ordered: Cluster[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, font, link } of ordered) {
    const last = pieces.at(-1);
    const isSame = last && last.link === link && (isSpace(text) || (last.bold === font.bold && last.italic === font.italic));
    if (isSame) last.text += text;
    else pieces.push({ text, bold: font.bold, italic: font.italic, ...(link !== undefined && { link }) });
  }
  const normal = pieces.map((piece) => ({ ...piece, text: normalised(piece.text) }));
  const [head, tail] = [normal[0], normal.at(-1)];
  if (head) head.text = head.text.trimStart();
  if (tail) tail.text = tail.text.trimEnd();
  return normal.filter(({ text }) => text !== '');
}

/**
 * Letters for presentation forms and ligatures (NFKC), tatweel dropped; everything else only composed (NFC), since NFKC would
 * also rewrite what an author wrote: an ellipsis, a superscript, a fraction.
 */
function normalised(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06\ufb1d-\ufdef\ufe70-\ufefc]+/g, (forms) => forms.normalize('NFKC'))
    .replace(/\u0640+/g, '') // ـ
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .normalize('NFC');
}

function firstWordOf(ordered: Cluster[]): number {
  const end = ordered.findIndex(({ text }) => isSpace(text));
  const word = end < 0 ? ordered : ordered.slice(0, end);
  return Math.max(0, ...word.map(({ right }) => right)) - Math.min(...word.map(({ left }) => left));
}

/** To half a point. */
export function mostCommon(sizes: number[]): number {
  const counts = new Map<number, number>();
  for (const size of sizes) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}
