/** From the editor's nodes back to the blocks of core/markup's tree. */
import { blockLetters, codeDirection, placeOfLetters, type Scope } from '../../../core/markup/blocks.ts';
import { namedReference } from '../../../core/markup/pieces.ts';
import type { Beyt, Block, Inline } from '../../../core/markup/tree.ts';
import { attribute, type MarkJson, type NodeJson } from './doc-json.ts';

/** Names of the notes that are there, lower case: a reference to any other is text. */
export type Notes = ReadonlySet<string>;

type Item = { inline: Inline; marks: MarkJson[] };

/** From the outside in, where two marks cover the same letters. */
const ORDER = ['link', 'bold', 'italic', 'strike', 'code'];
const isSame = (a: MarkJson, b: MarkJson) => a.type === b.type && JSON.stringify(a.attrs ?? {}) === JSON.stringify(b.attrs ?? {});

function itemsOf(nodes: readonly NodeJson[], notes: Notes): Item[] {
  return nodes.flatMap((node): Item[] => {
    const marks = [...(node.marks ?? [])].sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
    if (node.type === 'hardBreak') return [{ inline: { type: 'break' }, marks }];
    if (node.type === 'noteReference') {
      const label = attribute(node, 'label') ?? '';
      return [{ inline: notes.has(label.toLowerCase()) ? namedReference(label) : { type: 'text', text: `[^${label}]` }, marks }];
    }
    if (!node.text) return [];
    if (marks.some(({ type }) => type === 'code'))
      return [{ inline: { type: 'code', text: node.text }, marks: marks.filter(({ type }) => type !== 'code') }];
    return spacesOutside({ inline: { type: 'text', text: node.text }, marks });
  });
}

/** Marks begin and end at letters: `**word **` is not strong for Markdown. Links keep their spaces. */
function spacesOutside({ inline, marks }: Item): Item[] {
  if (inline.type !== 'text') return [{ inline, marks }];
  const bare = marks.filter(({ type }) => type === 'link');
  if (bare.length === marks.length) return [{ inline, marks }];
  const [, before = '', middle = '', after = ''] = /^([ \t\n]*)([\s\S]*?)([ \t\n]*)$/.exec(inline.text) ?? [];
  const piece = (text: string, on: MarkJson[]): Item[] => (text === '' ? [] : [{ inline: { type: 'text', text }, marks: on }]);
  return [...piece(before, bare), ...piece(middle, marks), ...piece(after, bare)];
}

function nested(items: readonly Item[]): Inline[] {
  const row: Inline[] = [];
  for (let at = 0; at < items.length;) {
    const mark = outermost(items, at);
    if (!mark) {
      const { inline } = items[at++]!;
      const last = row.at(-1);
      if (inline.type === 'text' && last?.type === 'text') row[row.length - 1] = { type: 'text', text: last.text + inline.text };
      else row.push(inline);
      continue;
    }
    const end = at + runOf(items, at, mark);
    const inner = items.slice(at, end).map(({ inline, marks }) => ({ inline, marks: marks.filter((each) => !isSame(each, mark)) }));
    row.push(element(mark, nested(inner)));
    at = end;
  }
  return row;
}

const runOf = (items: readonly Item[], at: number, mark: MarkJson): number => {
  const end = items.findIndex(({ marks }, index) => index >= at && !marks.some((each) => isSame(each, mark)));
  return (end < 0 ? items.length : end) - at;
};

/** The mark that covers most of what follows; a link before others that cover as much. */
function outermost(items: readonly Item[], at: number): MarkJson | undefined {
  let best: { mark: MarkJson; length: number } | undefined;
  for (const mark of items[at]!.marks) {
    const length = runOf(items, at, mark);
    if (!best || length > best.length) best = { mark, length };
  }
  return best?.mark;
}

function element(mark: MarkJson, children: Inline[]): Inline {
  if (mark.type === 'link') {
    const title = attribute(mark, 'title');
    return { type: 'link', url: attribute(mark, 'href') ?? '', ...(title && { title }), children };
  }
  return { type: mark.type === 'bold' ? 'strong' : mark.type === 'strike' ? 'deletion' : 'emphasis', children };
}

/** A link is one, whatever marks begin within it; so links are parted from the rest first. */
function inlinesOf(nodes: readonly NodeJson[] | undefined, notes: Notes): Inline[] {
  const items = itemsOf(nodes ?? [], notes);
  const row: Inline[] = [];
  for (let at = 0; at < items.length;) {
    const link = items[at]!.marks.find(({ type }) => type === 'link');
    const isHere = ({ marks }: Item) => (link ? marks.some((each) => isSame(each, link)) : !marks.some(({ type }) => type === 'link'));
    let end = at;
    while (end < items.length && isHere(items[end]!)) end++;
    const inner = items.slice(at, end).map(({ inline, marks }) => ({ inline, marks: marks.filter(({ type }) => type !== 'link') }));
    row.push(...(link ? [element(link, nested(inner))] : nested(inner)));
    at = end;
  }
  return row;
}

/** Letters that a paragraph does not consist of alone. */
const isBlank = (inlines: readonly Inline[]): boolean =>
  inlines.every((inline) => inline.type === 'text' && /^[ \t\n]*$/.test(inline.text));

