import type { Direction } from '../markup/tree.ts';
import { textDirection } from './direction.ts';
import { firstStrong } from './strong.ts';

/** Controls that can reorder neighbouring text (UAX #9, sections 2.1 to 2.5). */
const REORDERING: Record<number, string> = {
  0x202a: 'LEFT-TO-RIGHT EMBEDDING',
  0x202b: 'RIGHT-TO-LEFT EMBEDDING',
  0x202c: 'POP DIRECTIONAL FORMATTING',
  0x202d: 'LEFT-TO-RIGHT OVERRIDE',
  0x202e: 'RIGHT-TO-LEFT OVERRIDE',
  0x2066: 'LEFT-TO-RIGHT ISOLATE',
  0x2067: 'RIGHT-TO-LEFT ISOLATE',
  0x2068: 'FIRST STRONG ISOLATE',
  0x2069: 'POP DIRECTIONAL ISOLATE',
};

/** Marks that act as one invisible letter and cannot reach beyond their place. */
const MARKS: Record<number, string> = {
  0x200e: 'LEFT-TO-RIGHT MARK',
  0x200f: 'RIGHT-TO-LEFT MARK',
  0x061c: 'ARABIC LETTER MARK',
};

export type BidiControl = { offset: number; codePoint: number; name: string };

function occurrences(text: string, names: Record<number, string>): BidiControl[] {
  const found: BidiControl[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const codePoint = text.charCodeAt(offset);
    const name = names[codePoint];
    if (name) found.push({ offset, codePoint, name });
  }
  return found;
}

/** Where the controls stand that an editor must be told of: they can reorder what is around them. Offsets in UTF-16 code units. */
export const bidiControls = (text: string): BidiControl[] => occurrences(text, REORDERING);

/** Where the harmless direction marks stand (U+200E, U+200F, U+061C). */
export const bidiMarks = (text: string): BidiControl[] => occurrences(text, MARKS);

const RLM = '\u200f';
const FSI = '\u2068';
const PDI = '\u2069';
const OPENERS: Record<Direction, string> = { ltr: '\u2066', rtl: '\u2067' };

/** Bidi class B: each ends every isolate and embedding before it (UAX #9, X8). */
const PARAGRAPH_SEPARATOR = /(\r\n|[\n\r\u001c-\u001e\u0085\u2029])/;

/** Isolates that a line leaves open, and PDIs in it that close none of its own (UAX #9, BD9). */
function unmatched(line: string): { open: number; stray: number } {
  let open = 0;
  let stray = 0;
  for (const character of line) {
    if (character >= '\u2066' && character <= FSI) open++;
    else if (character === PDI && open > 0) open--;
    else if (character === PDI) stray++;
  }
  return { open, stray };
}

function isolateLine(line: string, opener: string): string {
  const { open, stray } = unmatched(line);
  return opener.repeat(stray + 1) + line + PDI.repeat(open + 1);
}

/**
 * The text inside an isolate, for plain-text places (attributes, logs, mail, the console) where no element can carry `dir`.
 * Nothing of the text is taken away: what it leaves open is closed after it, and a closer without an opener gets one, so that no
 * control in it reaches its neighbours. Embeddings end with the isolate by themselves (UAX #9, X6a). Without `direction` the first
 * strong letter decides. Every line of a text of several lines is isolated by itself. '' stays ''.
 */
export function isolate(text: string, direction?: Direction): string {
  const opener = direction ? OPENERS[direction] : FSI;
  return text
    .split(PARAGRAPH_SEPARATOR)
    .map((part, index) => (part === '' || index % 2 === 1 ? part : isolateLine(part, opener)))
    .join('');
}

/**
 * The content of a `<title>`, which has no `dir` of its own: a right-to-left title that opens with Latin starts with U+200F, because
 * browsers take the first strong letter for the direction of the whole.
 */
export function titleText(text: string, direction: Direction = textDirection(text, 'ltr')): string {
  return direction === 'rtl' && firstStrong(text) === 'ltr' ? RLM + text : text;
}
