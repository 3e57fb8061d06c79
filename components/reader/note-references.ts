import type { Block, Body, Inline } from '../../core/markup/tree.ts';

function inlinesOf(block: Block): Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.children;
    case 'quote':
      return block.children.flatMap(inlinesOf);
    case 'list':
      return block.items.flat().flatMap(inlinesOf);
    case 'verse':
      return block.stanzas.flat().flatMap(({ first, second = [] }) => [...first, ...second]);
    case 'figure':
      return block.caption;
    case 'table':
      return [block.head, ...block.rows].flat(2);
    default:
      return [];
  }
}

type Reference = Extract<Inline, { type: 'noteReference' }>;

const referencesIn = (inlines: readonly Inline[]): Reference[] =>
  inlines.flatMap((inline) => (inline.type === 'noteReference' ? [inline] : 'children' in inline ? referencesIn(inline.children) : []));

/** An id for every reference to a note, in the order of the text: `noteref-1`, and `noteref-1-2` where the same note is meant again. */
export function noteReferences(body: Body, idPrefix: string): { ids: Map<Inline, string>; idsOf: Map<string, string[]> } {
  const ids = new Map<Inline, string>();
  const idsOf = new Map<string, string[]>();
  const blocks = [...body.blocks, ...body.notes.flatMap(({ children }) => children)];
  for (const reference of referencesIn(blocks.flatMap(inlinesOf))) {
    const known = idsOf.get(reference.note) ?? [];
    const id = `${idPrefix}noteref-${reference.number}${known.length > 0 ? `-${known.length + 1}` : ''}`;
    ids.set(reference, id);
    idsOf.set(reference.note, [...known, id]);
  }
  return { ids, idsOf };
}
