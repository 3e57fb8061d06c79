import { CalendarDate, GregorianCalendar, IslamicUmalquraCalendar, PersianCalendar, toCalendar } from '@internationalized/date';
import type { Calendar as CalendarSystem } from '@internationalized/date';
import type { Calendar, Precision } from '../article/model.ts';

/** The arithmetic behind each calendar of the archive. Lunar Hijri is Umm al-Qura, tabulated for 1300 to 1600 AH. */
export const SYSTEMS: Record<Calendar, CalendarSystem> = {
  gregorian: new GregorianCalendar(),
  'solar-hijri': new PersianCalendar(),
  'lunar-hijri': new IslamicUmalquraCalendar(),
};

/** The day of that calendar, or null when there is no such day (31 September, 30 Hut of a common year). */
export function dayIn(calendar: Calendar, year: number, month: number, day: number): CalendarDate | null {
  // The constructor moves an impossible day to the nearest one, so what comes out is compared with what went in.
  const date = new CalendarDate(SYSTEMS[calendar], year, month, day);
  return date.year === year && date.month === month && date.day === day ? date : null;
}

/** The same day in another calendar. */
export const convert = (date: CalendarDate, calendar: Calendar): CalendarDate => toCalendar(date, SYSTEMS[calendar]);

/** ISO 8601 of a day in any calendar, cut to the precision. */
export function isoOf(date: CalendarDate, precision: Precision): string {
  return convert(date, 'gregorian').toString().slice(0, { year: 4, month: 7, day: 10 }[precision]);
}

export const precisionOf = (iso: string): Precision => (iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day');

/** A stretch of days, both ends included. */
export type Span = { from: CalendarDate; to: CalendarDate };

/** A whole year of that calendar. */
export function yearSpan(year: number, calendar: Calendar): Span {
  const from = new CalendarDate(SYSTEMS[calendar], year, 1, 1);
  return { from, to: from.add({ years: 1 }).subtract({ days: 1 }) };
}

function monthSpan(within: CalendarDate): Span {
  const from = within.set({ day: 1 });
  return { from, to: from.add({ months: 1 }).subtract({ days: 1 }) };
}

const ISO = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/**
 * The days that a cut ISO date stands for; null when it is none. A month or year that was `written` in the Solar calendar is stored
 * as the Gregorian one that holds its middle (see `middleOf`): with `written`, the days are those of the Solar one again.
 */
export function spanOf(iso: string, written: Calendar = 'gregorian'): Span | null {
  if (!ISO.test(iso)) return null;
  const [year = 0, month, day] = iso.split('-').map(Number);
  const start = dayIn('gregorian', year, month ?? 1, day ?? 1);
  if (!start || year === 0) return null;
  if (day !== undefined) return { from: start, to: start };
  const solar = written === 'solar-hijri';
  // The middle of a Solar month is the 4th to 8th of a Gregorian one, of a Solar year in September.
  if (month !== undefined) return monthSpan(solar ? convert(start.set({ day: 5 }), 'solar-hijri') : start);
  return solar ? yearSpan(convert(start.set({ month: 7 }), 'solar-hijri').year, 'solar-hijri') : yearSpan(year, 'gregorian');
}

/**
 * The middle day of a month or year of that calendar: most of its days lie in the Gregorian month or year that holds it. For the
 * Solar calendar this is one to one, so that `spanOf` finds the way back.
 */
export function middleOf(calendar: Calendar, year: number, month?: number): CalendarDate {
  const { from, to } = month === undefined ? yearSpan(year, calendar) : monthSpan(new CalendarDate(SYSTEMS[calendar], year, month, 1));
  return from.add({ days: Math.floor((to.compare(from) + 1) / 2) });
}
