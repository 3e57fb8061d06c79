import type { Guess } from '../article/guess.ts';
import { inlineText } from '../markup/plain-text.ts';
import type { Block, Direction, FigureBlock, Inline, Note } from '../markup/tree.ts';
import { writeBody } from '../markup/write-body.ts';
import { blockGuesses, bodyBlocks } from './body-blocks.ts';
import type { BodyBlock } from './body-blocks.ts';
import type { ReadBody } from './body.ts';
import { captionOf } from './captions.ts';
import { joinCutSentences } from './join.ts';
import { isWords } from './lines.ts';
import type { Line } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Paragraph } from './paragraphs.ts';
import { guessOf, reading } from './reading.ts';
import type { Reading } from './reading.ts';
import { sliceInlines } from './slice-inlines.ts';

type Place = { direction: Direction; language?: string };
type Entry = { block: Block; found: BodyBlock };

const SNIPPET = 240;
const text = (words: string): Inline => ({ type: 'text', text: words });

/** The inlines of a paragraph, also of one that was put together from several. */
function inlinesOf({ text: whole, lines }: Paragraph): Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  for (const line of lines) {
    const own = line.block?.type === 'paragraph' ? line.block.children : [text(line.text)];
    const start = whole.indexOf(line.text.replace(/\u00ad$/, ''), at);
    if (start > at) inlines.push(text(whole.slice(at, start)));
    const length = line.text.length - (whole.startsWith(line.text, start) ? 0 : 1);
    inlines.push(...(length === line.text.length ? own : sliceInlines(own, 0, length)));
    at = start + length;
  }
  return inlines;
}

/** What was read from words, as blocks that keep the words' marks. */
class Form {
  constructor(
    private readonly paragraphs: readonly Paragraph[],
    private readonly place: Place,
  ) {}

  /** The inlines of a stretch of the paragraphs' text. */
  private cut(words: string): Inline[] {
    const paragraph = this.paragraphs.find((each) => each.text.includes(words));
    const start = paragraph?.text.indexOf(words) ?? -1;
    return paragraph && start >= 0 ? sliceInlines(inlinesOf(paragraph), start, start + words.length) : [text(words)];
  }

  private paragraph = (words: string): Block => {
    const block = this.paragraphs.find((each) => each.text === words)?.lines[0]?.block;
    const place =
      block?.type === 'paragraph' ? { direction: block.direction, ...(block.language && { language: block.language }) } : this.place;
    return { type: 'paragraph', ...place, children: this.cut(words) };
  };

  blocks(found: BodyBlock): Block[] {
    const { place } = this;
    switch (found.kind) {
      case 'paragraph':
        return found.texts.map(this.paragraph);
      case 'heading':
        return [{ type: 'heading', ...place, depth: 2, id: '', children: found.texts.flatMap((words) => this.cut(words)) }];
      case 'quote':
        return [{ type: 'quote', ...place, children: found.texts.map(this.paragraph) }];
      case 'list':
        return [{ type: 'list', ...place, ordered: found.ordered, items: found.items.map((item) => [this.paragraph(item)]) }];
      case 'verse': {
        const stanzas = found.stanzas.map((stanza) =>
          stanza.map(({ first, second }) => ({ first: this.cut(first), ...(second !== undefined && { second: this.cut(second) }) })),
        );
        return [{ type: 'verse', ...place, stanzas }];
      }
      case 'figure': {
        const { caption, ...fields } = found.figure;
        return [{ type: 'figure', ...place, ...fields, caption: caption === '' ? [] : this.cut(caption) }];
      }
      case 'markdown':
      case 'rule':
        return [{ type: 'rule' }];
    }
  }
}

