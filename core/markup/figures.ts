import type { Definition, Image, Nodes } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { pictureSource } from './addresses.ts';
import { escapeMarkdown } from './escape.ts';
import { markdownTree } from './syntax.ts';
import type { MarkdownTree } from './syntax.ts';
import type { Block, Body, FigureBlock } from './tree.ts';

function figuresIn(block: Block): FigureBlock[] {
  if (block.type === 'figure') return [block];
  if (block.type === 'quote') return block.children.flatMap(figuresIn);
  return block.type === 'list' ? block.items.flat().flatMap(figuresIn) : [];
}

/** Whether there can be a figure in a body, told without parsing it: one is a directive or a picture of Markdown. */
export const mayHoldFigures = (markdown: string): boolean => markdown.includes(':::') || markdown.includes('![');

/** The figures of a body in order, those of quotes, lists and notes included. */
export const figuresOf = (body: Body): FigureBlock[] =>
  [...body.blocks, ...body.notes.flatMap(({ children }) => children)].flatMap(figuresIn);

export type FigureText = {
  source?: string;
  alt?: string;
  /** Plain text. */
  caption: string;
  credit?: string;
  licence?: string;
};

/** An attribute of a directive: character references for what its syntax needs, line ends and colons of another fence among them. */
const attribute = (name: string, value: string): string =>
  `${name}="${value.replace(/[&"\r\n]|:(?=::)/g, (letter) => `&#${letter.charCodeAt(0)};`)}"`;

/** The `:::figure` block of a picture, of which `parseBody` gives the same fields again; '' as credit or licence is none. */
export function figureMarkdown({ source, alt, caption, credit, licence }: FigureText): string {
  const fields = { src: source, alt, credit, licence };
  const attributes = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [attribute(name, value)]));
  return [
    `:::figure${attributes.length > 0 ? `{${attributes.join(' ')}}` : ''}`,
    ...(caption ? [escapeMarkdown(caption)] : []),
    ':::',
  ].join('\n');
}

/** The destination of a picture: in angle brackets where it has letters that Markdown would read. */
const destination = (source: string): string =>
  /^[\p{L}\p{M}\p{N}:/.,%~@+=-]+$/u.test(source) ? source : `<${source.replace(/[\\<>&]/g, '\\$&').replace(/[\r\n]/g, ' ')}>`;

type Edit = { start: number; end: number; text: string };
type Rename = (source: string) => string | undefined;

const offsets = ({ position }: Nodes) => ({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 });

/** The last destination that ends within the node: the alternative text may hold links with destinations of their own. */
function pictureEdit(node: Image | Definition, { destinations }: MarkdownTree, rename: Rename): Edit[] {
  const { start, end } = offsets(node);
  const renamed = rename(node.url);
  const place = destinations.findLast((span) => span.start >= start && span.end <= end);
  return place && renamed !== undefined ? [{ ...place, text: destination(renamed) }] : [];
}

function directiveEdit({ name, attributes, data }: ContainerDirective, rename: Rename): Edit[] {
  const place = data?.position?.attributes?.src;
  const renamed = name === 'figure' ? rename(attributes?.src ?? '') : undefined;
  if (!place || renamed === undefined) return [];
  return [{ start: place.start.offset ?? 0, end: place.end.offset ?? 0, text: attribute('src', renamed) }];
}

/** Every place where a picture's source stands. */
function editsIn(tree: MarkdownTree, rename: Rename): Edit[] {
  const definitions = new Map<string, Definition>();
  const ofPictures = new Set<string>();
  const edits: Edit[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === 'imageReference') ofPictures.add(node.identifier);
    if (node.type === 'image') edits.push(...pictureEdit(node, tree, rename));
    if (node.type === 'containerDirective') edits.push(...directiveEdit(node, rename));
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree.root);
  for (const identifier of ofPictures) {
    const definition = definitions.get(identifier);
    if (definition) edits.push(...pictureEdit(definition, tree, rename));
  }
  return edits.sort((a, b) => a.start - b.start);
}

/**
 * The Markdown with the sources of its pictures replaced by what `map` gives for them; every other byte stays. `map` is asked for
 * sources that this archive may hold (`pictureSource`), not for remote ones; where it gives the same source back nothing is touched.
 */
export function withFigureSources(markdown: string, map: (source: string) => string): string {
  if (!mayHoldFigures(markdown)) return markdown;
  const rename: Rename = (source) => {
    const renamed = pictureSource(source) === undefined ? source : map(source);
    return renamed === source ? undefined : renamed;
  };
  const tree = markdownTree(markdown);
  let replaced = markdown.slice(0, markdown.length - tree.source.length);
  let done = 0;
  for (const { start, end, text } of editsIn(tree, rename)) {
    replaced += tree.source.slice(done, start) + text;
    done = end;
  }
  return replaced + tree.source.slice(done);
}
