import type { Direction } from '../markup/tree.ts';
import { atoms } from './atoms.ts';
import type { Atom } from './atoms.ts';

export type Run = { text: string; direction: Direction };

const OPENER_OF: Record<string, string> = { ')': '(', ']': '[', '}': '{', '\u201d': '\u201c', '\u00bb': '\u00ab' }; // “ ” « »
const OPENERS = new Set(Object.values(OPENER_OF));

/** Brackets deeper than that inside an unclosed one are not looked through: hostile text must not cost quadratic time. */
const DEPTH = 8;

/** The open mark that this one closes, as its place in `open`; -1 when there is none. */
function closedBy(text: string, open: { mark: string }[]): number {
  const opener = text === '"' ? '"' : OPENER_OF[text];
  for (let depth = open.length - 1; opener && depth >= Math.max(0, open.length - DEPTH); depth--) {
    if (open[depth]?.mark === opener) return depth;
  }
  return -1;
}

/** For each bracket or quotation mark the index of its other half. */
function partners(line: readonly Atom[]): Map<number, number> {
  const found = new Map<number, number>();
  const open: { mark: string; index: number }[] = [];
  line.forEach(({ text, kind }, index) => {
    if (kind !== 'neutral') return;
    const depth = closedBy(text, open);
    const start = open[depth]?.index;
    if (start !== undefined) {
      found.set(start, index).set(index, start);
      open.length = depth;
    } else if (text === '"' || OPENERS.has(text)) open.push({ mark: text, index });
  });
  return found;
}

/** Punctuation that belongs to the base language and therefore parts two foreign stretches, as a list does. */
const PARTING: Record<Direction, RegExp> = {
  rtl: /[\u060c\u061b\u061f\u06d4\u00ab\u00bb|\u2022\u00b7\t\n\r\u2028\u2029]/, // ، ؛ ؟ ۔ « » | • ·
  ltr: /[,;?|\u2022\u00b7\t\n\r\u2028\u2029]/,
};

const COMMA: Record<Direction, string> = { ltr: ',', rtl: '\u060c' }; // ،

/** The line with what is needed to find where a run of the other direction may end. */
class Line {
  readonly partner: Map<number, number>;
  /** For each atom, the index of the first one from there on that no run of the other direction can cross. */
  private readonly barrier: number[];
  readonly other: Direction;
  private readonly ownNumber: Atom['kind'];

  constructor(
    readonly atoms: Atom[],
    base: Direction,
  ) {
    this.other = base === 'rtl' ? 'ltr' : 'rtl';
    this.ownNumber = this.other === 'ltr' ? 'latin-number' : 'arabic-number';
    this.partner = partners(atoms);
    this.barrier = new Array<number>(atoms.length);
    let next = atoms.length;
    for (let index = atoms.length - 1; index >= 0; index--) {
      const { text, kind } = atoms[index]!;
      const digitsOfBase = base === 'rtl' && kind === 'arabic-number';
      if (kind === base || digitsOfBase || (kind === 'neutral' && PARTING[base].test(text))) next = index;
      this.barrier[index] = next;
    }
  }

  /** Last atom of the run that starts at `start`: words with what stands between them, brackets only in pairs. */
  private lastWord(start: number): number {
    const barrier = this.barrier[start]!;
    let end = start;
    let closing = start;
    for (let index = start + 1; index < barrier; index++) {
      const { text, kind } = this.atoms[index]!;
      if (kind === this.other) end = Math.max(index, closing);
      if (kind !== 'neutral') continue;
      const partner = this.partner.get(index);
      const opens = partner === undefined ? OPENERS.has(text) : partner > index;
      const closes = partner === undefined ? text in OPENER_OF : partner < index;
      if (opens && (partner === undefined || partner >= barrier)) break;
      if (closes && (partner === undefined || partner < start)) break;
      if (opens && partner !== undefined) closing = Math.max(closing, partner);
    }
    return end;
  }

  private isOwnNumber = (index: number) => this.atoms[index]?.kind === this.ownNumber;
  private isSpace = (index: number) => this.atoms[index]?.text === ' ';

  /** The run around the foreign atom at `start`, with the numbers in its own digits beside it: «20 October 2024», "۲۹ میزان ۱۴۰۳". */
  runAt(start: number, after: number): { start: number; end: number } {
    let end = this.lastWord(start);
    for (;;) {
      const comma = this.atoms[end + 1]?.text === COMMA[this.other] && this.isSpace(end + 2);
      const next = end + (comma ? 3 : this.isSpace(end + 1) ? 2 : 1);
      if (!this.isOwnNumber(next)) break;
      end = next;
    }
    const before = this.isSpace(start - 1) ? start - 2 : start - 1;
    return { start: before >= after && this.isOwnNumber(before) ? before : start, end };
  }
}

/**
 * Splits a line into runs of its base direction and tight runs of the other, so that each foreign run can be isolated in an element
 * of its own (W3C, "Inline markup and bidirectional text"). A foreign run holds a phrase with its inner spaces, punctuation and
 * balanced brackets; an address, file name or telephone number is one piece, and so is in right-to-left text a range or an ISO
 * date, which would change places there. Punctuation after the phrase stays outside. The texts joined are exactly `text`.
 */
export function mixedRuns(text: string, base: Direction): Run[] {
  const line = new Line(atoms(text), base);
  const runs: Run[] = [];
  const push = (from: number, to: number, direction: Direction) => {
    const piece = line.atoms
      .slice(from, to)
      .map((atom) => atom.text)
      .join('');
    if (piece) runs.push({ text: piece, direction });
  };
  let done = 0;
  for (let index = 0; index < line.atoms.length; index++) {
    if (line.atoms[index]!.kind !== line.other) continue;
    const { start, end } = line.runAt(index, done);
    push(done, start, base);
    push(start, end + 1, line.other);
    done = end + 1;
    index = end;
  }
  push(done, line.atoms.length, base);
  return runs;
}
