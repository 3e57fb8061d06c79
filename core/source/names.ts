import { bare, isArabicScript, sameLengthFold } from './letters.ts';

const PARTICLE = /^(?:von|van|vom|zu|de|del|della|der|den|di|da|du|la|le|el|al|bin|ibn|ben|bint|ul|ud|uz|y|ter|ten)$/i;
const INITIALS = /^(?:\p{Lu}\.?-?){1,3}\.?$/u;
const CAPITALISED = /^(?:al-|el-|d['\u2019]|o['\u2019])?\p{Lu}[\p{L}\p{M}'\u2019-]*\.?,?$/u;

/** Words that stand in headlines and not in names. */
const NOT_IN_NAMES = new Set(
  (
    'and or of the in on at for to from with by is are was as an ' +
    'و در به از که را با تا برای بر این آن چه چرا چگونه یک است بود شد نیست نه هر یا ای ' +
    'د په له چې ته کې څه ولې څنګه او دی ده دي'
  )
    .split(' ')
    .map(sameLengthFold),
);

const LONGEST_NAME = 60;

/**
 * Could this line be a person's name, by its looks alone? Two to six capitalised words or initials in Latin; one to five words
 * without function words, digits or sentence marks in Arabic script. A short title passes too: position and repetition decide.
 */
export function looksLikeName(text: string): boolean {
  const name = bare(text);
  if (name.length > LONGEST_NAME || /[\d:;!?()[\]"\u201c\u201d\u00ab\u00bb\u060c\u061b\u061f\u06f0-\u06f9\u0660-\u0669]/.test(name))
    return false;
  const words = name.split(/\s+/);
  if (words.some((word) => NOT_IN_NAMES.has(sameLengthFold(word)))) return false;
  if (isArabicScript(name)) return words.length <= 5 && !/[.\u06d4]$/.test(name);
  const solid = words.filter((word) => !PARTICLE.test(word));
  return (
    words.length >= 2 && words.length <= 6 && solid.length >= 2 && solid.every((word) => INITIALS.test(word) || CAPITALISED.test(word))
  );
}

const BETWEEN_NAMES = /\s*(?:[,;\u060c\u061b&]|(?<=\s)(?:and|und|et|\u0648|\u0627\u0648)(?=\s))\s*/u; // و او

/** "A and B", «الف و ب»: each name, when every part looks like one; otherwise the whole. */
export function splitNames(text: string): string[] {
  const whole = bare(text);
  const parts = whole
    .split(BETWEEN_NAMES)
    .map(bare)
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => looksLikeName(part) || /^\p{Lu}\S+$/u.test(part)) ? parts : [whole];
}

/** One name, or several with «and» or commas between them, each of two words at least. */
export function looksLikeNames(text: string): boolean {
  const names = splitNames(text);
  return names.length === 1 ? looksLikeName(text) : names.every((name) => looksLikeName(name) && /\s/.test(name));
}
