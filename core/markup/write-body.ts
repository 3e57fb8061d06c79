/** From the tree back to Markdown (docs/interchange.md). */
import { languageTag } from '../article/model.ts';
import { placeOf } from './blocks.ts';
import type { Scope } from './blocks.ts';
import { figureMarkdown } from './figures.ts';
import { markdownTree } from './syntax.ts';
import type { Block, Body, Direction } from './tree.ts';
import { writeInlines } from './write-inlines.ts';

type Of<Type extends Block['type']> = Extract<Block, { type: Type }>;
type Stated = NonNullable<Scope['stated']>;

/** The largest number that begins an item (CommonMark, section 5.2). */
const LARGEST_NUMBER = 999_999_999;

/** `trimEnd` would take letters with it that only JavaScript calls white space. */
const trimmed = (markdown: string): string => markdown.replace(/ +$/, '');

/** Lines with something before each; what stands before an empty one has no space at its end. */
const prefixed = (markdown: string, first: string, prefix: string): string =>
  (first + markdown).replace(/(\r\n|\r|\n)([^\r\n]?)/g, (_, end: string, next: string) =>
    next === '' ? end + trimmed(prefix) : end + prefix + next,
  );

/** A note, whose lines of white space (in code) belong to it as they are. */
const noteMarkdown = (name: number | string, markdown: string): string =>
  trimmed(`[^${name}]: ${markdown}`.replace(/(\r\n|\r|\n)(?![ \t]*(?:[\r\n]|$))/g, '$1    '));

/** A directive's fence is longer than any line of colons within. */
function fenced(opening: string, content: string): string {
  const inner = Math.max(2, ...[...content.matchAll(/^[ \t]*(:{3,})/gm)].map(([, colons = '']) => colons.length));
  const fence = ':'.repeat(inner + 1);
  return [fence + opening, ...(content === '' ? [] : [content]), fence].join('\n');
}

const ALIGNED = { start: ':--', center: ':-:', end: '--:' } as const;

function tableMarkdown({ align, head, rows }: Of<'table'>): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const written = [head, ...rows].map((cells) =>
    row(cells.map((cell) => (cell.length === 0 ? '' : writeInlines(cell, { oneLine: true }).replace(/(`+)[^`].*?\1|\|/g, inCell)))),
  );
  return [written[0], row(align.map((side) => (side ? ALIGNED[side] : '---'))), ...written.slice(1)].join('\n');
}

/** The bars of text have their backslash; those of code have none yet. */
const inCell = (match: string): string => (match === '|' ? match : match.replace(/(?<!\\)\|/g, '\\|'));

function headingMarkdown({ depth, children }: Of<'heading'>): string {
  const isBroken = JSON.stringify(children).includes('"type":"break"');
  if (isBroken && depth <= 2) return `${writeInlines(children)}\n${depth === 1 ? '===' : '---'}`;
  return trimmed(`${'#'.repeat(depth)} ${children.length === 0 ? '' : writeInlines(children, { oneLine: true, heading: true })}`);
}

function verseMarkdown({ stanzas }: Of<'verse'>): string {
  const lines = stanzas.map((stanza) =>
    stanza
      .map(({ first, second }) => {
        if (!second) return writeInlines(first, { oneLine: true });
        return `${first.length === 0 ? '' : writeInlines(first, { oneLine: true })} | ${writeInlines(second, { oneLine: true })}`.replace(
          /^ /,
          '',
        );
      })
      .join('\n'),
  );
  return fenced('verse', lines.join('\n\n'));
}

function codeMarkdown({ text }: Of<'codeBlock'>): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return [fence, ...(text === '' ? [] : [text]), fence].join('\n');
}

function figure({ source, alt, credit, licence, caption }: Of<'figure'>): string {
  const frame = figureMarkdown({ source, alt, credit, licence, caption: '' });
  return caption.length === 0 ? frame : frame.replace(/\n:::$/, () => `\n${writeInlines(caption)}\n:::`);
}

/** Two lists that touch have different markers, and so has a list that begins an item. */
function listMarkdown({ ordered, start = 1, items }: Of<'list'>, scope: Scope, turn: number): string {
  const isOther = (turn + scope.depth) % 2 === 0;
  const markerOf = (index: number) => (ordered ? `${Math.min(start + index, LARGEST_NUMBER)}${isOther ? ')' : '.'}` : isOther ? '+' : '-');
  const written = items.map((item, index) => {
    const content = blocksMarkdown(item, scope);
    const marker = markerOf(index);
    return content === '' ? marker : prefixed(content, `${marker} `, ' '.repeat(marker.length + 1));
  });
  const isTight = items.every((item) => item.length <= 1 && item.every(({ type }) => type === 'paragraph'));
  return written.join(isTight ? '\n' : '\n\n');
}

