import type { Direction } from '../markup/tree.ts';
import { RTL_LETTER } from './strong.ts';

/**
 * A piece of a line that bidi reordering must not tear: an address, a word, a number. `kind` is the direction it is read in, the
 * digits it is written with when it is a bare number, or `neutral` for one character of space or punctuation.
 */
export type Atom = { text: string; kind: Direction | 'latin-number' | 'arabic-number' | 'neutral' };

const DIGIT = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9]'; // 0-9 ٠-٩ ۰-۹
const ZERO = '[0\\u0660\\u06f0]'; // 0 ٠ ۰
/** Digits with separators of bidi class CS, which keep their order between digits anywhere. */
const NUMBER = `${DIGIT}+(?:[.,:/\\u066b\\u066c]${DIGIT}+)*`;
const LTR_LETTER = `(?!${RTL_LETTER.source})\\p{L}`;
const NOT_SPACE = '[^\\s<>"\u00ab\u00bb\u201c\u201d]'; // nor « » “ ”
/** C++, C#, and the last point of M.K. */
const WORD_END = '(?:\\+\\+|#|(?<=(?<!\\p{L})(?:\\p{L}\\.)+\\p{L})\\.)?';
const FILE_ENDING = '(?:pdf|docx?|odt|rtf|txt|md|html?|epub|csv|xlsx?|pptx?|zip|jpe?g|png|gif|webp|tiff?|mp[34])';

/**
 * In order of precedence. Digits joined by - – — − + × ÷ = (bidi classes ES and ON) change places after a right-to-left letter
 * (UAX #9, W2 and N1), as do a sign or a currency before a number: those are read left to right in Persian as in English, and are
 * atoms of that direction. Repetitions that may start anywhere are bounded, so that hostile text costs linear time.
 */
const LTR_PATTERNS = [
  // web and mail addresses; closing punctuation is given back by `withoutTail`
  `(?:(?:https?|ftp)://|mailto:|www\\.)${NOT_SPACE}+`,
  '[\\w.%+-]{1,64}@[a-zA-Z0-9-]{1,63}(?:\\.[a-zA-Z0-9-]{1,63})+',
  `(?<![\\w.-])(?:[a-zA-Z0-9-]{1,63}\\.){1,10}[a-zA-Z]{2,24}/${NOT_SPACE}*`,
  // file names, also those with a Persian stem
  `[\\p{L}\\p{M}\\p{Nd}_\\u200c-]{1,100}\\.${FILE_ENDING}(?![\\p{L}\\p{Nd}])`,
  // telephone numbers
  `(?:\\+|(?<!${DIGIT})${ZERO}{2})${DIGIT}(?:[ ()/.-]{0,2}${DIGIT}){6,14}(?!${DIGIT})`,
  `(?<!${DIGIT})${ZERO}${DIGIT}{1,3}(?:[ /-]${DIGIT}{2,}){2,6}`,
  // words, with the digits and signs that belong to them: 5G, AT&T, C++, M.K., @handle, 2024-10-20T10:00Z
  `[@#$€£]?(?:${DIGIT}+(?:[-.:/]${DIGIT}+)*[-.:/]?)?${LTR_LETTER}(?:${LTR_LETTER}|[\\p{M}\\p{Nd}]|[-'\u2019._&/:@\u00b7](?=${LTR_LETTER}|[0-9]))*${WORD_END}`,
  // ranges, ISO dates, sums; spaces only around one dash
  `[+\u2212-]?${NUMBER}(?:[-\u2010-\u2015\u2212+\u00d7\u00f7=~]${NUMBER})+`,
  `${NUMBER} [-\u2013\u2014] ${NUMBER}(?! ?[-\u2013\u2014])`,
  // signed numbers, sums of money
  `(?<![\\p{L}\\p{M}\\p{Nd}])(?:[+\u2212-]?[$€£¥] ?|[+\u2212-])${NUMBER}`,
];

const ATOM = new RegExp(
  [
    `(?<ltr>${LTR_PATTERNS.join('|')})`,
    `(?<rtl>(?:${RTL_LETTER.source})(?:${RTL_LETTER.source}|[\\p{M}\\u200c\\u200d])*)`,
    `(?<latin>[0-9]+(?:[.,:/][0-9]+)*)`,
    `(?<arabic>${NUMBER})`,
  ].join('|'),
  'gu',
);

const CLOSING = new Set([...".,;:!?'\u2019\u2026\u060c\u061b\u061f)]}"]); // … ، ؛ ؟
const OPENER_OF: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** Where an address ends: before closing punctuation, but with a bracket that was opened inside it. */
function withoutTail(address: string): string {
  const surplus: Record<string, number> = {};
  for (const character of address) {
    const opener = OPENER_OF[character];
    if (opener) surplus[opener] = (surplus[opener] ?? 0) - 1;
    else surplus[character] = (surplus[character] ?? 0) + 1;
  }
  let end = address.length;
  for (; CLOSING.has(address[end - 1] ?? ''); end--) {
    const opener = OPENER_OF[address[end - 1] ?? ''];
    if (!opener) continue;
    if ((surplus[opener] ?? 0) >= 0) break;
    surplus[opener] = (surplus[opener] ?? 0) + 1;
  }
  return address.slice(0, end);
}

/** The two kinds of address that run on to the next space. */
const SPACED_ADDRESS = /^(?:(?:https?|ftp):\/\/|mailto:|www\.)|^[^@\s]*\.[a-zA-Z]{2,}\//;

/** The line as atoms; their texts joined are the line. */
export function atoms(line: string): Atom[] {
  const found: Atom[] = [];
  let at = 0;
  const neutralUntil = (end: number) => {
    for (const character of line.slice(at, end)) found.push({ text: character, kind: 'neutral' });
    at = end;
  };
  ATOM.lastIndex = 0;
  for (let match = ATOM.exec(line); match; match = ATOM.exec(line)) {
    neutralUntil(match.index);
    const { ltr, rtl, latin } = match.groups ?? {};
    const text = ltr && SPACED_ADDRESS.test(ltr) ? withoutTail(ltr) : match[0];
    found.push({ text, kind: ltr ? 'ltr' : rtl ? 'rtl' : latin ? 'latin-number' : 'arabic-number' });
    at += text.length;
    ATOM.lastIndex = at;
  }
  neutralUntil(line.length);
  return found;
}
