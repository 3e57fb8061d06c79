/**
 * A body in pieces: each top-level block with the Markdown that it was read from, so that an editor of the one leaves every byte of the
 * others as it was.
 */
import type { Nodes, RootContent } from 'mdast';
import { isRemotePicture, linkAddress, pictureSource } from './addresses.ts';
import { BlockConversion } from './blocks.ts';
import { noteId } from './inlines.ts';
import { definitionsIn } from './parse.ts';
import { markdownTree } from './syntax.ts';
import type { Block, Direction } from './tree.ts';

export type Piece = {
  /** Its Markdown: whole lines, without the line end after the last. */
  source: string;
  /** Line ends and blank lines up to the next piece. */
  gap: string;
  /** What it says; absent where the tree cannot hold all that its Markdown says, which then is to be shown as it is written. */
  blocks?: Block[];
  /** The name of the note, where the piece is one. */
  note?: string;
};

export type BodyPieces = {
  /** What stands before the first piece: a byte order mark, blank lines. */
  lead: string;
  pieces: Piece[];
};

/** A note's name that can be written again as it stands. */
const PLAIN_LABEL = /^[\p{L}\p{M}\p{N}_.-]+$/u;

const FIGURE_FIELDS = ['src', 'alt', 'credit', 'licence'];
const FIELDS: Record<string, readonly string[]> = { verse: [], figure: FIGURE_FIELDS, rtl: ['lang'], ltr: ['lang'] };

/** Whether the tree holds everything that the node says. */
function isWhole(node: Nodes, inLink = false): boolean {
  switch (node.type) {
    case 'definition':
      return false;
    case 'footnoteReference':
    case 'footnoteDefinition':
      if (!PLAIN_LABEL.test(node.label ?? '')) return false;
      break;
    case 'link':
      if (inLink || node.children.length === 0 || linkAddress(node.url) === undefined) return false;
      break;
    case 'linkReference':
      if (inLink || node.children.length === 0) return false;
      break;
    case 'image':
      return !inLink && (isRemotePicture(node.url) || pictureSource(node.url) !== undefined);
    case 'imageReference':
      return !inLink;
    case 'table':
      // Readers see the cells beyond the last column; a table of the editor has none.
      if (node.children.some((row) => row.children.length > (node.children[0]?.children.length ?? 0))) return false;
      break;
    case 'code':
      return !node.lang && !node.meta;
    case 'containerDirective': {
      const isNamed = Object.keys(node.attributes ?? {}).every((name) => FIELDS[node.name]?.includes(name));
      const isLabelled = node.children.some(({ data }) => data && 'directiveLabel' in data);
      if (!isNamed || isLabelled || (node.attributes?.src && pictureSource(node.attributes.src) === undefined)) return false;
      break;
    }
  }
  const within = inLink || node.type === 'link' || node.type === 'linkReference';
  return !('children' in node) || node.children.every((child) => child.type !== 'footnoteDefinition' && isWhole(child, within));
}

/**
 * Reads a body into its pieces. Takes any string; lead, sources and gaps in a row are the string again.
 * @param context language (BCP 47) and direction of the article
 */
export function bodyPieces(markdown: string, context: { language: string; direction: Direction }): BodyPieces {
  const { root, source } = markdownTree(markdown);
  const { definitions, notes, isStray } = definitionsIn(root);
  const names = [...new Set(notes.map(({ identifier }) => identifier))];
  const noteNumber = (identifier: string) => names.indexOf(identifier) + 1 || undefined;
  const conversion = new BlockConversion(source, { definitions, noteNumber, isStray, keepsLabels: true });
  const scope = { ...context, depth: 0 };

  const contentOf = (node: RootContent): Pick<Piece, 'blocks' | 'note'> => {
    if (node.type === 'definition' && isStray(node)) return { blocks: conversion.blocks([node], scope) };
    if (!isWhole(node)) return {};
    if (node.type !== 'footnoteDefinition') return { blocks: conversion.blocks([node], scope) };
    const isFirst = notes.find(({ identifier }) => identifier === node.identifier) === node;
    return isFirst ? { note: node.label ?? node.identifier, blocks: conversion.blocks(node.children, scope) } : {};
  };

  const pieces: (Piece & { start: number; end: number })[] = [];
  let done = 0;
  for (const node of root.children) {
    const start = Math.max(done, lineStart(source, node.position?.start.offset ?? done));
    const end = Math.max(start, lineEnd(source, node.position?.end.offset ?? start));
    const last = pieces.at(-1);
    if (last) last.gap = source.slice(last.end, start);
    pieces.push({ source: source.slice(start, end), gap: source.slice(end), ...contentOf(node), start, end });
    done = end;
  }
  const lead = markdown.slice(0, markdown.length - source.length) + source.slice(0, pieces[0]?.start ?? source.length);
  return { lead, pieces: pieces.map(({ start: _start, end: _end, ...piece }) => piece) };
}

/** A reference to a note by its name. */
export const namedReference = (label: string) => ({ type: 'noteReference', note: noteId(0), number: 0, label }) as const;

/** Back over the indentation of a line, on over the spaces after it. */
const lineStart = (text: string, at: number): number => {
  const line = /[ \t]*$/.exec(text.slice(Math.max(0, at - 8), at))?.[0].length ?? 0;
  return at - line;
};
const lineEnd = (text: string, at: number): number => {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end;
};
