import { blockText, inlineText } from '../markup/plain-text.ts';
import type { Block, Inline } from '../markup/tree.ts';
import { writeInlines } from '../markup/write-inlines.ts';
import { addressesOf } from './addresses.ts';
import type { SourceDocument } from './document.ts';
import { bare } from './letters.ts';
import type { Line } from './lines.ts';
import { sliceInlines } from './slice-inlines.ts';

/** From here on a paragraph is text, before it and after the last of them stand the fields. */
const PARAGRAPH = 260;

type Part = { text: string; block?: Block; running?: true };

const isLong = (block: Block): boolean => block.type === 'paragraph' && blockText(block).length > PARAGRAPH;
const hasLink = (inlines: readonly Inline[]): boolean =>
  inlines.some((inline) => inline.type === 'link' || ('children' in inline && hasLink(inline.children)));

/** A paragraph of the head or the end whose lines are fields of their own: «نویسنده …», then «مترجم …». */
function brokenLines(block: Extract<Block, { type: 'paragraph' }>): Block[] {
  const text = inlineText(block.children);
  let start = 0;
  return text.split('\n').flatMap((line): Block[] => {
    const children = sliceInlines(block.children, start, start + line.length).filter(({ type }) => type !== 'break');
    start += line.length + 1;
    return line.trim() === '' ? [] : [{ ...block, children }];
  });
}

/** What a layout made a table of, or a converter verse: a masthead's lines. */
function mastheadLines(block: Block): string[] | null {
  const lines = blockText(block)
    .split(/[\n\t]/)
    .map(bare);
  const texts = lines.filter((line) => line !== '');
  if (block.type === 'verse') {
    const beyts = block.stanzas.flat().map(({ first, second = [] }) => `${inlineText(first)}          ${inlineText(second)}`);
    return beyts.map((line) => line.trim());
  }
  return block.type === 'table' && texts.some((line) => addressesOf(line) !== null) ? texts : null;
}

function partsOf(block: Block, isText: boolean): Part[] {
  if (isText) return [{ text: lineOf(block), block }];
  if (block.type === 'paragraph') return brokenLines(block).map((line) => ({ text: lineOf(line), block: line }));
  return mastheadLines(block)?.map((text) => ({ text })) ?? [{ text: lineOf(block), block }];
}

/** A block as one line, for looking at; a picture without words, a rule and an empty table must not be blank. */
const lineOf = (block: Block): string => (block.type === 'rule' ? '***' : blockText(block).replace(/\s/g, ' ') || '\ufffc');

/** Without white space at either end. */
function trimmed(block: Block): Block {
  if (block.type !== 'paragraph' && block.type !== 'heading') return block;
  const text = inlineText(block.children);
  const start = text.length - text.trimStart().length;
  return { ...block, children: sliceInlines(block.children, start, text.trimEnd().length) };
}

/**
 * The blocks of a document as lines for the search of its fields: each knows its block. Running heads come first and are marked. Head
 * and end are read line by line; a masthead that is set as a table or as verse comes apart into its lines.
 */
export function documentLines({ body, running }: SourceDocument): Line[] {
  const { blocks } = body;
  const first = blocks.findIndex(isLong);
  const last = blocks.findLastIndex(isLong);
  const isText = (index: number, block: Block) =>
    (index >= first && index <= last && first >= 0) || (index > last && block.type === 'verse');
  const parts: Part[] = [
    ...running.flatMap((text) =>
      text.split(/[\n\t]/).flatMap((line): Part[] => (bare(line) === '' ? [] : [{ text: bare(line), running: true }])),
    ),
    ...blocks.flatMap((block, index) =>
      blockText(block).trim() === '' && block.type === 'paragraph' ? [] : partsOf(block, isText(index, block)),
    ),
  ];
  let offset = 0;
  return parts.map(({ text, block, running: isRunning }, index): Line => {
    const line = text.trim();
    const start = offset;
    offset += line.length + 2;
    const words = block?.type === 'paragraph' && hasLink(block.children) ? writeInlines(block.children, { oneLine: true }) : undefined;
    return {
      text: line,
      raw: line,
      start,
      end: start + line.length,
      gap: index === 0 ? Infinity : 1,
      pageBreak: false,
      ...(block && { block: trimmed(block) }),
      ...(words !== undefined && { linked: words }),
      ...(isRunning && { running: true }),
    };
  });
}
