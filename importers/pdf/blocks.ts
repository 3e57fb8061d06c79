import type { Block, Direction, Inline } from '../../core/markup/tree.ts';
import { mostCommon } from './lines.ts';
import type { Line, Piece } from './lines.ts';
import type { PageBlock } from './page-block.ts';
import { draftsOf, numberOf, rejoined, signOf, textOf, withLists } from './paragraphs.ts';
import type { Draft } from './paragraphs.ts';

/** How much larger than the text a heading is. */
const LARGER = 1.15;
/** Letters. */
const LONGEST_HEADING = 200;
const LONGEST_BOLD_HEADING = 120;

type OpenList = { id: number; block: Extract<Block, { type: 'list' }> };
type Whole = Draft | Exclude<PageBlock, { kind: 'text' }>;

/** Puts the pages together: paragraphs over lines, pages and columns; headings by size where no tag names them; lists; tables; figures. */
export function blocksOf(pages: PageBlock[][]): Block[] {
  const wholes = stretches(
    pages.flatMap((blocks, page) => blocks.flatMap((block): Whole[] => (block.kind === 'text' ? draftsOf(block, page) : [block]))),
  );
  const drafts = wholes.filter((whole): whole is Draft => 'lines' in whole);
  const look = lookOf(drafts);
  const out: Block[] = [];
  let list: OpenList | null = null;
  for (const whole of wholes) {
    if ('lines' in whole && whole.role === 'item') {
      const { sign, item } = itemOf(whole);
      if (list !== null && list.id === whole.list) list.block.items.push([item]);
      else {
        const start = whole.ordered ? (numberOf(sign) ?? 1) : 1;
        const block: Extract<Block, { type: 'list' }> = {
          type: 'list',
          direction: directionOf(whole.lines),
          ordered: whole.ordered ?? false,
          ...(start !== 1 && { start }),
          items: [[item]],
        };
        list = { id: whole.list ?? -1, block };
        out.push(block);
      }
      continue;
    }
    list = null;
    out.push(...('lines' in whole ? [textBlock(whole, look, out.length)] : otherBlock(whole)));
  }
  return quotesTogether(out);
}

/** What a picture or a table does not interrupt is joined. */
function stretches(wholes: Whole[]): Whole[] {
  const out: Whole[] = [];
  let run: Draft[] = [];
  const flush = () => {
    out.push(...withLists(rejoined(run)));
    run = [];
  };
  for (const whole of wholes) {
    if ('lines' in whole) run.push(whole);
    else {
      flush();
      out.push(whole);
    }
  }
  flush();
  return out;
}

type Look = { size: number; bold: boolean; headings: number[] };

function lookOf(drafts: Draft[]): Look {
  const lines = drafts.flatMap((draft) => draft.lines);
  const size = mostCommon(lines.flatMap((line) => Array.from({ length: Math.ceil(line.text.length / 8) }, () => line.size)));
  const letters = (chosen: Line[]) => chosen.reduce((sum, { text }) => sum + text.length, 0);
  const bold = letters(lines.filter((line) => line.bold)) > 0.5 * letters(lines);
  const sizes = drafts.filter((draft) => isLarge(draft, size)).map(({ lines: [line] }) => Math.round((line?.size ?? 0) * 2) / 2);
  return { size, bold, headings: [...new Set(sizes)].toSorted((one, other) => other - one) };
}

function isLarge(draft: Draft, size: number): boolean {
  return (
    draft.role === 'paragraph' &&
    !draft.quote &&
    draft.lines.length <= 3 &&
    textOf(draft).length <= LONGEST_HEADING &&
    draft.lines.every((line) => line.size >= LARGER * size)
  );
}

function isBoldHeading(draft: Draft, look: Look): boolean {
  const text = textOf(draft);
  return (
    !look.bold &&
    draft.role === 'paragraph' &&
    !draft.quote &&
    draft.lines.length <= 2 &&
    text.length <= LONGEST_BOLD_HEADING &&
    draft.lines.every(({ bold }) => bold) &&
    !/[.:;,\u060c\u061b!?\u061f]$/.test(text)
  );
}

function textBlock(draft: Draft, look: Look, index: number): Block {
  const direction = directionOf(draft.lines);
  const byLook = isLarge(draft, look.size)
    ? look.headings.indexOf(Math.round((draft.lines[0]?.size ?? 0) * 2) / 2) + 1
    : isBoldHeading(draft, look)
      ? look.headings.length + 1
      : 0;
  const depth = draft.role === 'heading' ? (draft.depth ?? 2) : byLook;
  if (depth > 0) {
    const children = inlinesOf(draft.lines, { plain: true });
    return { type: 'heading', depth: Math.min(6, depth) as 1 | 2 | 3 | 4 | 5 | 6, id: `part-${index}`, direction, children };
  }
  const paragraph: Block = { type: 'paragraph', direction, children: inlinesOf(draft.lines) };
  return draft.quote ? { type: 'quote', direction, children: [paragraph] } : paragraph;
}

