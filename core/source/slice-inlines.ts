import { inlineText } from '../markup/plain-text.ts';
import type { Inline } from '../markup/tree.ts';

/** The inlines that carry the letters from `start` to `end` of `inlineText`, cut where need be; the marks of notes in between stay. */
export function sliceInlines(inlines: readonly Inline[], start: number, end: number): Inline[] {
  const sliced: Inline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const length = inlineText([inline]).length;
    const [from, to] = [Math.max(0, start - at), Math.min(length, end - at)];
    const isBetween = length === 0 ? at >= start && at <= end : from < to;
    at += length;
    if (!isBetween) continue;
    if (inline.type === 'text' || inline.type === 'code') sliced.push({ ...inline, text: inline.text.slice(from, to) });
    else if ('children' in inline) sliced.push({ ...inline, children: sliceInlines(inline.children, from, to) });
    else sliced.push(inline);
  }
  return sliced;
}
