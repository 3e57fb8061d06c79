import { LIMITS } from '../article/model.ts';
import { toLatinDigits } from './digits.ts';

const APOSTROPHES = /['\u2018\u2019\u02bb\u02bc\u02bd\u02be\u02bf\u0060\u00b4\u2032\uff07]/g;

/** Joiners, bidi marks, soft hyphen and the like: nobody sees them and nobody types them in an address. ZWNJ is not among them. */
const INVISIBLES = /(?!\u200c)\p{Cf}/gu;
const ARABIC_MARKS_AND_TATWEEL = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/g;
const LATIN_LETTER = /\p{sc=Latn}/gu;

/** Latin letters that Unicode does not take apart into a base and a mark. */
const LATIN_BASE: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ŋ: 'n' };

const NOT_IN_SLUG = /[^\p{Ll}\p{Lo}\p{Nd}\p{M}]+/gu;

function withoutLatinMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(\p{sc=Latn})\p{M}+/gu, '$1')
    .replace(LATIN_LETTER, (letter) => LATIN_BASE[letter] ?? letter)
    .normalize('NFC');
}

/** The longest whole-word head of `slug` within `limit`; a single longer word is cut between letters. */
function cut(slug: string, limit: number): string {
  if (slug.length <= limit) return slug;
  const hyphen = slug.lastIndexOf('-', limit);
  if (hyphen > 0) return slug.slice(0, hyphen);
  let head = '';
  for (const character of slug) {
    if (head.length + character.length > limit) break;
    head += character;
  }
  return head;
}

/**
 * An address from a title: «زبان‌های اروپایی» → «زبان-های-اروپایی», "All's well" → "alls-well". Letters keep their script; ي and ك
 * become ی and ک, digits 0-9, Latin is lower-cased without marks; marks, tatweel and invisibles go; all else is a hyphen.
 * `limit` counts UTF-16 code units and is never more than LIMITS.slug. The result satisfies `slugSchema`, or is '' when no letter
 * or digit is left.
 */
export function slugFrom(title: string, limit = 80): string {
  const letters = toLatinDigits(title.toLowerCase().normalize('NFC'))
    .replace(/[\u064a\u0649]/g, '\u06cc') // ي ى → ی
    .replace(/\u0643/g, '\u06a9') // ك → ک
    .replace(APOSTROPHES, '')
    .replace(INVISIBLES, '')
    .replace(ARABIC_MARKS_AND_TATWEEL, '');
  const slug = withoutLatinMarks(letters).replace(NOT_IN_SLUG, '-').replace(/^-|-$/g, '');
  return cut(slug, Math.min(limit, LIMITS.slug));
}
