/** From the parser's inline nodes to the tree's. */
import type { Definition, PhrasingContent } from 'mdast';
import { isRemotePicture, linkAddress, pictureSource } from './addresses.ts';
import { markInsertions } from './insertions.ts';
import { isolateRuns } from './runs.ts';
import type { Direction, Inline } from './tree.ts';

/** Elements inside one another; deeper ones keep their text and lose their form. */
const MAX_DEPTH = 32;

/** A picture met among the words: shown as a figure after them. */
export type Picture = { source?: string; alt?: string; title?: string };

/** What the inlines of a body share. */
export type InlineContext = {
  definitions: ReadonlyMap<string, Definition>;
  /** The number of the note, given at its first reference; undefined where there is no such note. */
  noteNumber: (identifier: string) => number | undefined;
  /** Whether references keep the name that their note has in the Markdown. */
  keepsLabels?: boolean;
};

const text = (value: string): Inline[] => (value === '' ? [] : [{ type: 'text', text: value }]);

function link(address: string, title: string | null | undefined, children: Inline[]): Inline[] {
  const url = linkAddress(address);
  return url === undefined ? children : [{ type: 'link', url, ...(title && { title }), children }];
}

class Conversion {
  constructor(
    private readonly context: InlineContext,
    /** Where pictures are collected; without it they leave their alternative text. */
    private readonly pictures?: Picture[],
  ) {}

  row(nodes: readonly PhrasingContent[], depth: number): Inline[] {
    const row: Inline[] = [];
    for (const inline of nodes.flatMap((node) => this.inline(node, depth))) {
      const last = row.at(-1);
      if (inline.type === 'text' && last?.type === 'text') row[row.length - 1] = { type: 'text', text: last.text + inline.text };
      else row.push(inline);
    }
    return row;
  }

  private inline(node: PhrasingContent, depth: number): Inline[] {
    switch (node.type) {
      case 'emphasis':
      case 'strong':
        return this.element(node.type, node.children, depth);
      case 'delete':
        return this.element('deletion', node.children, depth);
      case 'break':
        return [{ type: 'break' }];
      case 'inlineCode':
        return [{ type: 'code', text: node.value }];
      case 'link':
        return link(node.url, node.title, this.row(node.children, depth + 1));
      case 'linkReference': {
        const { url = '', title } = this.context.definitions.get(node.identifier) ?? {};
        return link(url, title, this.row(node.children, depth + 1));
      }
      case 'image':
        return this.picture(node.url, node.alt, node.title);
      case 'imageReference': {
        const { url = '', title } = this.context.definitions.get(node.identifier) ?? {};
        return this.picture(url, node.alt, title);
      }
      case 'footnoteReference': {
        const number = this.context.noteNumber(node.identifier);
        const label = node.label ?? node.identifier;
        if (number === undefined) return text(`[^${label}]`);
        return [{ type: 'noteReference', note: noteId(number), number, ...(this.context.keepsLabels && { label }) }];
      }
      case 'text':
      case 'escapedText':
      case 'html':
        return text(node.value);
      case 'textDirective':
        return this.row(node.children, depth);
    }
  }

  private element(type: 'emphasis' | 'strong' | 'deletion', nodes: PhrasingContent[], depth: number): Inline[] {
    const children = this.row(nodes, depth + 1);
    return depth < MAX_DEPTH ? [{ type, children }] : children;
  }

  private picture(address: string, alt: string | null | undefined, title: string | null | undefined): Inline[] {
    if (isRemotePicture(address)) return link(address, title, text(alt || address));
    if (!this.pictures) return text(alt ?? '');
    const source = pictureSource(address);
    this.pictures.push({ ...(source && { source }), ...(alt && { alt }), ...(title && { title }) });
    return [];
  }
}

export const noteId = (number: number): string => `note-${number}`;

/** The nodes as inlines, with insertions marked; runs are isolated only once their block's direction is known (`isolateRuns`). */
export const inlinesFrom = (nodes: readonly PhrasingContent[], context: InlineContext, pictures?: Picture[]): Inline[] =>
  markInsertions(new Conversion(context, pictures).row(nodes, 0));

/** The nodes as inlines of a block of that direction. */
export const inlinesIn = (direction: Direction, nodes: readonly PhrasingContent[], context: InlineContext): Inline[] =>
  isolateRuns(inlinesFrom(nodes, context), direction);