/** A heading of the text stands below the title; a credit in the parenthesis of a caption is one. */
function kept(block: Block): Entry {
  const found = { kind: 'markdown', text: '', confidence: 0.95, snippet: '' } as const;
  if (block.type === 'heading') return { block: { ...block, depth: block.depth === 1 ? 2 : block.depth }, found };
  if (block.type !== 'figure') return { block, found };
  const words = inlineText(block.caption);
  const caption = block.credit === undefined ? captionOf(words, true) : null;
  const figure: FigureBlock = caption
    ? {
        ...block,
        caption: sliceInlines(block.caption, 0, caption.caption.length),
        ...(caption.credit !== undefined && { credit: caption.credit }),
        ...(caption.licence !== undefined && !block.licence && { licence: caption.licence }),
      }
    : block;
  const { credit, licence } = figure;
  const fields = { caption: words, ...(credit !== undefined && { credit }), ...(licence !== undefined && { licence }) };
  return { block: figure, found: { kind: 'figure', figure: fields, confidence: caption?.confidence ?? 0.95, snippet: words } };
}

/** A picture without words, and the words that stand beside it, above all below it. */
function withCaptions(entries: Entry[]): Entry[] {
  const isPicture = (entry: Entry | undefined) =>
    entry?.block.type === 'figure' && entry.block.source !== undefined && entry.block.caption.length === 0 && !entry.block.credit;
  const isCaption = (entry: Entry | undefined) => entry?.block.type === 'figure' && entry.block.source === undefined;
  const merged: Entry[] = [];
  for (let at = 0; at < entries.length; at++) {
    const [entry, next] = [entries[at], entries[at + 1]];
    const pair = isPicture(entry) && isCaption(next) ? [entry, next] : isCaption(entry) && isPicture(next) ? [next, entry] : undefined;
    const [picture, caption] = pair ?? [];
    if (picture?.block.type === 'figure' && caption?.block.type === 'figure') {
      const { caption: words, credit, licence } = caption.block;
      const block = { ...picture.block, caption: words, ...(credit && { credit }), ...(licence && { licence }) };
      merged.push({ block, found: { ...caption.found, confidence: Math.max(0.9, caption.found.confidence) } });
      at += 1;
    } else if (entry) merged.push(entry);
  }
  return merged;
}

/**
 * The lines of a document's text to the Markdown of the body: blocks that the format kept are kept, and paragraphs are read as those
 * of a plain text are (captions, announced quotations, verse), their emphasis, links and marks of notes with them.
 */
export function readDocumentBody(
  lines: Line[],
  { notes, ...context }: { notes: Note[]; language: string; direction: Direction },
  confidence: number,
): ReadBody {
  const entries: Entry[] = [];
  const joins: Reading<null>[] = [];
  const isPicture = (line: Line | undefined) => line?.block?.type === 'figure' && line.block.caption.length === 0;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line?.block && !isWords(line)) {
      entries.push(kept(line.block));
      at += 1;
      continue;
    }
    const end = lines.findIndex((other, index) => index > at && !isWords(other));
    const run = lines.slice(at, end === -1 ? undefined : end);
    const read = paragraphsOf(run).map((paragraph, index) => {
      const beside = isPicture(lines[at + index - 1]) || isPicture(lines[at + index + 1]);
      return beside ? { ...paragraph, setApart: true } : paragraph;
    });
    const joined = joinCutSentences(read);
    joins.push(...joined.joins);
    const block = line?.block;
    const direction = block && 'direction' in block ? block.direction : context.direction;
    const form = new Form(joined.paragraphs, { direction });
    for (const found of bodyBlocks(joined.paragraphs, false)) entries.push(...form.blocks(found).map((each) => ({ block: each, found })));
    at += run.length;
  }
  const all = withCaptions(entries);
  const body = { blocks: all.map(({ block }) => block), notes };
  const found = all.map((entry) => entry.found);
  return {
    markdown: writeBody(body, context),
    text: lines.map((line) => line.text).join('\n'),
    guesses: [
      guessOf('body', reading(null, all.length === 0 ? 0 : confidence, lines[0]?.text.slice(0, SNIPPET) ?? '')),
      ...joins.map((join, index) => guessOf(`body.joins.${index}`, join)),
      ...found.flatMap((block, index): Guess[] => blockGuesses(block, index, found)),
    ],
  };
}
