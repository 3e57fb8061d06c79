import { centre, isMark, isRightToLeft, isSpace, KASHIDA, remembered } from './cluster.ts';
import type { Cluster } from './cluster.ts';

const ZWNJ = '\u200c';
/** How much of a space must lie on ink to be no space. */
const COVERED = 0.6;
/** Of an em: two glyphs of the same letter nearer than this are one, printed twice to look bold. */
const OVERPRINT = 0.05;
/** Letters drawn further on or back than this in the stream are not looked at for a mark's base. */
const NEIGHBOURS = 3;

/**
 * Leaves clusters that can be put in order by where they stand: overprints once; marks and letters without width with the base that
 * they overlap; controls out, except one that stretches words (`kashidaGlyphs`, as LineOptions has it).
 */
export function attached(glyphs: Cluster[], { kashidaGlyphs = false } = {}): Cluster[] {
  const kept = ({ text }: Cluster) => kashidaGlyphs && text === KASHIDA;
  const clean = withoutOverprints(glyphs.map((glyph) => (kept(glyph) ? glyph : cleaned(glyph))).filter(({ text }) => text !== ''));
  const bases = clean.map((glyph) => (isMark(glyph.text) ? null : glyph));
  const out: Cluster[] = [];
  clean.forEach((glyph, index) => {
    const needsBase = isMark(glyph.text) || (glyph.right - glyph.left < 0.01 * glyph.size && isRightToLeft(glyph.text));
    const base = needsBase ? baseOf(glyph, bases, index) : undefined;
    if (base) base.text += glyph.text;
    else out.push(glyph);
  });
  return out;
}

/** Without controls, soft hyphens, marks of direction and the byte order mark. */
const cleanText = remembered((text) =>
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, ''),
);

function cleaned(glyph: Cluster): Cluster {
  const text = cleanText(glyph.text);
  return text === glyph.text ? glyph : { ...glyph, text };
}

function withoutOverprints(glyphs: Cluster[]): Cluster[] {
  const seen = new Map<string, Cluster[]>();
  return glyphs.filter((glyph) => {
    if (isSpace(glyph.text) || isMark(glyph.text) || glyph.right - glyph.left < 4 * OVERPRINT * glyph.size) return true;
    const key = `${glyph.text}\n${glyph.turn}\n${Math.round(glyph.base / glyph.size)}`;
    const others = seen.get(key);
    const near = OVERPRINT * glyph.size;
    const isFirst = !others?.some((other) => Math.abs(other.left - glyph.left) < near && Math.abs(other.base - glyph.base) < near);
    if (others) others.push(glyph);
    else seen.set(key, [glyph]);
    return isFirst;
  });
}

function baseOf(mark: Cluster, bases: (Cluster | null)[], index: number): Cluster | undefined {
  const near = bases
    .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
    .filter((base): base is Cluster => base !== null && base !== mark && !isSpace(base.text) && base.right - base.left > 0.01 * base.size)
    .filter((base) => Math.abs(base.base - mark.base) < base.size && base.turn === mark.turn);
  const inset = isMark(mark.text) ? 0 : 0.05 * mark.size;
  const over = near.filter((base) => overlap(base, mark) > 0 || (centre(mark) > base.left + inset && centre(mark) < base.right - inset));
  if (isMark(mark.text) && over.filter((base) => overlap(base, mark) > 0).length !== 1)
    return besideInStream(mark, near) ?? over[0] ?? near[0];
  const candidates = over;
  return candidates.toSorted((one, other) => distance(one, mark) - distance(other, mark))[0];
}

/**
 * Where a mark begins says little of where its ink is. In a run that is drawn from left to right, as most programs do, what is read later is
 * drawn first: the mark before its letter.
 */
function besideInStream(mark: Cluster, near: Cluster[]): Cluster | undefined {
  const before = near.findLast(({ order }) => order < mark.order);
  const after = near.find(({ order }) => order > mark.order);
  const isClose = (base: Cluster | undefined) =>
    base !== undefined && mark.left > base.left - base.size && mark.left < base.right + base.size;
  const isBackwards = before && after ? before.left < after.left : true;
  const [first, second] = isBackwards && after && isRightToLeft(after.text) ? [after, before] : [before, after];
  return isClose(first) ? first : isClose(second) ? second : undefined;
}

function overlap(one: Cluster, other: Cluster): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

function distance(one: Cluster, other: Cluster): number {
  return Math.abs(centre(one) - centre(other));
}

/**
 * The clusters of one line from left to right, with every space that is one, and ZWNJ for a space that lies on ink between two letters:
 * that is how printing programs write it, which have no glyph for it.
 */
export function withSpaces(line: Cluster[]): Cluster[] {
  const ink = line.filter(({ text }) => !isSpace(text)).toSorted((one, other) => centre(one) - centre(other));
  const spaces = line.filter(({ text }) => isSpace(text)).flatMap((space) => meantBy(space, ink));
  if (spaces.length === 0) return ink;
  return [...ink, ...spaces].toSorted((one, other) => centre(one) - centre(other));
}

function meantBy(space: Cluster, ink: Cluster[]): Cluster[] {
  const width = space.right - space.left;
  const under = inkFrom(ink, space.left - 2 * space.size).filter((letter) => letter.left < space.right && letter.right > space.left);
  const covered = under.reduce((sum, letter) => sum + Math.max(0, overlap(letter, space)), 0);
  if (width > 0 && covered <= COVERED * width) return [space];
  // It has no width of its own: it stands where its left edge is, between the letters on both sides of that.
  const before = ink.findLast((letter) => centre(letter) < space.left);
  const after = ink.find((letter) => centre(letter) >= space.left);
  const isBetween = before !== undefined && after !== undefined && isRightToLeft(before.text) && isRightToLeft(after.text);
  const touches = isBetween && after.left - before.right < 0.2 * space.size;
  return touches ? [{ ...space, text: ZWNJ, right: space.left }] : [];
}

function inkFrom(ink: Cluster[], left: number): Cluster[] {
  const first = ink.findIndex((letter) => letter.right > left);
  return first < 0 ? [] : ink.slice(first, first + 24);
}
