import type { Block } from '../markup/tree.ts';

/** A line of the source that is not blank; or the lines of a paragraph put together (paragraphs.ts). */
export type Line = {
  /** Without white space at either end; otherwise as it stands. */
  text: string;
  /** The stretch of the source that `text` came from. */
  raw: string;
  /** UTF-16 offsets of `raw` in the source, `end` exclusive. */
  start: number;
  end: number;
  /** Blank lines before it; Infinity for the first. */
  gap: number;
  /** A form feed, or page furniture since taken away, stands before it. */
  pageBreak: boolean;
  /** The block that it stands for, where a format kept it (document-lines.ts). */
  block?: Block;
  /** The line as Markdown, where the block has a link. */
  linked?: string;
  /** It stands at the head or foot of every page. */
  running?: true;
};

/** Words, not a table, a list, a picture or whatever else a format kept whole. */
export const isWords = ({ block }: Line): boolean => block === undefined || block.type === 'paragraph';

/** The depth of a heading that the format marked as one. */
export const headingDepth = ({ block }: Line): number | undefined => (block?.type === 'heading' ? block.depth : undefined);

const LINE = /([^\n\r\v\f\u0085\u2028\u2029]*)(\r\n|[\n\r\v\f\u0085\u2028\u2029]|$)/g;
/** Nothing to see: white space, byte order mark, joiners and direction marks. */
const INVISIBLE = /^[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]*$/;

/** The lines of a text, blank ones counted in `gap`. */
export function readLines(source: string): Line[] {
  const lines: Line[] = [];
  let gap = Infinity;
  let pageBreak = false;
  for (const match of source.matchAll(LINE)) {
    const [, content = '', ending] = match;
    if (INVISIBLE.test(content)) {
      if (content !== '' || ending !== '') gap += 1;
    } else {
      const start = match.index + (content.length - content.trimStart().length);
      const text = content.trim();
      lines.push({ text, raw: text, start, end: start + text.length, gap, pageBreak });
      gap = 0;
      pageBreak = false;
    }
    if (ending === '\f') pageBreak = true;
  }
  return lines;
}
