import { flatText, isParent, placed, wrapRanges } from './ranges.ts';
import type { Range } from './ranges.ts';
import type { Inline } from './tree.ts';

/** The outermost pairs of square brackets in the text of the row itself, with something between them. */
function bracketed(inlines: Inline[]): Range[] {
  const open: number[] = [];
  const pairs: Range[] = [];
  for (const { inline, start } of placed(inlines)) {
    if (inline.type !== 'text') continue;
    for (const { 0: bracket, index } of inline.text.matchAll(/[[\]]/g)) {
      const at = start + index;
      if (bracket === '[') open.push(at);
      const opening = bracket === ']' ? open.pop() : undefined;
      if (opening === undefined) continue;
      while ((pairs.at(-1)?.start ?? -1) > opening) pairs.pop();
      pairs.push({ start: opening, end: at + 1 });
    }
  }
  const text = pairs.length > 0 ? flatText(inlines) : '';
  return pairs.filter(({ start, end }) => text.slice(start + 1, end - 1).trim() !== '');
}

/**
 * Marks `[…]` as an insertion of the republisher, brackets included, also where it spans emphasis or a link:
 * `[*The Post* reported]`. Brackets escaped in the Markdown count too, because editors escape them without being asked. Nothing
 * inside an insertion is one.
 */
export function markInsertions(inlines: Inline[]): Inline[] {
  return wrapRanges(
    placed(inlines),
    bracketed(inlines),
    (children) => ({ type: 'insertion', children }),
    (inline) => (isParent(inline) ? { ...inline, children: markInsertions(inline.children) } : inline),
  );
}
