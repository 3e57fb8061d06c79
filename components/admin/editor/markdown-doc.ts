/**
 * The body between Markdown and the editor's document. What nobody changed keeps every byte; what was changed is written anew and read
 * again before it is believed.
 */
import { bodyPieces, type Piece } from '../../../core/markup/pieces.ts';
import { writeBlocks, writeNote } from '../../../core/markup/write-body.ts';
import type { Block } from '../../../core/markup/tree.ts';
import { blockNodes } from './blocks-to-doc.ts';
import { attribute, canonical, type NodeJson, type TextContext } from './doc-json.ts';
import { blocksOf, type Notes } from './doc-to-blocks.ts';

/** A body as it was read: what each piece was, for writing back what is still the same. */
export type ReadBody = {
  markdown: string;
  lead: string;
  pieces: (Pick<Piece, 'source' | 'gap'> & { nodes: string[] })[];
  context: TextContext;
};

const sourceNode = (source: string): NodeJson => ({ type: 'source', ...(source !== '' && { content: [{ type: 'text', text: source }] }) });

function pieceNodes({ source, blocks, note }: Piece, context: TextContext): NodeJson[] {
  const nodes = blockNodes(blocks ?? [], { ...context, depth: 0 });
  if (!blocks || (note === undefined && nodes.length === 0)) return [sourceNode(source)];
  if (note === undefined) return nodes;
  return [{ type: 'note', attrs: { label: note }, content: nodes.length > 0 ? nodes : [{ type: 'paragraph' }] }];
}

/** Reads Markdown into a document; `read` is kept beside it for writing. Takes any string. */
export function docOf(markdown: string, context: TextContext): { doc: NodeJson; read: ReadBody } {
  const { lead, pieces } = bodyPieces(markdown, context);
  const content: NodeJson[] = [];
  const known = pieces.map((piece, number) => {
    const nodes = pieceNodes(piece, context);
    nodes.forEach((node, part) => content.push({ ...node, attrs: { ...node.attrs, piece: `${number}.${part}` } }));
    return { source: piece.source, gap: piece.gap, nodes: nodes.map(canonical) };
  });
  const doc = { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
  return { doc, read: { markdown, lead, pieces: known, context } };
}

type Part =
  | { kind: 'kept'; piece: number }
  | { kind: 'blocks'; blocks: Block[] }
  | { kind: 'note'; label: string; blocks: Block[] }
  | { kind: 'source'; text: string };

const textOf = (node: NodeJson): string => (node.content ?? []).map(({ text = '' }) => text).join('');
const pieceOf = (node: NodeJson): string | undefined => attribute(node, 'piece');

const notesOf = (nodes: readonly NodeJson[]): Notes =>
  new Set(nodes.filter(({ type }) => type === 'note').map((node) => (attribute(node, 'label') ?? '').toLowerCase()));

/** What the node says, whoever wrote it. */
function partOf(node: NodeJson, context: TextContext, notes: Notes): Part {
  const scope = { ...context, depth: 0 };
  if (node.type === 'source') return { kind: 'source', text: textOf(node) };
  if (node.type === 'note') return { kind: 'note', label: attribute(node, 'label') ?? '', blocks: blocksOf(node.content, scope, notes) };
  return { kind: 'blocks', blocks: blocksOf([node], scope, notes) };
}

/** The document in parts: pieces that are still as they were read, and what is to be written. @param rewrite pieces that are not kept */
function partsOf(nodes: readonly NodeJson[], read: ReadBody, rewrite: (piece: number) => boolean): Part[] {
  const notes = notesOf(nodes);
  const parts: Part[] = [];
  for (let at = 0; at < nodes.length;) {
    const number = Number(/^(\d+)\.0$/.exec(pieceOf(nodes[at]!) ?? '')?.[1] ?? -1);
    const piece = read.pieces[number];
    const isKept =
      piece !== undefined &&
      !rewrite(number) &&
      piece.nodes.every((known, part) => {
        const node = nodes[at + part];
        return node !== undefined && pieceOf(node) === `${number}.${part}` && canonical(node) === known;
      });
    if (isKept) {
      parts.push({ kind: 'kept', piece: number });
      at += piece.nodes.length;
      continue;
    }
    const part = partOf(nodes[at]!, read.context, notes);
    const last = parts.at(-1);
    if (part.kind === 'blocks' && last?.kind === 'blocks') last.blocks.push(...part.blocks);
    else if (part.kind === 'source' ? part.text.trim() !== '' : part.kind !== 'blocks' || part.blocks.length > 0) parts.push(part);
    at++;
  }
  return parts;
}

function partMarkdown(part: Part, { pieces, context }: ReadBody): string {
  if (part.kind === 'kept') return pieces[part.piece]!.source;
  if (part.kind === 'source') return part.text;
  return part.kind === 'note' ? writeNote(part.label, part.blocks, context) : writeBlocks(part.blocks, context);
}

const BLANK_LINE = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/;

/** What stands between two parts: as it was, where it parts them. */
function gapAfter(part: Part, next: Part | undefined, read: ReadBody, lineEnd: string): string {
  const gap = part.kind === 'kept' ? read.pieces[part.piece]!.gap : undefined;
  if (!next) return gap ?? read.pieces.at(-1)?.gap ?? lineEnd;
  if (part.kind === 'kept' && next.kind === 'kept' && next.piece === part.piece + 1) return gap!;
  return gap !== undefined && BLANK_LINE.test(gap) && !/[^\s]/.test(gap) ? gap : lineEnd + lineEnd;
}

function compose(parts: readonly Part[], read: ReadBody): string {
  if (parts.length === 0) return '';
  const lineEnd = /\r\n|\r|\n/.exec(read.markdown)?.[0] === '\r\n' ? '\r\n' : '\n';
  const body = parts.map((part, index) => {
    const markdown = partMarkdown(part, read);
    const written = part.kind === 'kept' || lineEnd === '\n' ? markdown : markdown.replace(/\r?\n/g, lineEnd);
    return written + gapAfter(part, parts[index + 1], read, lineEnd);
  });
  return read.lead + body.join('');
}

/** What the document says, without what reading finds by itself; for comparing. */
export function sense(nodes: readonly NodeJson[], context: TextContext, isLost: (text: string) => boolean = () => false): string {
  const notes = notesOf(nodes);
  const said: unknown[] = [];
  for (const node of nodes) {
    const part = partOf(node, context, notes);
    if (part.kind === 'blocks') said.push(...part.blocks);
    else if (part.kind === 'note') said.push([part.label.toLowerCase(), part.blocks]);
    else if (part.kind === 'source' && !isLost(part.text)) said.push(part.text.trim());
  }
  return JSON.stringify(said).replaceAll('\\r\\n', '\\n');
}

const DEFINITION = /^\s*\[(?!\^)[^\]]+\]:/;