function beytOf(node: NodeJson, notes: Notes): Beyt | undefined {
  const [first = [], second = []] = (node.content ?? []).map(({ content }) => trimmed(inlinesOf(content, notes)));
  if (isBlank(second)) return isBlank(first) ? undefined : { first };
  return { first: isBlank(first) ? [] : first, second };
}

/** As a line of verse is read: without white space at its ends. */
function trimmed(inlines: Inline[]): Inline[] {
  const [first, last] = [inlines[0], inlines.at(-1)];
  let row = inlines;
  if (first?.type === 'text') row = row.with(0, { ...first, text: first.text.trimStart() });
  if (last?.type === 'text') row = row.with(-1, { ...last, text: (row.at(-1) as typeof last).text.trimEnd() });
  return row.filter((inline) => inline.type !== 'text' || inline.text !== '');
}

const PLACED = { direction: 'ltr' } as const;

/** The node with what its letters say of direction and language, unless it says so itself. */
function placed<B extends Exclude<Block, { type: 'rule' | 'codeBlock' }>>(node: NodeJson, scope: Scope, make: (inner: Scope) => B): B {
  const [dir, lang] = [attribute(node, 'dir'), attribute(node, 'lang')];
  // First as it would be by itself: what it holds changes its direction, and not its letters.
  const letters = blockLetters(make(scope));
  const found = placeOfLetters(letters, scope);
  const direction = dir === 'rtl' || dir === 'ltr' ? dir : found.place.direction;
  const own = dir || lang ? placeOfLetters(letters, { ...scope, stated: { direction, ...(lang && { language: lang }) } }) : found;
  const { direction: _direction, language: _language, ...rest } = make(own.inner);
  return { ...rest, ...own.place } as unknown as B;
}

/** Nodes as blocks. Paragraphs without words, and what else says nothing, are none. */
export const blocksOf = (nodes: readonly NodeJson[] | undefined, scope: Scope, notes: Notes): Block[] =>
  (nodes ?? []).flatMap((node) => blockOf(node, scope, notes));

function blockOf(node: NodeJson, scope: Scope, notes: Notes): Block[] {
  const children = () => inlinesOf(node.content, notes);
  switch (node.type) {
    case 'paragraph': {
      const inlines = children();
      return isBlank(inlines) ? [] : [placed(node, scope, () => ({ ...PLACED, type: 'paragraph', children: inlines }))];
    }
    case 'heading': {
      const inlines = children();
      const depth = (Number(node.attrs?.level) || 2) as 1 | 2 | 3 | 4 | 5 | 6;
      return isBlank(inlines) ? [] : [placed(node, scope, () => ({ ...PLACED, type: 'heading', id: '', depth, children: inlines }))];
    }
    case 'quote': {
      const quote = placed(node, scope, (inner) => ({ ...PLACED, type: 'quote', children: blocksOf(node.content, inner, notes) }));
      return quote.children.length > 0 ? [quote] : [];
    }
    case 'bulletList':
    case 'orderedList': {
      const ordered = node.type === 'orderedList';
      const start = Number(node.attrs?.start ?? 1);
      const first = ordered && start !== 1 ? { start } : {};
      const items = (inner: Scope) => (node.content ?? []).map((item) => blocksOf(item.content, inner, notes));
      return [placed(node, scope, (inner) => ({ ...PLACED, type: 'list', ordered, ...first, items: items(inner) }))];
    }
    case 'verse': {
      const stanzas = stanzasOf(node, notes);
      return stanzas.length > 0 ? [placed(node, scope, () => ({ ...PLACED, type: 'verse', stanzas }))] : [];
    }
    case 'figure': {
      const fields = ['source', 'alt', 'credit', 'licence'].map((name) => [name, name === 'alt' ? node.attrs?.alt : attribute(node, name)]);
      const known = Object.fromEntries(fields.filter(([, value]) => value !== undefined && value !== null)) as { source?: string };
      return [placed(node, scope, () => ({ ...PLACED, type: 'figure', ...known, caption: trimmed(children()) }))];
    }
    case 'table': {
      const [head = [], ...rows] = (node.content ?? []).map((row) =>
        (row.content ?? []).map((cell) => trimmed(inlinesOf(cell.content, notes))),
      );
      const align = (node.content?.[0]?.content ?? []).map((cell) => (attribute(cell, 'align') as 'start' | undefined) ?? null);
      return head.length > 0 ? [placed(node, scope, () => ({ ...PLACED, type: 'table', align, head, rows }))] : [];
    }
    case 'codeBlock': {
      const text = node.content?.map((each) => each.text ?? '').join('') ?? '';
      return [{ type: 'codeBlock', direction: codeDirection(text), text }];
    }
    case 'rule':
      return [{ type: 'rule' }];
    default:
      return [];
  }
}

function stanzasOf(verse: NodeJson, notes: Notes): Beyt[][] {
  const stanzas: Beyt[][] = [];
  for (const node of verse.content ?? []) {
    if (stanzas.length === 0 || node.attrs?.newStanza) stanzas.push([]);
    const beyt = beytOf(node, notes);
    if (beyt) stanzas.at(-1)?.push(beyt);
  }
  return stanzas.filter(({ length }) => length > 0);
}
