/** Offsets into the text of a row of inlines, and elements wrapped around stretches of it. */
import type { Inline } from './tree.ts';

/** Offsets into `flatText`; `end` is after the last letter. */
export type Range = { start: number; end: number };

/** Stands for what is no letter: inline code, a note's mark. Neutral for direction. */
const OBJECT = '\ufffc';

type Parent = Extract<Inline, { children: Inline[] }>;
export const isParent = (inline: Inline): inline is Parent => 'children' in inline;

/** The text that ranges count in: one letter for each letter of text, one for each other thing. Line ends of the source are spaces. */
export function flatText(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text.replace(/[\r\n]/g, ' ');
      if (inline.type === 'break') return '\n';
      return isParent(inline) ? flatText(inline.children) : OBJECT;
    })
    .join('');
}

/** Each inline with the range it takes up in the row's `flatText`, which begins at `offset`. */
export function placed(inlines: Inline[], offset = 0): (Range & { inline: Inline })[] {
  let end = offset;
  return inlines.map((inline) => {
    const start = end;
    end += inline.type === 'text' ? inline.text.length : isParent(inline) ? flatText(inline.children).length : 1;
    return { inline, start, end };
  });
}

/**
 * The row with an element made by `wrap` around each of the ranges, which are sorted, do not overlap and begin and end inside text or
 * between two inlines, never inside an element. What stands outside them goes through `outside`.
 */
export function wrapRanges(
  row: (Range & { inline: Inline })[],
  ranges: Range[],
  wrap: (children: Inline[]) => Inline,
  outside: (inline: Inline, start: number) => Inline,
): Inline[] {
  const wrapped: Inline[] = [];
  let held: Inline[] = [];
  let next = 0;
  for (const { inline, start, end } of row) {
    let at = start;
    while (at < end) {
      const range = ranges[next];
      const inside = range !== undefined && at >= range.start;
      const until = Math.min(end, (inside ? range.end : range?.start) ?? end);
      const piece: Inline = inline.type === 'text' ? { type: 'text', text: inline.text.slice(at - start, until - start) } : inline;
      if (inside) held.push(piece);
      else wrapped.push(outside(piece, at));
      if (range && until === range.end) {
        wrapped.push(wrap(held));
        held = [];
        next++;
      }
      at = inline.type === 'text' ? until : end;
    }
  }
  return wrapped;
}
