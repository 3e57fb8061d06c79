/** From Markdown to the syntax tree of its parser (mdast), with the constructs that this archive reads and no others. */
import type { Nodes, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Processor } from 'unified';
import { STAND_IN, withinBounds } from './bounds.ts';

/** A character written with a backslash before it, kept apart so that `\|` in a verse is no bar. */
type EscapedText = { type: 'escapedText'; value: string; position?: Root['position'] };

declare module 'mdast' {
  interface PhrasingContentMap {
    escapedText: EscapedText;
  }
  interface RootContentMap {
    escapedText: EscapedText;
  }
}

type FromMarkdown = ReturnType<typeof directiveFromMarkdown>;
type Syntax = ReturnType<typeof directive>;
type Token = Parameters<NonNullable<NonNullable<FromMarkdown['enter']>[string]>>[0];
type Span = { start: number; end: number };

/** Of the two flow constructs that begin with a colon, the container; so `10:30` and `::a` stay text. */
function containerDirectives(): Syntax {
  const colon = directive().flow?.[58];
  const [container] = Array.isArray(colon) ? colon : [colon];
  return container ? { flow: { 58: container } } : {};
}

/** Indented code, HTML and task boxes are text here. */
const DISABLED: Syntax = {
  disable: { null: ['codeIndented', 'htmlFlow', 'htmlText', 'tasklistCheck', 'wwwAutolink', 'protocolAutolink', 'emailAutolink'] },
};

/** Builds `escapedText` nodes, and notes where the destinations of links and pictures stand. */
function ownNodes(destinations: Span[]): FromMarkdown {
  const destination = ({ start, end }: Token) => {
    destinations.push({ start: start.offset, end: end.offset });
  };
  return {
    enter: {
      characterEscape(token) {
        const { line, column, offset } = token.start;
        const node: EscapedText = {
          type: 'escapedText',
          value: '',
          position: { start: { line, column, offset }, end: { line, column, offset } },
        };
        const parent = this.stack.at(-1);
        if (parent && 'children' in parent) (parent.children as Nodes[]).push(node);
        this.stack.push(node);
      },
    },
    exit: { resourceDestination: destination, definitionDestination: destination },
  };
}

/** Index of the first of the sorted `places` at or after `offset`. */
function firstFrom(places: number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts the letters back that `withinBounds` took out. Addresses that had one are no addresses. */
function restoring(source: string, bounded: string): NonNullable<FromMarkdown['transforms']>[number] {
  const standIns: number[] = [];
  for (let at = bounded.indexOf(STAND_IN); at >= 0; at = bounded.indexOf(STAND_IN, at + 1)) standIns.push(at);

  const restored = (value: string, offset = 0) => {
    let next = firstFrom(standIns, offset);
    return value.replaceAll(STAND_IN, () => source[standIns[next++] ?? -1] ?? STAND_IN);
  };
  const restore = (node: Nodes) => {
    const offset = node.position?.start.offset;
    if ('value' in node && node.value.includes(STAND_IN)) node.value = restored(node.value, offset);
    if ('alt' in node && node.alt?.includes(STAND_IN)) node.alt = restored(node.alt, offset);
    if ('title' in node && node.title?.includes(STAND_IN)) node.title = null;
    if ('url' in node && node.url.includes(STAND_IN)) node.url = '';
    if (node.type === 'containerDirective') {
      for (const [name, value] of Object.entries(node.attributes ?? {})) {
        const place = node.data?.position?.attributes?.[name];
        if (node.attributes && value?.includes(STAND_IN)) node.attributes[name] = restored(value, place?.start.offset);
      }
    }
    if ('children' in node) node.children.forEach(restore);
  };
  return (tree) => {
    if (standIns.length > 0) restore(tree);
  };
}

export type MarkdownTree = {
  root: Root;
  /** The Markdown that the positions in the tree count in: without a byte order mark. */
  source: string;
  /** Where destinations of links, pictures and definitions stand, in order, with their angle brackets. */
  destinations: Span[];
};

/** Parses Markdown. Takes any string and throws nothing. */
export function markdownTree(markdown: string): MarkdownTree {
  const source = markdown.startsWith('\ufeff') ? markdown.slice(1) : markdown;
  // a second mark is a letter, which the parser would drop and count no more
  const bounded = withinBounds(source).replace(/^\ufeff/, STAND_IN);
  const destinations: Span[] = [];

  function own(this: Processor) {
    const data = this.data();
    (data.micromarkExtensions ??= []).push(containerDirectives(), DISABLED);
    // before GFM: it cuts text into pieces that no longer know their position
    (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown({ verbose: true }), ownNodes(destinations), {
      transforms: [restoring(source, bounded)],
    });
  }
  const root = unified().use(remarkParse).use(own).use(remarkGfm, { singleTilde: false }).parse(bounded);
  destinations.sort((a, b) => a.start - b.start);
  return { root, source, destinations };
}