function itemOf(draft: Draft): { sign: string; item: Block } {
  const sign = signOf(draft.lines[0]?.text ?? '');
  return {
    sign,
    item: { type: 'paragraph', direction: directionOf(draft.lines), children: inlinesOf(draft.lines, { skip: sign.length }) },
  };
}

function quotesTogether(blocks: Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const before = out.at(-1);
    if (block.type === 'quote' && before?.type === 'quote') before.children.push(...block.children);
    else out.push(block);
  }
  return out;
}

function otherBlock(block: Exclude<PageBlock, { kind: 'text' }>): Block[] {
  if (block.kind === 'picture') {
    return [{ type: 'figure', direction: 'rtl', source: block.name, ...(block.alt && { alt: block.alt }), caption: [] }];
  }
  const width = Math.max(...block.rows.map((row) => row.length));
  const used = Array.from({ length: width }, (_, column) => column).filter((column) =>
    block.rows.some((row) => (row[column]?.length ?? 0) > 0),
  );
  const rows = block.rows.filter((row) => row.some((cell) => cell.length > 0));
  const direction = directionOf(rows.flat(2));
  // What has one row or one column is a layout, not a table.
  if (used.length < 2 || rows.length < 2) {
    return rows.flatMap((row) =>
      row
        .filter((cell) => cell.length > 0)
        .map((cell): Block => ({ type: 'paragraph', direction: directionOf(cell), children: inlinesOf(cell) })),
    );
  }
  const [head = [], ...rest] = rows.map((row) => used.map((column) => inlinesOf(row[column] ?? [])));
  return [{ type: 'table', direction, align: used.map(() => null), head, rows: rest }];
}

function directionOf(lines: Line[]): Direction {
  const rightToLeft = lines.filter(({ direction }) => direction === 'rtl').length;
  return 2 * rightToLeft >= lines.length ? 'rtl' : 'ltr';
}

/** Lines to one run of text; a look that all of it has is none. */
function inlinesOf(lines: Line[], { plain = false, skip = 0 } = {}): Inline[] {
  const pieces = withoutStart(joined(lines), skip);
  const all = (of: (piece: Piece) => boolean) => plain || pieces.filter(({ text }) => text.trim() !== '').every(of);
  const noBold = all(({ bold }) => bold);
  const noItalic = all(({ italic }) => italic);
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const shown = { ...piece, bold: piece.bold && !noBold, italic: piece.italic && !noItalic };
    const last = merged.at(-1);
    const isSame = last && last.bold === shown.bold && last.italic === shown.italic && last.link === shown.link;
    if (isSame) last.text += shown.text;
    else merged.push(shown);
  }
  return merged.flatMap(inlineOf);
}

/** Spaces on the edges of a look stand outside of it: Markdown cannot say otherwise. */
function inlineOf({ text, bold, italic, link }: Piece): Inline[] {
  if (!bold && !italic && link === undefined) return [{ type: 'text', text }];
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  let inline: Inline = { type: 'text', text: inner };
  // Punctuation alone is not emphasised by anybody.
  const isWord = /[\p{L}\p{N}]/u.test(inner);
  if (italic && isWord) inline = { type: 'emphasis', children: [inline] };
  if (bold && isWord) inline = { type: 'strong', children: [inline] };
  if (link !== undefined && inner !== '') inline = { type: 'link', url: link, children: [inline] };
  const spaces = (space: string): Inline[] => (space === '' ? [] : [{ type: 'text', text: ' ' }]);
  return [...spaces(before), ...(inner === '' ? [] : [inline]), ...spaces(after)];
}

function joined(lines: Line[]): Piece[] {
  const out: Piece[] = [];
  lines.forEach((line, index) => {
    const last = out.at(-1);
    const before = lines[index - 1];
    if (last && before) {
      // A hyphen between small Latin letters at the end of a line parts a word.
      if (/\p{Ll}-$/u.test(before.text) && /^\p{Ll}/u.test(line.text)) last.text = last.text.slice(0, -1);
      // Before a capital or a digit it belongs to a compound, and the line ends behind it.
      else if (!(/\p{L}-$/u.test(before.text) && /^[\p{Lu}\p{Nd}]/u.test(line.text))) last.text += ' ';
    }
    out.push(...line.pieces.map((piece) => ({ ...piece })));
  });
  return out;
}

function withoutStart(pieces: Piece[], letters: number): Piece[] {
  let left = letters;
  return pieces.flatMap((piece) => {
    const cut = Math.min(left, piece.text.length);
    left -= cut;
    return cut === piece.text.length ? [] : [{ ...piece, text: piece.text.slice(cut) }];
  });
}
