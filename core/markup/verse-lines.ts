/** Lines of verse, as a `:::verse` block has them: hemistichs parted by a bar. */
import type { PhrasingContent } from 'mdast';

const isBlank = (nodes: readonly PhrasingContent[]): boolean => nodes.every((node) => node.type === 'text' && node.value.trim() === '');

const LINE_END = /\r\n|\r|\n/;
const BAR = /\|/;

/** The nodes parted wherever their text has `separator`; an element that has it inside is parted too. A bar in an address is none. */
function partAt(nodes: readonly PhrasingContent[], separator: RegExp): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  const add = (pieces: PhrasingContent[][]) => {
    pieces.forEach((piece, index) => {
      if (index > 0) parts.push([]);
      parts.at(-1)?.push(...piece);
    });
  };
  for (const node of nodes) {
    if (node.type === 'text') add(node.value.split(separator).map((value) => (value === '' ? [] : [{ ...node, value }])));
    else if (node.type === 'break') add(separator === LINE_END ? [[], []] : [[node]]);
    else if ('children' in node && !(node.type === 'link' && separator === BAR)) {
      add(partAt(node.children, separator).map((children) => (children.length > 0 ? [{ ...node, children }] : [])));
    } else add([[node]]);
  }
  return parts;
}

/** Without the white space at the end named, also where that end is inside an element. */
function trimmedAt(end: 'start' | 'end', nodes: PhrasingContent[]): PhrasingContent[] {
  const at = end === 'start' ? 0 : nodes.length - 1;
  const node = nodes[at];
  if (node?.type === 'text') return nodes.with(at, { ...node, value: end === 'start' ? node.value.trimStart() : node.value.trimEnd() });
  if (node && 'children' in node) return nodes.with(at, { ...node, children: trimmedAt(end, node.children) });
  return nodes;
}

const trimmed = (nodes: PhrasingContent[]): PhrasingContent[] => trimmedAt('end', trimmedAt('start', nodes));

export type VerseLine = { first: PhrasingContent[]; second?: PhrasingContent[] };

/**
 * The lines of one stanza: a line is parted at its first bar, and a line without a bar is a single one. Further bars are text; so is a
 * bar with a backslash before it.
 */
export function verseLines(stanza: readonly PhrasingContent[]): VerseLine[] {
  return partAt(stanza, LINE_END)
    .filter((line) => !isBlank(line))
    .map((line) => {
      const [first = [], ...rest] = partAt(line, BAR);
      const second = rest.flatMap((part, index): PhrasingContent[] => (index === 0 ? part : [{ type: 'text', value: '|' }, ...part]));
      return isBlank(second) ? { first: trimmed(first) } : { first: trimmed(first), second: trimmed(second) };
    });
}