function blockMarkdown(block: Block, inner: Scope, turn: number): string {
  switch (block.type) {
    case 'paragraph':
      return writeInlines(block.children);
    case 'heading':
      return headingMarkdown(block);
    case 'quote':
      return trimmed(prefixed(blocksMarkdown(block.children, inner), '> ', '> '));
    case 'list':
      return listMarkdown(block, inner, turn);
    case 'verse':
      return verseMarkdown(block);
    case 'figure':
      return figure(block);
    case 'table':
      return tableMarkdown(block);
    case 'codeBlock':
      return codeMarkdown(block);
    case 'rule':
      return '***';
  }
}

type Written = { markdown: string; stated?: Stated };

/** The block, and what must be said around it so that it gets its direction and language. */
function written(block: Block, scope: Scope, turn: number): Written {
  if (block.type === 'rule' || block.type === 'codeBlock') return { markdown: blockMarkdown(block, scope, turn) };
  const { direction } = block;
  const language = block.language ?? scope.language;
  const choices: (Stated | undefined)[] = [
    undefined,
    { direction },
    ...(languageTag.safeParse(language).success ? [{ direction, language }] : []),
  ];
  let last: Written | undefined;
  for (const stated of choices) {
    const around: Scope = stated ? { ...scope, stated } : scope;
    const markdown = blockMarkdown(block, { ...around, direction, language, depth: scope.depth + 1 }, turn);
    const found = foundPlace(markdown, around);
    last = { markdown, ...(stated && { stated }) };
    if (found.direction === direction && found.language === block.language) return last;
  }
  return last ?? { markdown: '' };
}

/** What reading finds by itself; the notes referred to are there, because their marks would be letters otherwise. */
function foundPlace(markdown: string, scope: Scope) {
  const notes = [...new Set(markdown.match(/\[\^[^\]\s]+\]/g))].map((mark) => `\n\n${mark}: .`).join('');
  const [node] = markdownTree(markdown + notes).root.children;
  return node ? placeOf(node, scope).place : { direction: scope.direction };
}

const opening = ({ direction, language }: Stated): string => (language === undefined ? direction : `${direction}{lang=${language}}`);

function blocksMarkdown(blocks: readonly Block[], scope: Scope): string {
  const groups: { opening?: string; markdown: string[] }[] = [];
  let turn = 0;
  blocks.forEach((block, index) => {
    turn = block.type === 'list' && blocks[index - 1]?.type === 'list' ? turn + 1 : 0;
    const { markdown, stated } = written(block, scope, turn);
    const around = stated && opening(stated);
    const last = groups.at(-1);
    if (last && last.opening === around) last.markdown.push(markdown);
    else groups.push({ ...(around !== undefined && { opening: around }), markdown: [markdown] });
  });
  return groups
    .map((group) => (group.opening === undefined ? group.markdown.join('\n\n') : fenced(group.opening, group.markdown.join('\n\n'))))
    .join('\n\n');
}

/**
 * A body as the Markdown of docs/interchange.md, of which `parseBody` in the same context gives that body again. Ids of headings,
 * runs, insertions and directions that reading finds by itself leave no trace; where a block's direction or language is another, a
 * `:::rtl` or `:::ltr` around it says so. What Markdown has no form for (a line break in a cell) becomes a line end.
 * @param context language (BCP 47) and direction of the article
 */
export function writeBody(body: Body, context: { language: string; direction: Direction }): string {
  const scope: Scope = { ...context, depth: 0 };
  const blocks = blocksMarkdown(body.blocks, scope);
  const notes = body.notes.map(({ number, children }) => noteMarkdown(number, blocksMarkdown(children, scope)));
  const markdown = [...(blocks === '' ? [] : [blocks]), ...notes].join('\n\n');
  return markdown === '' ? '' : `${markdown}\n`;
}

/** Some blocks of a body by themselves, as `writeBody` writes them; without a line end after them. */
export const writeBlocks = (blocks: readonly Block[], context: { language: string; direction: Direction }): string =>
  blocksMarkdown(blocks, { ...context, depth: 0 });

/** One note of a body by itself, under the name that it has in the Markdown. */
export const writeNote = (label: string, blocks: readonly Block[], context: { language: string; direction: Direction }): string =>
  noteMarkdown(label, writeBlocks(blocks, context));
