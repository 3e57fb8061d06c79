import { Children, type ReactNode } from 'react';

/**
 * Its children with a space between them. On the page a style sheet parts them by gaps and dots; this is for where there is none: copied
 * text, text browsers, other editions.
 */
export function Spaced({ children }: { children: ReactNode }) {
  return Children.toArray(children).flatMap((child, index) => (index > 0 ? [' ', child] : [child]));
}
