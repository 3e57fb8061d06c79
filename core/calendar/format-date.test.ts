import { describe, expect, it } from 'vitest';
import { CALENDARS } from '../article/model.ts';
import { formatBoth, formatDate, isoRangeOfYear, solarYear } from './format-date.ts';

describe('formatDate', () => {
  it.each([
    ['2024-10-20', 'fa', 'solar-hijri', '۲۹ میزان ۱۴۰۳', 'یکشنبه، ۲۹ میزان ۱۴۰۳'],
    ['2024-10-20', 'fa', 'gregorian', '۲۰ اکتوبر ۲۰۲۴', 'یکشنبه، ۲۰ اکتوبر ۲۰۲۴'],
    ['2024-10-20', 'en', 'gregorian', '20 October 2024', 'Sunday, 20 October 2024'],
    ['2024-10-20', 'en', 'solar-hijri', '29 Mizan 1403', 'Sunday, 29 Mizan 1403'],
    ['2024-10-20', 'fa', 'lunar-hijri', '۱۷ ربیع\u200cالثانی ۱۴۴۶', 'یکشنبه، ۱۷ ربیع\u200cالثانی ۱۴۴۶'],
    ['2024-10-20', 'en', 'lunar-hijri', '17 Rabi al-Thani 1446', 'Sunday, 17 Rabi al-Thani 1446'],
    ['2024-10-22', 'fa', 'solar-hijri', '۱ عقرب ۱۴۰۳', 'سه\u200cشنبه، ۱ عقرب ۱۴۰۳'],
    ['2024-10-26', 'en', 'gregorian', '26 October 2024', 'Saturday, 26 October 2024'],
    ['2021-08-23', 'fa', 'solar-hijri', '۱ سنبله ۱۴۰۰', 'دوشنبه، ۱ سنبله ۱۴۰۰'],
  ] as const)('%s in %s, %s: %s', (iso, locale, calendar, plain, full) => {
    expect(formatDate(iso, { locale, calendar })).toBe(plain);
    expect(formatDate(iso, { locale, calendar, weekday: true })).toBe(full);
  });

  it.each([
    ['2024-10', 'fa', 'solar-hijri', 'میزان–عقرب ۱۴۰۳'],
    ['2024-10', 'en', 'solar-hijri', 'Mizan–Aqrab 1403'],
    ['2024-10', 'fa', 'gregorian', 'اکتوبر ۲۰۲۴'],
    ['2024-10', 'en', 'gregorian', 'October 2024'],
    ['2024-03', 'fa', 'solar-hijri', 'حوت ۱۴۰۲–حمل ۱۴۰۳'],
    ['2021', 'fa', 'solar-hijri', '۱۳۹۹–۱۴۰۰'],
    ['2021', 'en', 'solar-hijri', '1399–1400'],
    ['2021', 'fa', 'gregorian', '۲۰۲۱'],
    ['2021', 'en', 'gregorian', '2021'],
  ] as const)('%s in %s, %s names both that it touches: %s', (iso, locale, calendar, shown) => {
    expect(formatDate(iso, { locale, calendar })).toBe(shown);
    expect(formatDate(iso, { locale, calendar, weekday: true })).toBe(shown);
  });

  it.each([
    ['2024-10', 'fa', 'solar-hijri', 'میزان ۱۴۰۳'],
    ['2024-10', 'en', 'gregorian', 'September–October 2024'],
    ['2024-01', 'en', 'gregorian', 'December 2023–January 2024'],
    ['2024', 'fa', 'solar-hijri', '۱۴۰۳'],
    ['2024', 'fa', 'gregorian', '۲۰۲۴–۲۰۲۵'],
    ['2024-10-20', 'fa', 'gregorian', '۲۰ اکتوبر ۲۰۲۴'],
  ] as const)('%s, when it was written in Solar Hijri, in %s, %s: %s', (iso, locale, calendar, shown) => {
    expect(formatDate(iso, { locale, calendar, written: 'solar-hijri' })).toBe(shown);
  });

  it.each(CALENDARS)('gives back what is no date (%s)', (calendar) => {
    for (const damaged of ['', '2024-13', '2024-02-30', 'soon']) expect(formatDate(damaged, { locale: 'fa', calendar })).toBe(damaged);
  });
});

describe('formatBoth', () => {
  it('puts the calendar of the chrome first', () => {
    expect(formatBoth('2024-10-20', 'fa')).toEqual({ first: '۲۹ میزان ۱۴۰۳', second: '۲۰ اکتوبر ۲۰۲۴' });
    expect(formatBoth('2024-10-20', 'en')).toEqual({ first: '20 October 2024', second: '29 Mizan 1403' });
    expect(formatBoth('2024', 'fa', 'solar-hijri')).toEqual({ first: '۱۴۰۳', second: '۲۰۲۴–۲۰۲۵' });
  });
});

describe('years', () => {
  it.each([
    ['2024-10-20', undefined, 1403, 1403],
    ['2024-03-19', undefined, 1402, 1402],
    ['2024-03-20', undefined, 1403, 1403],
    ['2024-03', undefined, 1402, 1403],
    ['2024', undefined, 1402, 1403],
    ['2024', 'solar-hijri', 1403, 1403],
  ] as const)('%s (written in %s) is in %i to %i', (iso, written, from, to) => {
    expect(solarYear(iso, written)).toEqual({ from, to });
  });

  it('refuses what is no date', () => expect(() => solarYear('soon')).toThrow(RangeError));

  it.each([
    [1403, 'solar-hijri', '2024-03-20', '2025-03-20'],
    [1402, 'solar-hijri', '2023-03-21', '2024-03-19'],
    [2024, 'gregorian', '2024-01-01', '2024-12-31'],
    [1446, 'lunar-hijri', '2024-07-07', '2025-06-25'],
  ] as const)('%i of %s runs from %s to %s', (year, calendar, from, to) => {
    expect(isoRangeOfYear(year, calendar)).toEqual({ from, to });
  });
});
