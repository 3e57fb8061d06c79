import type { Direction } from '../../core/markup/tree.ts';
import type { Line } from './lines.ts';
import type { PageBlock } from './page-block.ts';

/** Of an em: what must be free between two columns or cells. */
const FREE = 0.6;
/** Cells do not fill their column; lines of a text do. */
const FULL = 0.75;

/**
 * Parts a page that has no tags into columns and tables, by the strips that stay free.
 * @param lines from top to bottom, cut at wide gaps
 */
export function regionsOf(lines: Line[], direction: Direction): PageBlock[] {
  const blocks: PageBlock[] = [];
  let single: Line[] = [];
  const flush = () => {
    if (single.length > 0) blocks.push({ kind: 'text', role: 'lines', lines: single });
    single = [];
  };
  for (let index = 0; index < lines.length;) {
    const band = bandFrom(lines, index);
    if (band) {
      flush();
      blocks.push(...inBand(band.lines, band.columns, direction));
      index += band.lines.length;
    } else {
      single.push(...lines.slice(index, index + 1));
      index++;
    }
  }
  flush();
  return blocks;
}

type Column = { left: number; right: number };

/** The longest stretch of lines that leaves a strip free all the way down, with two lines at least on each side of it. */
function bandFrom(lines: Line[], start: number): { lines: Line[]; columns: Column[] } | null {
  let best: { lines: Line[]; columns: Column[] } | null = null;
  let columns: Column[] = [];
  for (let end = start; end < lines.length; end++) {
    const line = lines[end];
    if (!line) break;
    columns = merged([...columns, { left: line.left, right: line.right }], FREE * line.size);
    if (columns.length < 2) {
      if (end > start) break;
      continue;
    }
    const stretch = lines.slice(start, end + 1);
    if (columns.every((column) => stretch.filter((other) => isIn(other, column)).length >= 2) && standBeside(stretch, columns))
      best = { lines: stretch, columns };
  }
  return best;
}

/** Lines that are looked at before and after one for what stands beside it: cells of a row, at most. */
const NEAR = 8;

/**
 * Whether the lines of a column mostly have lines of another beside them. Short lines of both directions, set to their own sides one
 * below the other as in a masthead, leave a strip free too and are no columns.
 */
function standBeside(lines: Line[], columns: Column[]): boolean {
  const columnOf = lines.map((line) => columns.findIndex((column) => isIn(line, column)));
  const isBeside = lines.map((line, index) =>
    lines
      .slice(Math.max(0, index - NEAR), index + NEAR)
      .some((other, at) => columnOf[Math.max(0, index - NEAR) + at] !== columnOf[index] && Math.abs(other.base - line.base) < line.size),
  );
  return columns.some((_, column) => {
    const own = isBeside.filter((_beside, index) => columnOf[index] === column);
    return own.filter(Boolean).length >= own.length / 2;
  });
}

function merged(columns: Column[], free: number): Column[] {
  const out: Column[] = [];
  for (const column of columns.toSorted((one, other) => one.left - other.left)) {
    const last = out.at(-1);
    if (last && column.left - last.right < free) last.right = Math.max(last.right, column.right);
    else out.push({ ...column });
  }
  return out;
}

function isIn(line: Line, column: Column): boolean {
  return line.left >= column.left - 0.5 && line.right <= column.right + 0.5;
}

function inBand(lines: Line[], columns: Column[], direction: Direction): PageBlock[] {
  const read = direction === 'rtl' ? columns.toReversed() : columns;
  if (isTable(lines, columns)) return [{ kind: 'table', rows: rowsOf(lines, read) }];
  return read.flatMap((column) =>
    regionsOf(
      lines.filter((line) => isIn(line, column)),
      direction,
    ),
  );
}

function isTable(lines: Line[], columns: Column[]): boolean {
  const rows = rowsByBase(lines);
  const full = rows.filter((row) => row.length > 1).length;
  const fill = lines.map((line) => {
    const column = columns.find((candidate) => isIn(line, candidate));
    return column ? (line.right - line.left) / Math.max(1, column.right - column.left) : 1;
  });
  const median = fill.toSorted((one, other) => one - other)[Math.floor(fill.length / 2)] ?? 1;
  const words = lines.reduce((sum, line) => sum + line.text.split(' ').length, 0) / Math.max(1, lines.length);
  return full >= 0.5 * rows.length && (median < FULL || words < 3);
}

function rowsByBase(lines: Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const last = rows.at(-1)?.[0];
    if (last && Math.abs(line.base - last.base) <= 0.35 * Math.max(line.size, last.size)) rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** A line without a first cell that follows closely goes on with the row above it. */
function rowsOf(lines: Line[], columns: Column[]): Line[][][] {
  const rows: { base: number; cells: Line[][] }[] = [];
  for (const row of rowsByBase(lines)) {
    const cells = columns.map((column) => row.filter((line) => isIn(line, column)));
    const [line] = row;
    const last = rows.at(-1);
    const goesOn = last && line && cells[0]?.length === 0 && line.base - last.base < 1.6 * line.size;
    if (goesOn) last.cells.forEach((cell, index) => cell.push(...(cells[index] ?? [])));
    else rows.push({ base: line?.base ?? 0, cells });
    const current = rows.at(-1);
    if (current && line) current.base = line.base;
  }
  return rows.map(({ cells }) => cells);
}
