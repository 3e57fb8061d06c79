import { inlineText } from './plain-text.ts';
import type { Body } from './tree.ts';

export type Heading = { id: string; depth: number; text: string };

/** The headings of a body in order, for a table of contents; those inside quotes and lists are not the article's own. */
export const outline = (body: Body): Heading[] =>
  body.blocks.flatMap((block) =>
    block.type === 'heading' ? [{ id: block.id, depth: block.depth, text: inlineText(block.children) }] : [],
  );
