/**
 * The signs of the query language: where in what was typed words, "phrases", fields and OR stand. Nothing is analysed yet, and
 * nothing is refused: what is no sign is a word.
 */
import type { QueryNote } from './query.ts';
import { fieldOf, foldKey, type FieldName } from './query-fields.ts';
import { languagesOf } from './query-languages.ts';
import { yearsAt } from './query-years.ts';

export type Piece = {
  /**
   * `words`: a run without white space, of one or more words; `value`: what follows a field; `or`, `and`: between two pieces;
   * `keyword`: a field without a value.
   */
  kind: 'words' | 'phrase' | 'value' | 'or' | 'and' | 'keyword';
  /** Without quotes, minus, keyword and the star of a phrase. */
  text: string;
  /** Offset of `text`. */
  at: number;
  /** UTF-16 offsets of the whole as typed. */
  start: number;
  end: number;
  excluded: boolean;
  /** Of `value`. */
  field?: FieldName;
  /** Of `value`, and always of `phrase`. */
  quoted?: boolean;
  /** Of a `phrase` with a star behind it. */
  prefix?: boolean;
};

/** What a piece is, without where it began and whether a minus stood before it. */
type Read = Omit<Piece, 'start' | 'excluded'> & { excluded?: boolean };

/**
 * What closes each quotation mark. «» may come in either order: German prints them inwards, and so do keyboards that mirror
 * them; << >> are for keyboards without.
 */
const CLOSING: Readonly<Record<string, readonly string[]>> = {
  '"': ['"', '\uFF02'],
  '\uFF02': ['"', '\uFF02'], // ＂
  '\u201C': ['\u201D', '\u201C', '"'], // “
  '\u201D': ['\u201D', '\u201C', '"'], // ”
  '\u201E': ['\u201C', '\u201D', '"'], // „
  '\u201F': ['\u201D', '\u201F', '"'], // ‟
  '\u00AB': ['\u00BB'], // «
  '\u00BB': ['\u00AB', '\u00BB'], // »
  '\u2039': ['\u203A'], // ‹
  '\u203A': ['\u2039', '\u203A'], // ›
  '\u300C': ['\u300D'], // 「
  '\u300E': ['\u300F'], // 『
  '\u300A': ['\u300B'], // 《
  '\u301D': ['\u301E', '\u301F'], // 〝
  '<<': ['>>'],
};
/** Apostrophes as well, and therefore quotes only around whole words; one that stays open is an apostrophe. */
const SINGLE_CLOSING: Readonly<Record<string, readonly string[]>> = {
  "'": ["'", '\u2019'],
  '\u2018': ['\u2019', "'"], // ‘
  '\u201A': ['\u2018', '\u2019'], // ‚
  '\u201B': ['\u2019'], // ‛
};
const quotes = Object.keys(CLOSING).join('').replaceAll('<', '');
const quote = new RegExp(`<<|[${quotes}]`, 'uy');
const singleQuote = new RegExp(`[${Object.keys(SINGLE_CLOSING).join('')}](?=\\S)`, 'uy');

/** Between pieces. Brackets mean nothing here. */
const skipped = /(?:[\s\p{Cf}()[\]{},;\u060C\u061B>]|<(?!<))+/uy;
const run = new RegExp(`(?:(?!<<)[^\\s|\uFF5C()[\\]{},;\u060C\u061B${quotes}])+`, 'uy');
/** A name of two words; several names with commas or bars between them. */
const languageRuns = [/[\p{L}\p{M}\p{Cf}]+\s[\p{L}\p{M}\p{Cf}]+/uy, /[^\s|,\u060C]+(?:[|,\u060C][^\s|,\u060C]+)*/uy];
const bar = /[|\uFF5C]+/uy;
const capitals = new RegExp(`(?:OR|AND)(?=[\\s\\p{Cf}|\uFF5C()<${quotes}]|$)`, 'uy');
const star = /[*\uFF0A\u066D]+/uy;

const keywordLetters = '[\\p{L}\\p{M}\\p{Cf}]{1,30}';
const colon = '\\s?[:\uFF1A\uFE55\u2236]';
const keywords = [new RegExp(`${keywordLetters}\\s${keywordLetters}${colon}`, 'uy'), new RegExp(`${keywordLetters}${colon}`, 'uy')];
const afterColon = /[\s\p{Cf}]*/uy;
const endOfSentence = /[.:!?\u061F\u06D4]+$/u;

/**
 * Between words «یا» and "or" are what they are in any sentence, and an archive of prose has «مرگ یا زندگی» in its titles: as an
 * operator it would widen that to everything on death. Between two phrases, two fields or two beginnings nobody means the word.
 */
const LOWER_OR = new Set(['or', 'یا'].map(foldKey));
const LOWER_AND = new Set(['and', 'و', 'او'].map(foldKey));

/**
 * @param notes is told of a quotation mark that is not closed
 * @returns in the order of `start`, not overlapping
 */
export function piecesOf(text: string, notes: Set<QueryNote>): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length;) {
    at += sticky(skipped, text, at).length;
    const minus = minusAt(text, at);
    const from = at + minus;
    const operator = minus > 0 ? undefined : operatorAt(text, at);
    const read = operator ?? fieldAt(text, from) ?? phraseAt(text, from) ?? wordsAt(text, from);
    if (read) pieces.push({ ...read, start: at, excluded: (read.excluded ?? false) !== minus > 0 });
    else if (sticky(quote, text, from) !== '') notes.add('unclosed-quote');
    at = read?.end ?? from + 1;
  }
  return pieces.map((piece, index) => settled(piece, pieces[index - 1], pieces[index + 1]));
}

