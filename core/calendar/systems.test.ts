import { CalendarDate } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../article/model.ts';
import { SYSTEMS, convert, dayIn, isoOf, middleOf, precisionOf, spanOf } from './systems.ts';

const DAY = 86_400_000;
const ICU: Partial<Record<Calendar, string>> = { 'solar-hijri': 'persian', 'lunar-hijri': 'islamic-umalqura' };

/** Year, month and day as ICU counts them. */
function icu(calendar: Calendar) {
  const format = new Intl.DateTimeFormat(`en-u-ca-${ICU[calendar]}-nu-latn`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return (time: number) => {
    const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
    return `${parts.year}-${parts.month}-${parts.day}`;
  };
}

function disagreements(calendar: Calendar, from: number, to: number): string[] {
  const expected = icu(calendar);
  const found: string[] = [];
  for (let time = Date.UTC(from, 0, 1); time < Date.UTC(to + 1, 0, 1); time += DAY) {
    const day = new Date(time);
    const gregorian = new CalendarDate(SYSTEMS.gregorian, day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
    const { year, month, day: date } = convert(gregorian, calendar);
    if (expected(time) !== `${year}-${month}-${date}`) found.push(gregorian.toString());
  }
  return found;
}

describe('calendars', () => {
  it('agree with ICU in Solar Hijri on every day from 1840 to 2123', () => {
    expect(disagreements('solar-hijri', 1840, 2123)).toEqual([]);
  }, 30_000);

  it('agree with ICU in Lunar Hijri on every day from 1883 to 2076', () => {
    expect(disagreements('lunar-hijri', 1883, 2076)).toEqual([]);
  }, 30_000);

  it.each([
    ['solar-hijri', 1403, 7, 29, '2024-10-20'],
    ['solar-hijri', 1403, 1, 1, '2024-03-20'],
    ['solar-hijri', 1403, 12, 30, '2025-03-20'],
    ['solar-hijri', 1404, 12, 30, null],
    ['solar-hijri', 1403, 7, 31, null],
    ['gregorian', 2024, 2, 29, '2024-02-29'],
    ['gregorian', 2023, 2, 29, null],
    ['gregorian', 2024, 13, 1, null],
    ['gregorian', 2024, 0, 1, null],
    ['gregorian', 2024, 1, 0, null],
    ['lunar-hijri', 1446, 4, 17, '2024-10-20'],
    ['lunar-hijri', 1446, 13, 1, null],
  ] as const)('%s %i-%i-%i is %s', (calendar, year, month, day, iso) => {
    const date = dayIn(calendar, year, month, day);
    expect(date && isoOf(date, 'day')).toBe(iso);
  });

  it.each([
    ['2024', 'year'],
    ['2024-10', 'month'],
    ['2024-10-20', 'day'],
  ] as const)('%s is cut to the %s', (iso, precision) => {
    expect(precisionOf(iso)).toBe(precision);
  });
});

describe('spanOf', () => {
  const span = (iso: string, written?: Calendar) => {
    const found = spanOf(iso, written);
    return found && `${isoOf(found.from, 'day')}/${isoOf(found.to, 'day')}`;
  };

  it.each([
    ['2024-10-20', undefined, '2024-10-20/2024-10-20'],
    ['2024-02', undefined, '2024-02-01/2024-02-29'],
    ['2024', undefined, '2024-01-01/2024-12-31'],
    ['2024-10', 'solar-hijri', '2024-09-22/2024-10-21'],
    ['2024', 'solar-hijri', '2024-03-20/2025-03-20'],
    ['2024-10', 'lunar-hijri', '2024-10-01/2024-10-31'],
    ['2024-13', undefined, null],
    ['2024-02-30', undefined, null],
    ['0000', undefined, null],
    ['soon', undefined, null],
  ] as const)('%s, written in %s: %s', (iso, written, expected) => expect(span(iso, written)).toBe(expected));

  it('finds every Solar month and year again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1219, max: 1500 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const monthFound = spanOf(isoOf(middleOf('solar-hijri', year, month), 'month'), 'solar-hijri');
        expect(monthFound?.from).toMatchObject({ year, month, day: 1 });
        const yearFound = spanOf(isoOf(middleOf('solar-hijri', year), 'year'), 'solar-hijri');
        expect(yearFound?.from).toMatchObject({ year, month: 1, day: 1 });
      }),
    );
  });
});
