import { localeDigits, toLatinDigits } from '../../core/text/digits.ts';
import type { Chrome } from '../../i18n/chrome.ts';

/** A text of the chrome in the digits that the reader prefers. Never for stored text: its digits are its own. */
export const inDigits = (text: string, { preferences }: Pick<Chrome, 'preferences'>): string =>
  preferences.digits === 'latin' ? toLatinDigits(text) : text;

/** A number in the chrome's digits. Counts are grouped by thousands; years, pages and revisions are not. */
export const numeral = (value: number, chrome: Chrome, grouping = false): string =>
  inDigits(localeDigits(value, chrome.locale, grouping), chrome);

/** What a message with a plural takes: `count` chooses the form, `number` is what stands there. */
export const counted = (count: number, chrome: Chrome): { count: number; number: string } => ({
  count,
  number: numeral(count, chrome, true),
});
