/**
 * The tree that a body of Markdown becomes: plain data, an allow-list by construction.
 * Whatever Markdown can say and this tree cannot hold is text, never markup.
 */

export type Direction = 'ltr' | 'rtl';

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'strong'; children: Inline[] }
  /** Text in square brackets: an insertion of the republisher. The brackets are part of the children's text. */
  | { type: 'insertion'; children: Inline[] }
  /** Struck out (GFM `~~`). */
  | { type: 'deletion'; children: Inline[] }
  | { type: 'code'; text: string }
  /** http, https and mailto only; any other address is dropped and its text kept. */
  | { type: 'link'; url: string; title?: string; children: Inline[] }
  /** `label`: its name in the Markdown, only where that is to be written again piece by piece (pieces.ts). */
  | { type: 'noteReference'; note: string; number: number; label?: string }
  /** A run whose direction differs from its block's, so that it can be isolated. */
  | { type: 'run'; direction: Direction; language?: string; children: Inline[] }
  /** What a search found. No Markdown says this: `markBody` puts it in. */
  | { type: 'mark'; first?: boolean; children: Inline[] }
  | { type: 'break' };

/** Every block knows its direction, and its language where that differs from the article's. */
type InBlock = { direction: Direction; language?: string };

/** A beyt as printed: two hemistichs; or a single line, with `second` absent. */
export type Beyt = { first: Inline[]; second?: Inline[] };

export type FigureBlock = InBlock & {
  type: 'figure';
  /** `asset:<sha256>` once stored; a relative name before intake; absent for a picture not held. */
  source?: string;
  alt?: string;
  caption: Inline[];
  credit?: string;
  licence?: string;
};

export type Block =
  | (InBlock & { type: 'paragraph'; children: Inline[] })
  | (InBlock & { type: 'heading'; depth: 1 | 2 | 3 | 4 | 5 | 6; id: string; children: Inline[] })
  | (InBlock & { type: 'quote'; children: Block[] })
  | (InBlock & { type: 'list'; ordered: boolean; start?: number; items: Block[][] })
  | (InBlock & { type: 'verse'; stanzas: Beyt[][] })
  | FigureBlock
  | (InBlock & { type: 'table'; align: (('start' | 'center' | 'end') | null)[]; head: Inline[][]; rows: Inline[][][] })
  | (InBlock & { type: 'codeBlock'; text: string })
  | { type: 'rule' };

export type Note = { id: string; number: number; children: Block[] };

export type Body = { blocks: Block[]; notes: Note[] };
