import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { BlockConversion } from './blocks.ts';
import type { Scope } from './blocks.ts';
import { noteId } from './inlines.ts';
import { markdownTree } from './syntax.ts';
import type { Body, Direction, Note } from './tree.ts';

/** What is defined anywhere in the Markdown for its other places to refer to. Of two definitions of one name the first counts. */
export function definitionsIn(root: Nodes) {
  const definitions = new Map<string, Definition>();
  const notes: FootnoteDefinition[] = [];
  const referred = new Set<string>();
  const visit = (node: Nodes) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition') notes.push(node);
    if (node.type === 'linkReference' || node.type === 'imageReference') referred.add(node.identifier);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  const isStray = (node: RootContent) =>
    node.type === 'definition' && (!referred.has(node.identifier) || definitions.get(node.identifier) !== node);
  return { definitions, notes, isStray };
}

/** Numbers notes in the order in which they are first referred to. */
class NoteOrder {
  readonly order: FootnoteDefinition[] = [];
  private readonly byName = new Map<string, FootnoteDefinition>();
  private readonly numbers = new Map<FootnoteDefinition, number>();

  constructor(notes: FootnoteDefinition[]) {
    for (const note of notes) if (!this.byName.has(note.identifier)) this.byName.set(note.identifier, note);
  }

  number = (identifier: string): number | undefined => {
    const note = this.byName.get(identifier);
    return note && this.add(note);
  };

  add(note: FootnoteDefinition): number {
    const known = this.numbers.get(note);
    if (known !== undefined) return known;
    this.numbers.set(note, this.order.push(note));
    return this.order.length;
  }
}

/**
 * Reads a body of Markdown (docs/interchange.md) into its tree. Takes any string and throws nothing; what is not Markdown that this
 * archive reads is text as it was written. `language` (BCP 47) and `direction` are the article's: a block has another direction where
 * its words have, and another language where it says so or where it says so by itself in another script. Notes that nothing refers to come last.
 * Depth and delimiters are bounded (bounds.ts); what goes beyond is text.
 */
export function parseBody(markdown: string, context: { language: string; direction: Direction }): Body {
  const { root, source } = markdownTree(markdown);
  return bodyFromTree(root, source, context);
}

/**
 * The body of a syntax tree, whoever built it: `parseBody` for Markdown, the importers for what comes with marks of another kind, so
 * that all follow the same rules. `source` is what the tree's positions count in.
 */
export function bodyFromTree(root: Root, source: string, context: { language: string; direction: Direction }): Body {
  const { definitions, notes, isStray } = definitionsIn(root);
  const noteOrder = new NoteOrder(notes);
  const conversion = new BlockConversion(source, { definitions, noteNumber: noteOrder.number, isStray });
  const scope: Scope = { language: context.language, direction: context.direction, depth: 0 };

  const blocks = conversion.blocks(root.children, scope);
  const converted: Note[] = [];
  for (const stray of [undefined, ...notes]) {
    if (stray) noteOrder.add(stray);
    // a note may refer to further notes, which then join the order
    for (let note = noteOrder.order[converted.length]; note; note = noteOrder.order[converted.length]) {
      const number = converted.length + 1;
      converted.push({ id: noteId(number), number, children: conversion.blocks(note.children, scope) });
    }
  }
  return { blocks, notes: converted };
}
