/** From the blocks of core/markup's tree to the editor's nodes. */
import { placeOfLetters, blockLetters, type Scope } from '../../../core/markup/blocks.ts';
import type { Beyt, Block, Inline } from '../../../core/markup/tree.ts';
import type { MarkJson, NodeJson } from './doc-json.ts';

const MARKS: Partial<Record<Inline['type'], string>> = { emphasis: 'italic', strong: 'bold', deletion: 'strike', code: 'code' };

const withMark = (marks: MarkJson[], mark: MarkJson): MarkJson[] =>
  marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark];

/** Inlines as a row of letters with marks. Runs and insertions are found again by themselves. */
export function inlineNodes(inlines: readonly Inline[], marks: MarkJson[] = []): NodeJson[] {
  const row: NodeJson[] = [];
  const add = (node: NodeJson) => {
    const last = row.at(-1);
    const isSame = last?.text !== undefined && node.text !== undefined && JSON.stringify(last.marks) === JSON.stringify(node.marks);
    if (isSame) row[row.length - 1] = { ...last, text: last.text! + node.text! };
    else row.push(node);
  };
  const marked = (node: NodeJson, on: MarkJson[]): NodeJson => (on.length > 0 ? { ...node, marks: on } : node);
  for (const inline of inlines) {
    const mark = MARKS[inline.type];
    const inner = mark ? withMark(marks, { type: mark }) : marks;
    if (inline.type === 'text' || inline.type === 'code') {
      if (inline.text !== '') add(marked({ type: 'text', text: inline.text }, inner));
    } else if (inline.type === 'break') add(marked({ type: 'hardBreak' }, marks));
    else if (inline.type === 'noteReference')
      add(marked({ type: 'noteReference', attrs: { label: inline.label ?? String(inline.number) } }, marks));
    else if (inline.type === 'link') {
      const link = { type: 'link', attrs: { href: inline.url, title: inline.title ?? null } };
      inlineNodes(inline.children, withMark(marks, link)).forEach(add);
    } else inlineNodes(inline.children, inner).forEach(add);
  }
  return row;
}

const node = (type: string, content: NodeJson[], attrs?: Record<string, unknown>): NodeJson => ({
  type,
  ...(attrs && { attrs }),
  ...(content.length > 0 && { content }),
});

const orParagraph = (content: NodeJson[]): NodeJson[] => (content.length > 0 ? content : [{ type: 'paragraph' }]);

const hemistich = (inlines: readonly Inline[] = []) => node('hemistich', inlineNodes(inlines));
const beytNode = ({ first, second }: Beyt, newStanza: boolean): NodeJson =>
  node('beyt', [hemistich(first), hemistich(second)], newStanza ? { newStanza } : undefined);

/** What the direction and language of a block need to be said of it: nothing where its letters say so. */
function stated(block: Exclude<Block, { type: 'rule' | 'codeBlock' }>, scope: Scope): { dir?: string; lang?: string; inner: Scope } {
  const letters = blockLetters(block);
  const language = block.language ?? scope.language;
  const { direction } = block;
  const choices: Scope['stated'][] = [undefined, { direction }, { direction, language }];
  for (const choice of choices) {
    const { place, inner } = placeOfLetters(letters, choice ? { ...scope, stated: choice } : scope);
    if ((place.direction === direction && place.language === block.language) || choice?.language !== undefined)
      return { ...(choice && { dir: direction }), ...(choice?.language !== undefined && { lang: language }), inner };
  }
  return { inner: scope };
}

/** Blocks as the editor's nodes; `dir` and `lang` are there where they are not what the letters say. */
export const blockNodes = (blocks: readonly Block[], scope: Scope): NodeJson[] => blocks.map((block) => blockNode(block, scope));

function blockNode(block: Block, scope: Scope): NodeJson {
  if (block.type === 'rule') return { type: 'rule' };
  if (block.type === 'codeBlock') return node('codeBlock', block.text === '' ? [] : [{ type: 'text', text: block.text }]);
  const { inner, ...place } = stated(block, scope);
  const attrs = Object.keys(place).length > 0 ? place : undefined;
  switch (block.type) {
    case 'paragraph':
      return node('paragraph', inlineNodes(block.children), attrs);
    case 'heading':
      return node('heading', inlineNodes(block.children), { ...attrs, level: block.depth });
    case 'quote':
      return node('quote', orParagraph(blockNodes(block.children, inner)), attrs);
    case 'list': {
      const items = block.items.map((item) => node('listItem', orParagraph(blockNodes(item, inner))));
      return block.ordered ? node('orderedList', items, { ...attrs, start: block.start ?? 1 }) : node('bulletList', items, attrs);
    }
    case 'verse': {
      const beyts = block.stanzas.flatMap((stanza, number) => stanza.map((beyt, index) => beytNode(beyt, number > 0 && index === 0)));
      return node('verse', beyts.length > 0 ? beyts : [beytNode({ first: [] }, false)], attrs);
    }
    case 'figure': {
      const { source, alt, credit, licence } = block;
      const fields = Object.entries({ source, alt, credit, licence }).filter(([, value]) => value !== undefined);
      return node('figure', inlineNodes(block.caption), { ...attrs, ...Object.fromEntries(fields) });
    }
    case 'table': {
      const width = block.head.length;
      const cells = (row: Inline[][], type: string) =>
        Array.from({ length: width }, (_, index) =>
          node(type, inlineNodes(row[index] ?? []), block.align[index] ? { align: block.align[index] } : undefined),
        );
      const rows = [
        node('tableRow', cells(block.head, 'tableHeader')),
        ...block.rows.map((row) => node('tableRow', cells(row, 'tableCell'))),
      ];
      return node('table', rows, attrs);
    }
  }
}
