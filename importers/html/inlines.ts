/** The words of a paragraph: from a page's elements to the parser's inline nodes. */
import type { PhrasingContent } from 'mdast';
import { linkAddress } from '../../core/markup/addresses.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { attributeOf, DROPPED_TAGS, isElement, isTextNode, tagOf } from './dom.ts';

export type InlineContext = {
  /** Links and pictures are relative to it. */
  base?: string;
  /** White space is the writer's own and not that of the page's source. */
  keepSpace: boolean;
  references: ReadonlyMap<Element, string>;
  /** The name of a picture that is held; undefined for one that is not. */
  picture: (source: string) => string | undefined;
};

const STRONG = new Set(['b', 'strong']);
const EMPHASIS = new Set(['i', 'em', 'dfn', 'var']);
const DELETION = new Set(['s', 'del', 'strike']);
const CODE = new Set(['code', 'kbd', 'samp', 'tt']);

export const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** White space that HTML makes one space of (HTML, section 13.1.1 «ASCII whitespace»); a no-break space and a ZWNJ are letters. */
const SPACES = /[ \t\n\f\r]+/g;

/** Whether nothing of the element is shown: then nothing of it is read. */
export function isHidden(element: Element): boolean {
  if (DROPPED_TAGS.has(tagOf(element)) || element.hasAttribute('hidden')) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(element.getAttribute('style') ?? '');
}

export function inlinesOf(node: Node, context: InlineContext, depth = 0): PhrasingContent[] {
  if (isTextNode(node)) {
    const value = (node.nodeValue ?? '').replace(context.keepSpace ? /[\n\r]+/g : SPACES, ' ');
    return value === '' ? [] : [text(value)];
  }
  if (!isElement(node) || isHidden(node)) return [];
  const tag = tagOf(node);
  if (tag === 'br') return [{ type: 'break' }];
  if (tag === 'img') return pictureOf(node, context);
  if (depth > IMPORT_LIMITS.htmlDepth) return node.textContent ? [text(node.textContent)] : [];
  if (CODE.has(tag)) return node.textContent ? [{ type: 'inlineCode', value: node.textContent }] : [];
  const reference = referenceIn(node, context);
  if (reference !== undefined) return [{ type: 'footnoteReference', identifier: reference }];
  const children = [...node.childNodes].flatMap((child) => inlinesOf(child, context, depth + 1));
  if (STRONG.has(tag)) return element('strong', children);
  if (EMPHASIS.has(tag)) return element('emphasis', children);
  if (DELETION.has(tag)) return element('delete', children);
  if (tag === 'q') return [text('“'), ...children, text('”')];
  return tag === 'a' ? link(node, children, context) : children;
}

/** The note that an anchor refers to, or a raised figure that is nothing but such an anchor, its brackets included. */
function referenceIn(node: Element, { references }: InlineContext): string | undefined {
  const own = references.get(node);
  if (own !== undefined || tagOf(node) !== 'sup') return own;
  const anchors = [...node.querySelectorAll('a')].filter((anchor) => references.has(anchor));
  const [anchor] = anchors;
  const rest = (node.textContent ?? '').replace(anchor?.textContent ?? '', '').replace(/[\s[\]()]/g, '');
  return anchors.length === 1 && anchor && rest === '' ? references.get(anchor) : undefined;
}

function pictureOf(image: Element, { picture }: InlineContext): PhrasingContent[] {
  const source = attributeOf(image, 'src', 'data-src', 'data-original') ?? '';
  const alt = attributeOf(image, 'alt');
  const name = picture(source);
  if (name === undefined && alt === undefined) return [];
  return [{ type: 'image', url: name ?? '', ...(alt && { alt }) }];
}

function link(anchor: Element, children: PhrasingContent[], { base }: InlineContext): PhrasingContent[] {
  const address = absolute(anchor.getAttribute('href') ?? '', base);
  if (address === undefined || children.length === 0) return children;
  const title = attributeOf(anchor, 'title');
  // A picture that leads to itself, larger, is a picture.
  if (children.every(({ type }) => type === 'image')) return children;
  return hoisted(children, (inner) => [{ type: 'link', url: address, ...(title && { title }), children: inner }]);
}

