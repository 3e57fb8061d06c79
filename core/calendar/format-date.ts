import { getDayOfWeek } from '@internationalized/date';
import type { CalendarDate } from '@internationalized/date';
import type { Calendar, Locale } from '../article/model.ts';
import { localeDigits } from '../text/digits.ts';
import { WEEKDAYS, monthNames } from './month-names.ts';
import { convert, isoOf, precisionOf, spanOf, yearSpan } from './systems.ts';

export type FormatOptions = {
  locale: Locale;
  calendar: Calendar;
  /** Put the day of the week first. Only a whole day has one. */
  weekday?: boolean;
  /** The calendar in which the date was written, where that is known: see `formatDate`. */
  written?: Calendar;
};

type Style = Pick<FormatOptions, 'locale' | 'calendar'>;

const EN_DASH = '\u2013';
const COMMA: Record<Locale, string> = { fa: '\u060c ', en: ', ' }; // ،

const number = (value: number, { locale }: Style) => localeDigits(value, locale);

const monthName = ({ month }: CalendarDate, { locale, calendar }: Style) =>
  monthNames(calendar, locale === 'fa' ? 'fa-AF' : 'en')[month - 1] ?? '';

const monthAndYear = (date: CalendarDate, style: Style) => `${monthName(date, style)} ${number(date.year, style)}`;

function formatDay(date: CalendarDate, style: Style, weekday: boolean): string {
  const day = `${number(date.day, style)} ${monthAndYear(date, style)}`;
  // The first day of the week is named, so that the number does not depend on a locale's.
  return weekday ? `${WEEKDAYS[style.locale][getDayOfWeek(date, 'en', 'sun')]}${COMMA[style.locale]}${day}` : day;
}

function formatMonths(from: CalendarDate, to: CalendarDate, style: Style): string {
  if (from.year !== to.year) return `${monthAndYear(from, style)}${EN_DASH}${monthAndYear(to, style)}`;
  if (from.month === to.month) return monthAndYear(from, style);
  return `${monthName(from, style)}${EN_DASH}${monthAndYear(to, style)}`;
}

function formatYears(from: CalendarDate, to: CalendarDate, style: Style): string {
  if (from.year === to.year) return number(from.year, style);
  return `${number(from.year, style)}${EN_DASH}${number(to.year, style)}`;
}

/**
 * A date for reading, from ISO 8601 cut to its precision (`2024-10-20`, `2024-10`, `2024`).
 *
 * Persian chrome: «یکشنبه، ۲۹ میزان ۱۴۰۳», Afghan month names, no era, ۰-۹. English chrome: "Sunday, 20 October 2024", "29 Mizan 1403".
 *
 * A month or year covers parts of two in another calendar, and then both are named: 2024-10 is «میزان–عقرب ۱۴۰۳», 2021 is
 * «۱۳۹۹–۱۴۰۰». With `written: 'solar-hijri'` the same ISO text means the Solar month or year that `parseDate` read it from, so that
 * «میزان ۱۴۰۳» comes out as it went in, and as "September–October 2024" in the other calendar.
 *
 * What is no date comes back as it is: a page with a damaged date must still open.
 */
export function formatDate(iso: string, { locale, calendar, weekday = false, written }: FormatOptions): string {
  const span = spanOf(iso, written);
  if (!span) return iso;
  const style = { locale, calendar };
  const from = convert(span.from, calendar);
  const to = convert(span.to, calendar);
  switch (precisionOf(iso)) {
    case 'day':
      return formatDay(from, style, weekday);
    case 'month':
      return formatMonths(from, to, style);
    case 'year':
      return formatYears(from, to, style);
  }
}

/** The date in both calendars, the one of the chrome first: Solar Hijri in Persian, Gregorian in English. */
export function formatBoth(iso: string, locale: Locale, written?: Calendar): { first: string; second: string } {
  const solar = formatDate(iso, { locale, calendar: 'solar-hijri', written });
  const gregorian = formatDate(iso, { locale, calendar: 'gregorian', written });
  return locale === 'fa' ? { first: solar, second: gregorian } : { first: gregorian, second: solar };
}

/**
 * The Solar Hijri years that a cut ISO date touches; for a day the two are equal.
 * @throws RangeError when `iso` is no date.
 */
export function solarYear(iso: string, written?: Calendar): { from: number; to: number } {
  const span = spanOf(iso, written);
  if (!span) throw new RangeError(`not an ISO date: ${iso}`);
  return { from: convert(span.from, 'solar-hijri').year, to: convert(span.to, 'solar-hijri').year };
}

/** First and last day of a year of `calendar`, as ISO days, both included: what a filter by year needs. */
export function isoRangeOfYear(year: number, calendar: Calendar): { from: string; to: string } {
  const { from, to } = yearSpan(year, calendar);
  return { from: isoOf(from, 'day'), to: isoOf(to, 'day') };
}
