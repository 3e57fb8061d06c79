import type { PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import { isElement, tagOf } from './dom.ts';

/** What no cell of a table of data holds. */
const STRUCTURE = 'table, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, figure, hr';
/** A cell with as many paragraphs is a column of a page. */
const COLUMN_PARAGRAPHS = 3;
/** More columns than any table has that a person reads. */
const MAX_COLUMNS = 100;

export const rowsOf = (table: Element): Element[] => [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);

export const cellsOf = (row: Element): Element[] => [...row.childNodes].filter(isElement).filter((cell) => /^t[dh]$/.test(tagOf(cell)));

/** Whether a table only puts things beside each other, as pages once did: its cells are then read one after the other. */
export function isLayout(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation') return true;
  const cells = rowsOf(table).map(cellsOf);
  if (Math.max(0, ...cells.map(({ length }) => length)) < 2) return true;
  return cells.flat().some((cell) => cell.querySelector(STRUCTURE) !== null || cell.querySelectorAll('p').length >= COLUMN_PARAGRAPHS);
}

const span = (cell: Element, name: string): number => {
  const value = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, MAX_COLUMNS) : 1;
};

/** A table of data; what spans several cells stands in the first of them. The first row is the head: Markdown has no table without. */
export function tableOf(table: Element, words: (cell: Element) => PhrasingContent[]): RootContent[] {
  /** Column → rows that a cell from above still covers. */
  const covered: number[] = [];
  const rows = rowsOf(table).map((row) => {
    const cells: PhrasingContent[][] = [];
    const skip = () => {
      while ((covered[cells.length] ?? 0) > 0) {
        covered[cells.length]! -= 1;
        cells.push([]);
      }
    };
    for (const cell of cellsOf(row)) {
      skip();
      for (let column = 0, columns = span(cell, 'colspan'); column < columns && cells.length < MAX_COLUMNS; column++) {
        covered[cells.length] = span(cell, 'rowspan') - 1;
        cells.push(column === 0 ? words(cell) : []);
      }
    }
    skip();
    return cells;
  });
  const filled = rows.filter((cells) => cells.some(({ length }) => length > 0));
  const columns = Math.max(0, ...filled.map(({ length }) => length));
  if (columns === 0) return [];
  const children = filled.map((cells): TableRow => {
    const whole = Array.from({ length: columns }, (_, index) => cells[index] ?? []);
    return { type: 'tableRow', children: whole.map((inlines) => ({ type: 'tableCell', children: inlines })) };
  });
  const node: Table = { type: 'table', align: Array.from({ length: columns }, () => null), children };
  return [node];
}
