/**
 * Marks in the tree of a body what a query finds there. Each block is looked through as it is read: a phrase may begin before a link
 * and end within it, or run from one hemistich into the next.
 */
import type { ParsedQuery } from '../search/query.ts';
import { highlight } from '../search/snippet.ts';
import { inlineText } from './plain-text.ts';
import type { Range } from './ranges.ts';
import type { Block, Body, Inline } from './tree.ts';

/** Between the rows of one block: the hemistichs and lines of a verse. */
const ROW_END = '\n';

export type MarkedBody = {
  body: Body;
  /** Places found; one that runs across a link is one, though it is marked in two pieces. */
  places: number;
};

/**
 * The same body with a `mark` around every letter of every match, the first of them `first`. Nothing else changes: no letter, no
 * element. What is no text of the body's own is not looked at: addresses, credits, code blocks.
 * @param language BCP 47 tag of the article, in which its index was made
 */
export function markBody(body: Body, parsed: ParsedQuery, language: string): MarkedBody {
  if (parsed.clauses.length === 0) return { body, places: 0 };
  const marking = new Marking((text) => markedRanges(text, parsed, language));
  const blocks = marking.blocks(body.blocks);
  const notes = body.notes.map((note) => ({ ...note, children: marking.blocks(note.children) }));
  return { body: { blocks, notes }, places: marking.places };
}

function markedRanges(text: string, parsed: ParsedQuery, language: string): Range[] {
  const ranges: Range[] = [];
  let end = 0;
  for (const part of highlight(text, parsed, language)) {
    const start = end;
    end += part.text.length;
    if (part.mark) ranges.push({ start, end });
  }
  return ranges;
}

class Marking {
  places = 0;
  private begun = false;

  constructor(private readonly find: (text: string) => Range[]) {}

  blocks = (blocks: readonly Block[]): Block[] => blocks.map((block) => this.block(block));

  private block(block: Block): Block {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { ...block, children: this.row(block.children) };
      case 'quote':
        return { ...block, children: this.blocks(block.children) };
      case 'list':
        return { ...block, items: block.items.map(this.blocks) };
      case 'verse':
        return this.verse(block);
      case 'figure':
        return { ...block, caption: this.row(block.caption) };
      case 'table':
        return { ...block, head: block.head.map(this.row), rows: block.rows.map((row) => row.map(this.row)) };
      case 'codeBlock':
      case 'rule':
        return block;
    }
  }

  private verse(verse: Extract<Block, { type: 'verse' }>): Block {
    const lines = verse.stanzas.flat().flatMap(({ first, second }) => (second ? [first, second] : [first]));
    const marked = this.rows(lines).values();
    const next = () => marked.next().value ?? [];
    const stanzas = verse.stanzas.map((stanza) => stanza.map(({ second }) => ({ first: next(), ...(second && { second: next() }) })));
    return { ...verse, stanzas };
  }

  private row = (row: Inline[]): Inline[] => this.rows([row])[0] ?? row;

  /** Rows that are read one after the other. */
  private rows(rows: Inline[][]): Inline[][] {
    const ranges = this.find(rows.map(inlineText).join(ROW_END));
    this.places += ranges.length;
    if (ranges.length === 0) return rows;
    const reading = { at: 0, next: 0 };
    return rows.map((row) => {
      const marked = this.inlines(row, ranges, reading);
      reading.at += ROW_END.length;
      return marked;
    });
  }

  /** `reading` goes along: how far the text was read, and which of the ranges ends next. */
  private inlines(row: readonly Inline[], ranges: Range[], reading: { at: number; next: number }): Inline[] {
    return row.flatMap((inline): Inline[] => {
      if (inline.type === 'text' || inline.type === 'code') return this.letters(inline, ranges, reading);
      if ('children' in inline) return [{ ...inline, children: this.inlines(inline.children, ranges, reading) }];
      if (inline.type === 'break') reading.at += 1;
      return [inline];
    });
  }

  private letters<Letters extends Extract<Inline, { text: string }>>(
    inline: Letters,
    ranges: Range[],
    reading: { at: number; next: number },
  ): Inline[] {
    const start = reading.at;
    const end = start + inline.text.length;
    const pieces: Inline[] = [];
    while (reading.at < end) {
      while ((ranges[reading.next]?.end ?? Infinity) <= reading.at) reading.next += 1;
      const range = ranges[reading.next] ?? { start: end, end };
      const inside = range.start <= reading.at;
      const until = Math.min(end, inside ? range.end : range.start);
      const piece = { ...inline, text: inline.text.slice(reading.at - start, until - start) };
      pieces.push(inside ? this.mark(piece) : piece);
      reading.at = until;
    }
    return pieces;
  }

  private mark(piece: Inline): Inline {
    const first = !this.begun;
    this.begun = true;
    return { type: 'mark', children: [piece], ...(first && { first }) };
  }
}
