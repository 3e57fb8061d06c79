/**
 * One glyph, or a base with what is attached to it, where it stands on the page. Its letters are never reordered among themselves: a
 * ligature such as lam-alef is one glyph whose text is two letters in reading order, even inside a run that was drawn backwards.
 */
export type Cluster = {
  text: string;
  /** Points, from the left edge of the page. */
  left: number;
  right: number;
  /** The baseline: points from the top edge of the page, downwards. */
  base: number;
  /** Height of the font as it is drawn. */
  size: number;
  font: Face;
  /** Place in the content stream. */
  order: number;
  /** Quarter turns clockwise in which it is drawn. */
  turn: 0 | 1 | 2 | 3;
  /** The marked content that it stands in (ISO 32000-1, 14.6), where tags name it. */
  tag: number | null;
  /** Marked as furniture of the page (ISO 32000-1, 14.8.2.2). */
  artifact: boolean;
  link?: string;
};

export type Face = { name: string; bold: boolean; italic: boolean };

export const TATWEEL = '\u0640';
/** One of the characters that LibreOffice's kashida passes for. */
export const KASHIDA = '\u0011';
/** The stroke that stretches a word belongs to no script by itself (Unicode, Scripts.txt). */
export const ARABIC_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\u0640]/u;
const MARK = /^[\p{Mn}\p{Me}]+$/u;

/** A page asks the same of the same few texts again and again; past so many different ones it starts anew. */
const MOST_REMEMBERED = 10_000;

/** What a question of a glyph's text was answered once, it is answered again. */
export function remembered<Answer>(question: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    const answer = question(text);
    answers.set(text, answer);
    return answer;
  };
}

export const isSpace = (text: string): boolean => text.trim() === '';

export const isMark = remembered((text) => MARK.test(text));

/** A letter that is written from right to left; Persian and Arabic digits are not. */
export const isRightToLeft = remembered((text) => /[\p{L}\p{M}]/u.test(text) && ARABIC_LETTER.test(text));

export function centre({ left, right }: { left: number; right: number }): number {
  return (left + right) / 2;
}
