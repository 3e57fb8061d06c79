/**
 * From a text to the tokens it is found by; the same function for index, query and highlight.
 */
import { isAffix, withoutAffixes } from './affixes.ts';
import { REMOVED, ZWNJ, foldingName, foldingOf, primarySubtag } from './folding.ts';
import type { Column, Fold } from './folding.ts';
import { RESERVED } from './lists.ts';
import { pashtoStem } from './pashto-stem.ts';

/** An index made with another version is rebuilt. Raise it with any change of what `analyse` returns. */
export const ANALYSER_VERSION = 2;

/** UTF-16 code units; a longer token is cut (its offsets are not). */
export const MAX_TOKEN_LENGTH = 100;

/** Never part of a token: stands in the index where no phrase may reach across. */
export const BOUNDARY = '\uE000';

export type Token = {
  token: string;
  /** UTF-16 offsets into the text as given: `text.slice(start, end)` is what the token was made of. */
  start: number;
  end: number;
  /** The parts of a word with ZWNJ written as one: stands beside its parts, takes no place of its own in the text. */
  joined?: true;
};

/**
 * What may stand within a token: what FTS5's tokenizer `unicode61 categories 'L* N* Co M*'` takes for one. Character-class
 * sources for the `v` flag, which TypeScript knows only from ES2024 on, hence the constructor.
 */
const removed = Object.values(REMOVED).join('');
const letter = `[[\\p{L}\\p{N}\\p{M}\\p{Co}]--[${RESERVED}]]`;
/** Scripts written without spaces: there every letter is a token, and a word is a phrase. */
const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map((name) => `\\p{sc=${name}}`);
const unspaced = `[[${scripts.join('')}]&&[\\p{L}\\p{N}\\p{M}]]`;
/** ZWNJ and the removed characters are part of a word until it is taken apart. */
const word = `[[${letter}${removed}${ZWNJ}]--${unspaced}]+`;
const unspacedLetter = `${unspaced}\\p{M}*`;
/** Symbols are looked at as well, because NFKC makes letters of some (\u338F is kg). */
const piece = new RegExp(`${word}|${unspacedLetter}|\\p{So}`, 'gv');
const oneWord = new RegExp(`^${word}$`, 'v');
const onePiece = new RegExp(`^(?:${word}|${unspacedLetter})$`, 'v');
const isolatedHarakat = new RegExp(`[${REMOVED.isolatedHarakat}]+`, 'g');
const invisible = new RegExp(`[${REMOVED.invisible}]`);
const leadingMarks = /^\p{M}+/u;

/**
 * The tokens of a text.
 *
 * Order and offsets: by `start`, rising, the longer first where two begin together. Every token is made of
 * `text.slice(start, end)`; stored text is never changed.
 *
 * ZWNJ is a break: the parts of «می‌رود» follow each other in the text as two words do, so that a phrase finds them written
 * with a space as well. The joined form, `joined: true`, spans them and is there for who types the word as one. In the
 * folded column affixes are dropped first, and when one part remains it spans the whole word and no joined form is needed.
 *
 * Idempotent: analysing the tokens joined by spaces gives the same tokens (offsets and `joined` aside).
 *
 * @param text any string, lone surrogates included; nothing is thrown
 * @param language BCP 47 tag of the text; it matters to Pashto (stems in the folded column, its ي in the exact one) and to the exact column of Urdu
 * @param column `exact` for what no reader would call a difference, `folded` for the wider net
 */
export function analyse(text: string, language: string, column: Column = 'folded'): Token[] {
  return tokens(text, manner(language, column, column === 'folded' ? 'drop' : 'keep'));
}

/** As `analyse`, but for the beginning of a word (`prefix*`), of which no affix can be told yet. */
export function analyseBeginning(text: string, language: string, column: Column): Token[] {
  return tokens(text, manner(language, column, 'keep'));
}

/** How words are made into tokens (`stem`: what a folded word is cut to); with those already made, of late and before that: a text repeats its words. */
type Manner = { fold: Fold; affixes: 'drop' | 'keep'; stem: Fold; recent: Map<string, Token[]>; before: Map<string, Token[]> };

