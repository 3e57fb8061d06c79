import { CalendarDateTime, toZoned } from '@internationalized/date';
import type { ErrorCode } from '../errors.ts';
import { toLatinDigits } from '../text/digits.ts';
import { parseDate } from './parse-date.ts';

/** Where the archive's clock stands, whoever looks at it. */
export const ARCHIVE_ZONE = 'Asia/Kabul';

export type WrittenInstant = {
  /** A whole day in any calendar and digits. */
  date: string;
  /** «۱۴:۰۵», 14:05 or 14:05:30. */
  time: string;
  /** Name in the IANA time zone database. */
  zone: string;
};

export type ReadInstant = { at: Date } | { problem: { part: keyof WrittenInstant; code: ErrorCode } };

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/**
 * The instant that a day and a time on the clock of a zone mean. An hour that the clock leaves out in spring means the one after it,
 * an hour that it has twice the first (as `Temporal` does by its disambiguation `compatible`).
 */
export function readInstant({ date, time, zone }: WrittenInstant): ReadInstant {
  const day = parseDate(date);
  if (day?.precision !== 'day') return { problem: { part: 'date', code: date.trim() === '' ? 'required' : 'date' } };
  const [, hour, minute, second = 0] = (TIME.exec(toLatinDigits(time.trim())) ?? []).map(Number);
  if (hour === undefined || minute === undefined || hour > 23 || minute > 59 || !(Number(second || 0) <= 59)) {
    return { problem: { part: 'time', code: time.trim() === '' ? 'required' : 'time' } };
  }
  if (!isZone(zone)) return { problem: { part: 'zone', code: 'invalid' } };
  const [year = 0, month = 1, dayOfMonth = 1] = day.iso.split('-').map(Number);
  return { at: toZoned(new CalendarDateTime(year, month, dayOfMonth, hour, minute, second || 0), zone).toDate() };
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Day (ISO 8601) and time of an instant on the clock of a zone; seconds only where there are any. */
export function onTheClock(at: Date, zone: string = ARCHIVE_ZONE): { day: string; time: string } {
  // Swedish dates and times are those of ISO 8601.
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(zone, clock);
  const [day = '', time = ''] = clock.format(at).split(' ');
  return { day, time: time.endsWith(':00') ? time.slice(0, -3) : time };
}
