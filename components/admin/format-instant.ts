import type { Locale } from '../../core/article/model.ts';
import { formatDate } from '../../core/calendar/format-date.ts';
import { localeDigits } from '../../core/text/digits.ts';

/** The archive's clock stands in Kabul, whoever looks at it. */
const ZONE = 'Asia/Kabul';
const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });
const time = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

/** Day and time of an ISO instant in the chrome's calendar and digits: «۲۹ میزان ۱۴۰۳، ۱۴:۰۵», "20 October 2024, 14:05". */
export function formatInstant(instant: string, locale: Locale): string {
  const date = new Date(instant);
  const shown = formatDate(day.format(date), { locale, calendar: locale === 'fa' ? 'solar-hijri' : 'gregorian' });
  return `${shown}${locale === 'fa' ? '\u060c' : ','} ${localeDigits(time.format(date), locale)}`; // ،
}