/**
 * Writes a document as Markdown. Pieces that are as they were read are written byte for byte; where the Markdown so written would be
 * read as something else (a list beside a list, code without an end) their neighbours are written anew as well.
 */
export function markdownOf(doc: NodeJson, read: ReadBody): string {
  const nodes = doc.content ?? [];
  const whole = partsOf(nodes, read, () => false);
  if (whole.length === read.pieces.length && whole.every((part, index) => part.kind === 'kept' && part.piece === index))
    return read.markdown;
  if (whole.every((part) => part.kind === 'kept')) {
    const markdown = compose(whole, read);
    if (isRight(markdown, nodes, read)) return markdown;
  }
  const kept = whole.flatMap((part) => (part.kind === 'kept' ? [part.piece] : []));
  const beside = new Set(
    whole.flatMap((part, index) =>
      part.kind === 'kept' &&
      [whole[index - 1], whole[index + 1]].some((other) => other && (other.kind !== 'kept' || Math.abs(other.piece - part.piece) !== 1))
        ? [part.piece]
        : [],
    ),
  );
  const attempts = [new Set<number>(), beside, new Set(kept)];
  for (const rewritten of attempts) {
    const markdown = withoutLostDefinitions(
      partsOf(nodes, read, (piece) => rewritten.has(piece)),
      read,
    );
    if (isRight(markdown, nodes, read)) return markdown;
  }
  return compose(whole, read);
}

/** A link that was written by reference is written out with its block; a definition that nothing refers to any more would be text. */
function withoutLostDefinitions(parts: Part[], read: ReadBody): string {
  const isDefinition = (part: Part) =>
    part.kind === 'kept' && read.pieces[part.piece]!.nodes[0]?.startsWith('["source"') && DEFINITION.test(read.pieces[part.piece]!.source);
  const markdown = compose(parts, read);
  if (!parts.some(isDefinition)) return markdown;
  const stray = new Set(
    bodyPieces(markdown, read.context).pieces.flatMap(({ source, blocks }) => (blocks && DEFINITION.test(source) ? [source] : [])),
  );
  const left = parts.filter((part) => !isDefinition(part) || !stray.has(partMarkdown(part, read)));
  return left.length === parts.length ? markdown : compose(left, read);
}

/** Whether the Markdown is read as what the document says. What somebody typed as source says what it says. */
function isRight(markdown: string, nodes: readonly NodeJson[], read: ReadBody): boolean {
  const again = docOf(markdown, read.context).doc.content ?? [];
  const isTyped = nodes.some(
    (node) => node.type === 'source' && !read.pieces[Number(pieceOf(node)?.split('.')[0] ?? -1)]?.nodes.includes(canonical(node)),
  );
  if (isTyped) return true;
  const lost = (text: string) => DEFINITION.test(text);
  return sense(nodes, read.context, lost) === sense(again, read.context, lost);
}