/** So many runs are remembered of late and as many before, and how long one may be: the frequent words of a language stay. */
const REMEMBERED = 30_000;
const REMEMBERED_LENGTH = 40;
const manners = new Map<string, Manner>();

function manner(language: string, column: Column, affixes: Manner['affixes']): Manner {
  const isPashto = affixes === 'drop' && primarySubtag(language) === 'ps';
  const name = `${foldingName(language, column)} ${isPashto ? 'stems' : affixes}`;
  const stem = isPashto ? pashtoStem : affixes === 'drop' ? withoutAffixes : (token: string) => token;
  const made = manners.get(name) ?? { fold: foldingOf(language, column), affixes, stem, recent: new Map(), before: new Map() };
  manners.set(name, made);
  return made;
}

function tokens(text: string, how: Manner): Token[] {
  const found: Token[] = [];
  for (const { 0: run, index } of text.matchAll(piece)) {
    for (const { token, start, end, joined } of remembering(run, how)) {
      found.push(joined ? { token, start: start + index, end: end + index, joined } : { token, start: start + index, end: end + index });
    }
  }
  return found;
}

function remembering(run: string, how: Manner): Token[] {
  const known = how.recent.get(run);
  if (known) return known;
  const made = how.before.get(run) ?? (onePiece.test(normalised(run)) ? wordTokens(run, 0, how) : compound(run, how));
  if (run.length > REMEMBERED_LENGTH) return made;
  if (how.recent.size >= REMEMBERED) [how.before, how.recent] = [how.recent, new Map()];
  how.recent.set(run, made);
  return made;
}

/** NFKC, without what it would break the word at. */
function normalised(run: string): string {
  return run.replace(isolatedHarakat, '').normalize('NFKC');
}

/** A run in which NFKC makes several words of one character (\uFDFA, \u00BD): all of that character's tokens span it. */
function compound(run: string, how: Manner): Token[] {
  const found: Token[] = [];
  let plain = { text: '', start: 0 };
  let at = 0;
  for (const character of run) {
    if (normalised(character) === '' || oneWord.test(normalised(character))) plain.text += character;
    else {
      found.push(...wordTokens(plain.text, plain.start, how));
      plain = { text: '', start: at + character.length };
      const within = character === run ? decomposed(character, how) : remembering(character, how);
      for (const { token } of within) found.push({ token, start: at, end: at + character.length });
    }
    at += character.length;
  }
  found.push(...wordTokens(plain.text, plain.start, how));
  return found;
}

function decomposed(character: string, how: Manner): Token[] {
  const normal = character.normalize('NFKC');
  return normal === character ? [] : tokens(normal, how);
}

/** The parts of one word at its ZWNJs, and the joined form before them. */
function wordTokens(run: string, start: number, { fold, affixes, stem }: Manner): Token[] {
  const parts: Token[] = [];
  let at = start;
  for (const raw of run.split(ZWNJ)) {
    const token = cut(fold(raw).replace(leadingMarks, ''));
    if (token !== '') parts.push({ token, ...visible(raw, at) });
    at += raw.length + ZWNJ.length;
  }
  const words = affixes === 'drop' ? parts.filter((part) => !isAffix(part.token)) : parts;
  const kept = words.map((part) => ({ ...part, token: cut(stem(part.token)) }));
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.length === 1) return kept;

  const whole = { start: first.start, end: last.end };
  const [only] = kept;
  if (kept.length === 1 && only) return [{ ...only, ...whole }];
  const joined = cut(fold((stem === pashtoStem ? words : kept).map((part) => part.token).join('')));
  if (joined === '' || (affixes === 'drop' && isAffix(joined))) return kept;
  return [{ token: cut(stem(joined)), ...whole, joined: true }, ...kept];
}

/** Where a part stands, without the invisible characters at its edges: a mark on the page must not reach over them. */
function visible(raw: string, at: number): { start: number; end: number } {
  let start = 0;
  let end = raw.length;
  while (invisible.test(raw.charAt(start))) start += 1;
  while (invisible.test(raw.charAt(end - 1))) end -= 1;
  return { start: at + start, end: at + end };
}

function cut(token: string): string {
  if (token.length <= MAX_TOKEN_LENGTH) return token;
  return token.slice(0, MAX_TOKEN_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}
