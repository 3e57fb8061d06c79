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

/** The years of the other calendar that a year covers, to stand beside it: 1403 → «۲۰۲۴–۲۰۲۵», 2024 → «۱۴۰۲–۱۴۰۳». */
export function otherYears(year: number, calendar: Filters['calendar'], chrome: Chrome): string {
  const first = calendar === 'solar-hijri' ? year + SOLAR_OFFSET : year - SOLAR_OFFSET - 1;
  return `${numeral(first, chrome)}\u2013${numeral(first + 1, chrome)}`;
}
