import type { FacetName, FacetValue, Filters } from '../../core/article/views.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { languageName } from './language-name.ts';
import { numeral } from './numerals.ts';

/** What a value of a filter is called in the chrome. */
export function facetLabel(name: FacetName, { value, names }: Pick<FacetValue, 'value' | 'names'>, chrome: Chrome): string {
  if (names) return names[chrome.locale];
  if (name === 'language') return languageName(value, chrome);
  return name === 'year' ? numeral(Number(value), chrome) : value;
}

/** Solar Hijri years begin in March; a year of either calendar touches two of the other. */
const SOLAR_OFFSET = 621;

/** The years of the other calendar that one year or several cover, to stand beside them: 1403 → «۲۰۲۴–۲۰۲۵», 2024 → «۱۴۰۲–۱۴۰۳». */
export function otherYears(from: number, calendar: Filters['calendar'], chrome: Chrome, to = from): string {
  const offset = calendar === 'solar-hijri' ? SOLAR_OFFSET : -SOLAR_OFFSET - 1;
  return yearSpan(from + offset, to + offset + 1, chrome);
}

/** «۱۳۸۰–۱۳۹۰», or the one year that it is. */
export const yearSpan = (from: number, to: number, chrome: Chrome): string =>
  from === to ? numeral(from, chrome) : `${numeral(from, chrome)}\u2013${numeral(to, chrome)}`;
