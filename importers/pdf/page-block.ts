import type { Line } from './lines.ts';

/** What stands on one page, in reading order, before pages are put together. */
export type PageBlock =
  | {
      kind: 'text';
      /** `lines`: not told yet where a paragraph ends and what is a heading. */
      role: 'lines' | 'paragraph' | 'heading' | 'item';
      depth?: number;
      /** Which list an item is in, and whether its items are numbered. */
      list?: number;
      ordered?: boolean;
      quote?: boolean;
      lines: Line[];
    }
  /** Rows of cells of lines, in reading order. */
  | { kind: 'table'; rows: Line[][][] }
  | { kind: 'picture'; name: string; alt?: string; top: number };

export type TextBlock = Extract<PageBlock, { kind: 'text' }>;
