import type { Block } from '../../core/markup/tree.ts';
import { blocksOf } from './blocks.ts';
import { regionsOf } from './columns.ts';
import { furnitureOf } from './furniture.ts';
import type { Line } from './lines.ts';
import type { PageBlock } from './page-block.ts';
import type { PageContent } from './read-page.ts';

/** Puts pages together to one text, page furniture beside it. `text` is every line, in the order of the pages. */
export function assembled(contents: PageContent[]): { blocks: Block[]; running: string[]; text: string } {
  const { drop, running } = furnitureOf(contents);
  const blocks = blocksOf(contents.map((page) => blocksOfPage(page, drop)));
  const text = contents.flatMap((page) => linesIn(page).map((line) => line.text)).join('\n');
  return { blocks, running, text };
}

function linesIn(page: PageContent): Line[] {
  const tagged = page.tagged.flatMap((block) => (block.kind === 'text' ? block.lines : block.kind === 'table' ? block.rows.flat(2) : []));
  return [...tagged, ...page.lines, ...page.turned];
}

function blocksOfPage(page: PageContent, drop: Set<Line>): PageBlock[] {
  const kept = (lines: Line[]) => lines.filter((line) => !drop.has(line));
  const blocks = page.tagged.flatMap((block): PageBlock[] => {
    if (block.kind !== 'text') return [block];
    const lines = kept(block.lines);
    return lines.length > 0 ? [{ ...block, lines }] : [];
  });
  for (const region of regionsOf(kept(page.lines), page.direction)) insert(blocks, region, topOf(region));
  for (const picture of page.pictures) insert(blocks, picture, picture.top);
  const turned = kept(page.turned);
  return turned.length > 0 ? [...blocks, { kind: 'text', role: 'lines', lines: turned }] : blocks;
}

/** Before the first block that stands lower; lines that stand around it are parted. */
function insert(blocks: PageBlock[], block: PageBlock, top: number): void {
  if (block.kind !== 'picture' && blocks.every((other) => other.kind !== 'text' || other.role === 'lines')) return void blocks.push(block);
  const at = blocks.findIndex((other) => bottomOf(other) > top);
  const found = blocks[at];
  if (!found) return void blocks.push(block);
  const parts = found.kind === 'text' && found.role === 'lines' ? found : null;
  const before = parts?.lines.filter(({ base }) => base <= top) ?? [];
  if (!parts || before.length === 0) return void blocks.splice(at, 0, block);
  const after = parts.lines.filter(({ base }) => base > top);
  blocks.splice(at, 1, { ...parts, lines: before }, block, { ...parts, lines: after });
}

function topOf(block: PageBlock): number {
  return block.kind === 'picture' ? block.top : Math.min(...allLines(block).map(({ base, size }) => base - size));
}

function bottomOf(block: PageBlock): number {
  return block.kind === 'picture' ? block.top : Math.max(...allLines(block).map(({ base }) => base));
}

function allLines(block: Exclude<PageBlock, { kind: 'picture' }>): Line[] {
  return block.kind === 'text' ? block.lines : block.rows.flat(2);
}