function sticky(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

const hyphen = /[-\u2010\u2011\uFE63\uFF0D](?=[^\s\p{Pd}\u2212])/uy;
/** What a word processor makes of a minus; before a digit it is that number's, or half of a range. */
const dash = /[\u2212\u2013](?=[^\s\p{Pd}\u2212\p{N}])/uy;

/**
 * Length of the minus at a place: after white space, before a word. Not the dash that opens a parenthesis which one of its
 * kind closes («کابل -پایتخت افغانستان- شهر»), not two, not an em dash.
 */
function minusAt(text: string, at: number): number {
  if (!/(?:^|\s)\p{Cf}*$/u.test(text.slice(0, at))) return 0;
  const sign = sticky(hyphen, text, at) || sticky(dash, text, at);
  if (sign === '') return 0;
  const rest = text.slice(at + sign.length);
  const closed = new RegExp(`[^\\s${sign}]${sign}(?=[\\s,.:;!?)\u060C\u061B\u061F]|$)`, 'u').exec(rest);
  const opened = new RegExp(`\\s${sign}[^\\s${sign}]`, 'u').exec(rest);
  return closed && (!opened || closed.index < opened.index) ? 0 : sign.length;
}

function operatorAt(text: string, at: number): Read | undefined {
  const sign = sticky(bar, text, at) || sticky(capitals, text, at);
  return sign === '' ? undefined : { kind: sign === 'AND' ? 'and' : 'or', text: sign, at, end: at + sign.length };
}

function keywordAt(text: string, at: number): { typed: string; field: FieldName } | undefined {
  for (const pattern of keywords) {
    const typed = sticky(pattern, text, at);
    const field = typed === '' ? undefined : fieldOf(typed);
    if (field) return { typed, field };
  }
  return undefined;
}

function fieldAt(text: string, at: number): Read | undefined {
  const keyword = keywordAt(text, at);
  if (!keyword) return undefined;
  const { typed, field } = keyword;
  const colonEnd = at + typed.length;
  const gap = sticky(afterColon, text, colonEnd).length;
  // `lang:-de` is as clear as `-lang:de`.
  const minus = gap === 0 ? sticky(hyphen, text, colonEnd).length : 0;
  const value = keywordAt(text, colonEnd + gap) ? undefined : valueAt(text, colonEnd + gap + minus, field);
  if (!value) return { kind: 'keyword', text: typed, at, end: colonEnd };
  return { ...value, kind: 'value', field, excluded: minus > 0 };
}

function valueAt(text: string, at: number, field: FieldName): Omit<Read, 'kind'> | undefined {
  const quoted = phraseAt(text, at);
  if (quoted) return hasWord(quoted.text) ? { text: quoted.text, at: quoted.at, end: quoted.end, quoted: true } : undefined;
  const known = field === 'year' ? yearsAt(text, at) : field === 'language' ? languagesAt(text, at) : '';
  const typed = known || sticky(run, text, at).replace(endOfSentence, '');
  return hasWord(typed) ? { text: typed, at, end: at + typed.length, quoted: false } : undefined;
}

const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** What names a language, for a value without quotes: `fa,ps` and «فارسی دری» too. */
function languagesAt(text: string, at: number): string {
  const typed = languageRuns.map((pattern) => sticky(pattern, text, at).replace(endOfSentence, ''));
  return typed.find((value) => languagesOf(value)) ?? '';
}

function phraseAt(text: string, at: number): Read | undefined {
  const open = sticky(singleQuote, text, at) || sticky(quote, text, at);
  if (open === '') return undefined;
  const single = SINGLE_CLOSING[open];
  const from = at + open.length;
  const closing = closingAt(text, from, single ?? CLOSING[open] ?? [open], single !== undefined);
  if (!closing) return undefined;
  const end = closing.at + closing.mark.length;
  const stars = sticky(star, text, end).length;
  return { kind: 'phrase', text: text.slice(from, closing.at), at: from, end: end + stars, quoted: true, prefix: stars > 0 };
}

function closingAt(text: string, from: number, marks: readonly string[], aroundWords: boolean): { at: number; mark: string } | undefined {
  for (let at = from; at < text.length; at += 1) {
    const mark = marks.find((candidate) => text.startsWith(candidate, at));
    if (mark && !(aroundWords && isWithinWord(text, at))) return { at, mark };
  }
  return undefined;
}

/** An apostrophe, not a quotation mark that closes. */
function isWithinWord(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at - 1)) || /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at + 1, at + 3));
}

function wordsAt(text: string, at: number): Read | undefined {
  const typed = sticky(run, text, at);
  return typed === '' ? undefined : { kind: 'words', text: typed, at, end: at + typed.length };
}

/** A lower-case «یا», "or", «و», "and" is an operator between pieces that the reader has set apart. */
function settled(piece: Piece, before: Piece | undefined, after: Piece | undefined): Piece {
  if (piece.kind !== 'words' || piece.excluded || !before || !after) return piece;
  const word = foldKey(piece.text);
  const fields = [before, after].filter(({ kind }) => kind === 'value').length;
  const apart = [before, after].every(isSetApart);
  if (LOWER_OR.has(word) && apart && fields !== 1) return { ...piece, kind: 'or' };
  if (LOWER_AND.has(word) && (apart || fields > 0)) return { ...piece, kind: 'and' };
  return piece;
}

function isSetApart({ kind, text }: Piece): boolean {
  return kind === 'value' || kind === 'phrase' || (kind === 'words' && /.[*\uFF0A\u066D]$/u.test(text));
}
