import type { Line } from './lines.ts';
import type { TextBlock } from './page-block.ts';

/** A paragraph, a heading or an item, before it is decided which. */
export type Draft = {
  role: 'paragraph' | 'heading' | 'item';
  depth?: number;
  list?: number;
  ordered?: boolean;
  quote?: boolean;
  tagged: boolean;
  page: number;
  lines: Line[];
  /** The edges of the column that it stands in; absent where tags told the paragraph. */
  column?: { left: number; right: number };
};

/** Of an em. */
const INDENT = 0.8;
const DEEPEST_INDENT = 3;
const WORD_SPACE = 0.5;
/** Of the usual distance of two lines. */
const GAP = 1.4;

const LIST_SIGN = /^(?:[\u2022\u25aa\u25e6\u2023\u25cf\u25cb\u25a0\uf0b7\u2013\u2014-]|\p{Nd}{1,3}\s?[.)\-\u2013])\s+(?=\S)/u;
const BULLET = /^[\u2022\u25aa\u25e6\u2023\u25cf\u25cb\u25a0\uf0b7]/u;
const SENTENCE_END = /[.!?:\u061f\u061b\u06d4\u2026][\s"'\u00bb\u201c\u201d)\]]*$/u; // ؟ ؛ ۔

/** The paragraphs of a block of a page. */
export function draftsOf(block: TextBlock, page: number): Draft[] {
  const { role, lines, depth, list, ordered, quote } = block;
  if (role !== 'lines') {
    const told = { ...(depth && { depth }), ...(list !== undefined && { list }), ...(ordered && { ordered }), ...(quote && { quote }) };
    return [{ role, ...told, tagged: true, page, lines }];
  }
  const column = { left: Math.min(...lines.map(({ left }) => left)), right: Math.max(...lines.map(({ right }) => right)) };
  const pitch = usualPitch(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && goesOn(before, line, column, pitch)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({
    role: 'paragraph',
    tagged: false,
    page,
    lines: group,
    column,
  }));
}

function goesOn(before: Line, line: Line, column: { left: number; right: number }, pitch: number): boolean {
  if (Math.abs(before.size - line.size) > 0.1 * before.size || before.bold !== line.bold) return false;
  if (line.base - before.base > GAP * pitch) return false;
  if (BULLET.test(line.text) || (LIST_SIGN.test(line.text) && endsEarly(before, line, column))) return false;
  if (endsEarly(before, line, column)) return false;
  const [indent, indentBefore] =
    line.direction === 'rtl'
      ? [column.right - line.right, column.right - before.right]
      : [line.left - column.left, before.left - column.left];
  return !(indent > INDENT * line.size && indentBefore < 0.3 * line.size);
}

/** Whether the first word of a line would have fitted on the line before: then that one was ended on purpose. */
function endsEarly(before: Line, line: Line, column: { left: number; right: number }): boolean {
  const [left, right] = [before.left - column.left, column.right - before.right];
  const [end, start] = before.direction === 'rtl' ? [left, right] : [right, left];
  // More than an indent on the side where it begins: it is set to the other side.
  const free = end + Math.max(0, start - DEEPEST_INDENT * before.size);
  return free > line.firstWord + WORD_SPACE * before.size;
}

function usualPitch(lines: Line[]): number {
  const pitches = lines
    .slice(1)
    .flatMap((line, index) => {
      const before = lines[index];
      return before && Math.abs(before.size - line.size) < 0.1 * line.size ? [line.base - before.base] : [];
    })
    .filter((pitch) => pitch > 0)
    .toSorted((one, other) => one - other);
  // The lower third: where most paragraphs have one line, the distance of paragraphs would pass for that of lines.
  return pitches[Math.floor(pitches.length / 3)] ?? 2 * (lines[0]?.size ?? 12);
}

/** Puts together what the end of a page or column cut. */
export function rejoined(drafts: Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const before = out.at(-1);
    if (before && isCut(before, draft))
      out[out.length - 1] = { ...draft, role: before.role, tagged: before.tagged, lines: [...before.lines, ...draft.lines] };
    else out.push(draft);
  }
  return out;
}

function isCut(before: Draft, draft: Draft): boolean {
  const [last, first] = [before.lines.at(-1), draft.lines[0]];
  if (!last || !first || before.role === 'heading' || draft.role !== 'paragraph') return false;
  if (before.quote !== draft.quote || (before.role === 'item' && before.page === draft.page)) return false;
  const jumps = draft.page !== before.page || (!before.tagged && first.base < last.base);
  if (!jumps || Math.abs(last.size - first.size) > 0.1 * last.size || last.bold !== first.bold) return false;
  if (SENTENCE_END.test(last.text) || BULLET.test(first.text)) return false;
  if (before.lines.length === 1 && !before.column) return false;
  return !before.column || !endsEarly(last, first, before.column);
}

/** Lists where no tag names them: signs, or numbers that go on from one to the next. */
export function withLists(drafts: Draft[]): Draft[] {
  let list = 1_000_000;
  return drafts.map((draft, index) => {
    if (draft.role !== 'paragraph' || draft.tagged) return draft;
    const text = textOf(draft);
    const number = numberOf(text);
    const neighbours = [drafts[index - 1], drafts[index + 1]].map((other) => (other && !other.tagged ? textOf(other) : ''));
    const goesOn = number !== null && (numberOf(neighbours[0] ?? '') === number - 1 || numberOf(neighbours[1] ?? '') === number + 1);
    const isSign = LIST_SIGN.test(text) && number === null && (BULLET.test(text) || neighbours.some((other) => other[0] === text[0]));
    if (!goesOn && !isSign) {
      list++;
      return draft;
    }
    return { ...draft, role: 'item', list, ...(goesOn && { ordered: true }) };
  });
}

export function textOf({ lines }: { lines: Line[] }): string {
  return lines.map(({ text }) => text).join(' ');
}

export function signOf(text: string): string {
  return LIST_SIGN.exec(text)?.[0] ?? '';
}

export function numberOf(text: string): number | null {
  const digits = /^\p{Nd}+/u.exec(signOf(text))?.[0];
  if (!digits) return null;
  // Every set of decimal digits begins at a code point that ends in 0 or, for the Arabic ones, at U+0660 and U+06F0.
  return Number([...digits].map((digit) => (digit.codePointAt(0) ?? 0) & 0xf).join(''));
}
