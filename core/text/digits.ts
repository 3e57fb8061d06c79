import type { Locale } from '../article/model.ts';

/** First of the ten digits in a row: Arabic-Indic and extended Arabic-Indic (Persian, Urdu, Pashto). */
const ARABIC_ZERO = 0x0660; // ٠
const PERSIAN_ZERO = 0x06f0; // ۰

const ARABIC_SCRIPT_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g; // ٠-٩ ۰-۹
const ANY_DIGIT = /[0-9\u0660-\u0669]/g;

const PERSIAN_GROUP = '\u066c'; // ٬
const PERSIAN_DECIMAL = '\u066b'; // ٫

/** ٠-٩ and ۰-۹ as 0-9; the rest as it is. The length stays, so offsets stay. */
export function toLatinDigits(text: string): string {
  return text.replace(ARABIC_SCRIPT_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO));
  });
}

/** 0-9 and ٠-٩ as ۰-۹; the rest as it is. The length stays. For chrome only: digits inside stored text are never converted. */
export function toPersianDigits(text: string): string {
  return text.replace(ANY_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    return String.fromCharCode(PERSIAN_ZERO + (code >= ARABIC_ZERO ? code - ARABIC_ZERO : Number(digit)));
  });
}

/**
 * A number, or a text with numbers in it, in the digits of the chrome: ۰-۹ in Persian, 0-9 in English.
 * `grouping` sets thousands apart (۱۲٬۳۴۵٫۶ and 12,345.6) and concerns a number only; a text keeps its own separators.
 * A number is shown with at most three decimals, as `Intl.NumberFormat` does.
 */
export function localeDigits(value: number | string, locale: Locale, grouping = false): string {
  const latin = typeof value === 'number' ? value.toLocaleString('en', { useGrouping: grouping }) : toLatinDigits(value);
  if (locale === 'en') return latin;
  const separated = typeof value === 'number' ? latin.replaceAll(',', PERSIAN_GROUP).replace('.', PERSIAN_DECIMAL) : latin;
  return toPersianDigits(separated);
}
