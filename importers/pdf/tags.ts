import type { Cluster } from './cluster.ts';
import { linesOf } from './lines.ts';
import type { LineOptions } from './lines.ts';
import type { PageBlock } from './page-block.ts';

/** A node of `page.getStructTree()`: an element, or content by the number it is marked with. */
export type TagNode = { role?: string; children?: TagNode[]; type?: string; id?: string; alt?: string };

/** How much of a page's letters must stand in tags for them to be believed. */
const COVERED = 0.9;

type Place = { list?: number; ordered?: boolean; quote?: boolean; inItem?: boolean };
type Open = { block: PageBlock; tags: Set<number>[] };

/**
 * The blocks of a page as its structure tags name them (ISO 32000-1, 14.8.4), in their order; letters that stand in no tag come last, as
 * lines.
 * @returns null where there are no tags, or where they leave out more than a tenth of the letters
 */
export function taggedBlocks(
  tree: TagNode | null,
  clusters: Cluster[],
  options: LineOptions,
): { blocks: PageBlock[]; rest: Cluster[] } | null {
  if (!tree) return null;
  const reader = new TagReader();
  reader.walk(tree, {});
  const inTags = new Set(reader.open.flatMap(({ tags }) => tags.flatMap((set) => [...set])));
  const byTag = new Map<number, Cluster[]>();
  const rest: Cluster[] = [];
  for (const cluster of clusters) {
    const { tag } = cluster;
    if (tag === null || !inTags.has(tag)) {
      if (tag === null || !reader.labels.has(tag)) rest.push(cluster);
    } else {
      const same = byTag.get(tag);
      if (same) same.push(cluster);
      else byTag.set(tag, [cluster]);
    }
  }
  const visible = clusters.filter(({ artifact }) => !artifact).length;
  if (visible === 0 || rest.filter(({ artifact }) => !artifact).length > (1 - COVERED) * visible) return null;
  const linesIn = (tags: Set<number>) =>
    linesOf(
      [...tags].flatMap((tag) => byTag.get(tag) ?? []),
      { ...options, cut: false },
    );
  return { blocks: reader.open.flatMap((open) => filled(open, linesIn)), rest };
}

function filled({ block, tags }: Open, linesIn: (tags: Set<number>) => ReturnType<typeof linesOf>): PageBlock[] {
  if (block.kind === 'text') {
    const lines = linesIn(tags[0] ?? new Set());
    return lines.length > 0 ? [{ ...block, lines }] : [];
  }
  if (block.kind !== 'table') return [block];
  let cell = 0;
  const rows = block.rows.map((row) => row.map(() => linesIn(tags[cell++] ?? new Set())));
  return rows.some((row) => row.some((lines) => lines.length > 0)) ? [{ ...block, rows }] : [];
}

class TagReader {
  readonly open: Open[] = [];
  /** What stands before an item of a list: the list's own signs. */
  readonly labels = new Set<number>();
  private current: Set<number> | null = null;
  private lists = 0;

  walk(node: TagNode, place: Place): void {
    if (node.type === 'content') return this.content(node);
    const role = node.role ?? '';
    const heading = /^H([1-6])?$/.exec(role);
    if (heading && !place.inItem)
      return this.block(node, { kind: 'text', role: 'heading', depth: Number(heading[1] ?? 2), lines: [] }, place);
    switch (role) {
      case 'P':
      case 'Caption':
      case 'Note':
      case 'Title':
        if (place.inItem) return this.children(node, place);
        return this.block(node, { kind: 'text', role: 'paragraph', ...(place.quote && { quote: true }), lines: [] }, place);
      case 'L':
        return this.children(node, { ...place, list: this.lists++, inItem: false });
      case 'LI':
        return this.block(
          node,
          { kind: 'text', role: 'item', list: place.list ?? -1, ordered: isNumbered(node), lines: [] },
          { ...place, inItem: true },
        );
      case 'Lbl':
        if (place.inItem) return this.label(node);
        break;
      case 'BlockQuote':
        return this.container(node, { ...place, quote: true });
      case 'Table':
        return this.table(node);
      case 'Document':
      case 'Part':
      case 'Art':
      case 'Sect':
      case 'Div':
      case 'NonStruct':
      case 'TOC':
      case 'TOCI':
      case 'Figure':
        return place.inItem ? this.children(node, place) : this.container(node, place);
    }
    this.children(node, place);
  }

  private children(node: TagNode, place: Place): void {
    for (const child of node.children ?? []) this.walk(child, place);
  }

  private container(node: TagNode, place: Place): void {
    this.current = null;
    this.children(node, place);
    this.current = null;
  }

  private block(node: TagNode, block: PageBlock, place: Place): void {
    this.current = new Set();
    this.open.push({ block, tags: [this.current] });
    this.within(node, place);
  }

  /** Content of a block that holds other blocks goes on with the block itself. */
  private within(node: TagNode, place: Place): void {
    const own = this.current;
    for (const child of node.children ?? []) {
      if (child.type === 'content') this.current = own;
      this.walk(child, place);
    }
    this.current = null;
  }

  private table(node: TagNode): void {
    const rows = rowsIn(node);
    const tags = rows.flatMap((row) => row.map((cell) => new Set(contentsOf(cell))));
    this.open.push({ block: { kind: 'table', rows: rows.map((row) => row.map(() => [])) }, tags });
    this.current = null;
  }

  private label(node: TagNode): void {
    for (const tag of contentsOf(node)) this.labels.add(tag);
  }

  private content(node: TagNode): void {
    const tag = tagOf(node);
    if (tag === null) return;
    if (!this.current) {
      this.current = new Set();
      this.open.push({ block: { kind: 'text', role: 'paragraph', lines: [] }, tags: [this.current] });
    }
    this.current.add(tag);
  }
}

function rowsIn(node: TagNode): TagNode[][] {
  if (node.role === 'TR') return [(node.children ?? []).filter(({ role }) => role === 'TH' || role === 'TD')];
  return (node.children ?? []).flatMap(rowsIn);
}

function contentsOf(node: TagNode): number[] {
  const own = node.type === 'content' ? tagOf(node) : null;
  return [...(own === null ? [] : [own]), ...(node.children ?? []).flatMap(contentsOf)];
}

function tagOf({ id }: TagNode): number | null {
  const number = /_mc(\d+)$/.exec(id ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

/** A label of one sign is a bullet; whether a longer one is a number is not in the tags, so it is taken for one. */
function isNumbered(node: TagNode): boolean {
  const label = (node.children ?? []).find(({ role }) => role === 'Lbl');
  return label !== undefined && contentsOf(label).length > 1;
}
