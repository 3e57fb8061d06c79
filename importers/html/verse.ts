import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { attributeOf } from './dom.ts';
import { text, tidied } from './inlines.ts';

/** Classes and styles that programs and people give to verse. */
const VERSE = /(?:^|[\s_-])(?:verse|poem|poetry|poetic|beyt|bayt|couplet|ghazal|sher)(?:$|[\s_-])/i;

/** Names of paragraph styles for verse, beside those that `VERSE` knows: شعر بیت غزل */
const VERSE_STYLES = /^(?:\u0634\u0639\u0631|\u0628\u06cc\u062a|\u063a\u0632\u0644)$/;

export const isVerseName = (name: string): boolean => VERSE.test(name) || VERSE_STYLES.test(name.trim());

export const isVerse = (element: Element): boolean => VERSE.test(attributeOf(element, 'class') ?? '');

/** What parts two hemistichs on one line: a tab, a bar, stars, or a gap that nobody types between two words. */
const GAP = /[ \u00a0]*(?:\t+|\s\|\s|\s\*{1,3}\s|[ \u00a0]{4,})[\s\u00a0]*/g;

function parted(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'text') return text(node.value.replace(GAP, ' | '));
    return 'children' in node ? { ...node, children: parted(node.children) } : node;
  });
}

/**
 * Verse of its paragraphs. Where one has several lines each is a stanza; else each is a line, and an empty one parts two stanzas.
 * Two hemistichs on a line are parted by what parts them on the page.
 */
export function verseOf(paragraphs: readonly PhrasingContent[][]): RootContent[] {
  const rows = paragraphs.map((row) => parted(tidied(row, true)));
  const hasLines = rows.some((row) => row.some(({ type }) => type === 'break'));
  const stanzas: PhrasingContent[][] = [[]];
  for (const row of rows) {
    const last = stanzas.at(-1);
    if (hasLines || row.length === 0) stanzas.push(row);
    else if (last && last.length > 0) last.push({ type: 'break' }, ...row);
    else stanzas[stanzas.length - 1] = row;
  }
  const children = stanzas.filter(({ length }) => length > 0).map((row): Paragraph => ({ type: 'paragraph', children: row }));
  return children.length === 0 ? [] : [{ type: 'containerDirective', name: 'verse', children }];
}
