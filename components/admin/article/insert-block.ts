/** A text and where the cursor stands in it. */
export type Edited = { text: string; cursor: number };

/**
 * Puts a block of Markdown into a body at the cursor, parted from its neighbours by blank lines. In the middle of a line it goes after
 * that line.
 * @param at UTF-16 offset of the cursor
 */
export function insertBlock(body: string, at: number, block: string): Edited {
  const start = at === 0 || body[at - 1] === '\n' ? at : lineEnd(body, at);
  const before = body.slice(0, start);
  const after = body.slice(start);
  const lead = before === '' ? '' : '\n'.repeat(2 - Math.min(2, /\n*$/.exec(before)![0].length));
  const trail = after === '' ? '\n' : '\n'.repeat(2 - Math.min(2, /^\n*/.exec(after)![0].length));
  return { text: before + lead + block + trail + after, cursor: start + lead.length + block.length };
}

function lineEnd(body: string, at: number): number {
  const end = body.indexOf('\n', at);
  return end === -1 ? body.length : end;
}

/** A block of verse with one beyt. A bar inside a hemistich is kept from parting it. */
export function coupletMarkdown(first: string, second: string): string {
  const hemistich = (text: string) => text.trim().replaceAll('|', '\\|');
  return [':::verse', second.trim() === '' ? hemistich(first) : `${hemistich(first)} | ${hemistich(second)}`, ':::'].join('\n');
}
