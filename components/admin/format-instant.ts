import type { Locale } from '../../core/article/model.ts';
import { formatDate } from '../../core/calendar/format-date.ts';
import { onTheClock } from '../../core/calendar/instant.ts';
import { localeDigits } from '../../core/text/digits.ts';

/** Day and time of an ISO instant, on Kabul's clock, in the chrome's calendar and digits: «۲۹ میزان ۱۴۰۳، ۱۴:۰۵», "20 October 2024, 14:05". */
export function formatInstant(instant: string, locale: Locale): string {
  const { day, time } = onTheClock(new Date(instant));
  const shown = formatDate(day, { locale, calendar: locale === 'fa' ? 'solar-hijri' : 'gregorian' });
  return `${shown}${locale === 'fa' ? '\u060c' : ','} ${localeDigits(time.slice(0, 5), locale)}`; // ،
}