/** The address as a link may carry it; undefined for one within the page, and for every other scheme. */
export function absolute(address: string, base: string | undefined): string | undefined {
  const written = address.trim();
  if (written === '' || written.startsWith('#')) return undefined;
  const direct = linkAddress(written);
  if (direct !== undefined || base === undefined || /^[a-z][a-z0-9+.-]*:/i.test(written)) return direct;
  return URL.canParse(written, base) ? linkAddress(new URL(written, base).href) : undefined;
}

function element(type: 'strong' | 'emphasis' | 'delete', children: PhrasingContent[]): PhrasingContent[] {
  return hoisted(children, (inner) => [{ type, children: inner }]);
}

const isSpace = (node: PhrasingContent | undefined) => node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');

/** Puts white space and breaks at an element's edges outside it, where Markdown needs them; nothing else is left without an element. */
function hoisted(children: PhrasingContent[], wrap: (inner: PhrasingContent[]) => PhrasingContent[]): PhrasingContent[] {
  let from = 0;
  let to = children.length;
  while (from < to && isSpace(children[from])) from++;
  while (to > from && isSpace(children[to - 1])) to--;
  const inner = children.slice(from, to);
  if (inner.length === 0) return children;
  const [first] = inner;
  const before = children.slice(0, from);
  const after = children.slice(to);
  if (first?.type === 'text') {
    const start = first.value.length - first.value.trimStart().length;
    if (start > 0) before.push(text(first.value.slice(0, start)));
    inner[0] = text(first.value.slice(start));
  }
  const last = inner.at(-1);
  if (last?.type === 'text') {
    const end = last.value.trimEnd().length;
    if (end < last.value.length) after.unshift(text(last.value.slice(end)));
    inner[inner.length - 1] = text(last.value.slice(0, end));
  }
  return [...before, ...wrap(inner), ...after];
}

/** Parsers part a text at its character references; here it is one again. */
function merged(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const row: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = row.at(-1);
    if (node.type === 'text' && last?.type === 'text') row[row.length - 1] = text(last.value + node.value);
    else row.push('children' in node ? { ...node, children: merged(node.children) } : node);
  }
  return row;
}

/** A row without white space at its ends and beside breaks, and where it is the page's own, without two spaces in a row. */
export function tidied(nodes: readonly PhrasingContent[], keepSpace: boolean): PhrasingContent[] {
  let space = true;
  const visit = (row: readonly PhrasingContent[]): PhrasingContent[] =>
    row.flatMap((node): PhrasingContent[] => {
      if (node.type === 'text') {
        const value = space ? (keepSpace && !atStart ? node.value : node.value.trimStart()) : node.value;
        if (value === '') return [];
        atStart = false;
        space = /\s$/.test(value);
        return [text(value)];
      }
      if (node.type === 'break') {
        space = atStart = true;
        return [node];
      }
      if ('children' in node) {
        const children = visit(node.children);
        return children.length > 0 ? [{ ...node, children }] : [];
      }
      space = atStart = false;
      return [node];
    });
  let atStart = true;
  return trimmedEnds(visit(merged(nodes)));
}

/** Without white space before each break and at the end, and without breaks at either end. */
function trimmedEnds(nodes: PhrasingContent[]): PhrasingContent[] {
  const row = [...nodes];
  for (let index = row.length - 1, edge = true; index >= 0; index--) {
    const node = row[index];
    if (node?.type === 'break') edge = true;
    else if (edge && node?.type === 'text') {
      const value = node.value.trimEnd();
      if (value === '') row.splice(index, 1);
      else {
        row[index] = text(value);
        edge = false;
      }
    } else edge = false;
  }
  while (row[0]?.type === 'break') row.shift();
  while (row.at(-1)?.type === 'break') row.pop();
  return row;
}
