import { CalendarDate } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDARS, LOCALES } from '../article/model.ts';
import { formatDate } from './format-date.ts';
import { monthNames } from './month-names.ts';
import type { NameLanguage } from './month-names.ts';
import { MONTH_VARIANTS } from './month-variants.ts';
import { findDates, parseDate } from './parse-date.ts';
import { SYSTEMS, isoOf, middleOf } from './systems.ts';

const day = (literal: string, hint?: Parameters<typeof parseDate>[1]) => {
  const date = parseDate(literal, hint);
  return date && `${date.iso} ${date.calendar}`;
};

describe('a day in numbers', () => {
  it.each([
    ['20.10.2024', '2024-10-20 gregorian'],
    ['20/10/2024', '2024-10-20 gregorian'],
    ['20-10-2024', '2024-10-20 gregorian'],
    ['20. 10. 2024', '2024-10-20 gregorian'],
    ['2024-10-20', '2024-10-20 gregorian'],
    ['2024/10/20', '2024-10-20 gregorian'],
    ['2024-10-20T23:30:00+04:30', '2024-10-20 gregorian'],
    ['٢٠/١٠/٢٠٢٤', '2024-10-20 gregorian'],
    ['۲۰۲۴/۱۰/۲۰ م', '2024-10-20 gregorian'],
    ['03/04/2024', '2024-04-03 gregorian'],
    ['10/20/2024', '2024-10-20 gregorian'],
    ['۱۴۰۳/۷/۲۹', '2024-10-20 solar-hijri'],
    ['1403-07-29', '2024-10-20 solar-hijri'],
    ['۲۹/۷/۱۴۰۳', '2024-10-20 solar-hijri'],
    ['۱۴۰۳ / ۷ / ۲۹', '2024-10-20 solar-hijri'],
    ['١٤٠٣/٧/٢٩', '2024-10-20 solar-hijri'],
    ['۱۴۰۳/۷/۲۹ هجری شمسی', '2024-10-20 solar-hijri'],
    ['۱۴۰۳/۷/۲۹ هجری خورشیدی', '2024-10-20 solar-hijri'],
    ['۱۴۰۳/۷/۲۹ ه\u200d.ش', '2024-10-20 solar-hijri'],
    ['۱۴۰۳/۷/۲۹ هـ.ش.', '2024-10-20 solar-hijri'],
    ['۱۴۰۳/۷/۲۹ ه ش', '2024-10-20 solar-hijri'],
    ['۱۴۰۳/۷/۲۹ (هجری)', '2024-10-20 solar-hijri'],
    ['۱۴۰۳/۷/۲۹ لمریز', '2024-10-20 solar-hijri'],
    ['۱۷/۴/۱۴۴۶ هجری قمری', '2024-10-20 lunar-hijri'],
    ['۱۴۴۶/۴/۱۷ ه\u200d.ق', '2024-10-20 lunar-hijri'],
    ['۱۴۴۶/۴/۱۷ قمری', '2024-10-20 lunar-hijri'],
  ])('%s', (literal, expected) => expect(day(literal)).toBe(expected));

  it('believes a hint only where nothing is written', () => {
    expect(day('۱۴۴۶/۴/۱۷', { calendar: 'lunar-hijri' })).toBe('2024-10-20 lunar-hijri');
    expect(day('١٤٤٦/٤/١٧ هجري', { language: 'ar' })).toBe('2024-10-20 lunar-hijri');
    expect(day('20.10.2024', { calendar: 'solar-hijri' })).toBe('2024-10-20 gregorian');
    expect(day('۱۴۰۳/۷/۲۹', { calendar: 'gregorian' })).toBe('2024-10-20 solar-hijri');
    expect(day('۱۴۰۳/۷/۲۹ شمسی', { calendar: 'lunar-hijri' })).toBe('2024-10-20 solar-hijri');
  });
});

describe('a day in words', () => {
  it.each([
    ['October 17, 2024', '2024-10-17 gregorian'],
    ['OCTOBER 17 2024', '2024-10-17 gregorian'],
    ['17 October 2024', '2024-10-17 gregorian'],
    ['Oct. 17, 2024', '2024-10-17 gregorian'],
    ['17-Oct-2024', '2024-10-17 gregorian'],
    ['October 17th, 2024', '2024-10-17 gregorian'],
    ['the 17th of October, 2024', '2024-10-17 gregorian'],
    ['Thursday, October 17, 2024', '2024-10-17 gregorian'],
    ['Thu, 17 Oct 2024 10:30:00 GMT', '2024-10-17 gregorian'],
    ['Published on October 17, 2024 at 10:30 am', '2024-10-17 gregorian'],
    ['17. Oktober 2024', '2024-10-17 gregorian'],
    ['12. März 2021', '2021-03-12 gregorian'],
    ['Freitag, den 12. März 2021', '2021-03-12 gregorian'],
    ['1. Jänner 2021', '2021-01-01 gregorian'],
    ['1er août 2021', '2021-08-01 gregorian'],
    ['le 12 février 2021', '2021-02-12 gregorian'],
    ['vendredi 12 mars 2021', '2021-03-12 gregorian'],
    ['12 Fe\u0301vrier 2021', '2021-02-12 gregorian'],
    ['۲۰ اکتوبر ۲۰۲۴', '2024-10-20 gregorian'],
    ['۲۰ اکتبر ۲۰۲۴ میلادی', '2024-10-20 gregorian'],
    ['٢٠ أكتوبر ٢٠٢٤', '2024-10-20 gregorian'],
    ['اکتوبر ۲۰، ۲۰۲۴', '2024-10-20 gregorian'],
    ['۲۰ مۍ ۲۰۲۴', '2024-05-20 gregorian'],
    ['۵ می ۲۰۲۴', '2024-05-05 gregorian'],
    ['۵ مه ۲۰۲۴', '2024-05-05 gregorian'],
    ['۲۹ میزان ۱۴۰۳', '2024-10-20 solar-hijri'],
    ['یکشنبه، ۲۹ میزان ۱۴۰۳', '2024-10-20 solar-hijri'],
    ['یک\u200cشنبه ۲۹ ميزان ١٤٠٣', '2024-10-20 solar-hijri'],
    ['روز يكشنبه مورخ ۲۹ میزان سال ۱۴۰۳ هجری شمسی', '2024-10-20 solar-hijri'],
    ['۱۴۰۳ میزان ۲۹, یکشنبه', '2024-10-20 solar-hijri'],
    ['۲۹م میزان ۱۴۰۳', '2024-10-20 solar-hijri'],
    ['۲۹ مهر ۱۴۰۳', '2024-10-20 solar-hijri'],
    ['۲۹ مهرماه ۱۴۰۳', '2024-10-20 solar-hijri'],
    ['۲۹ مهر\u200cماه ۱۴۰۳', '2024-10-20 solar-hijri'],
    ['۱ سنبلهٔ ۱۴۰۰', '2021-08-23 solar-hijri'],
    ['۵ تله ۱۴۰۱', '2022-09-27 solar-hijri'],
    ['د ۱۴۰۱ کال د تلې ۵مه', '2022-09-27 solar-hijri'],
    ['د ۱۴۰۱ هجري لمریز کال د تلې په ۵مه', '2022-09-27 solar-hijri'],
    ['۱۰ غبرګولی ۱۴۰۲', '2023-05-31 solar-hijri'],
    ['29 Mizan 1403', '2024-10-20 solar-hijri'],
    ['۱۷ ربیع\u200cالثانی ۱۴۴۶', '2024-10-20 lunar-hijri'],
    ['۱۷ ربيع الآخر ۱۴۴۶ هجری', '2024-10-20 lunar-hijri'],
    ['۱ رمضان المبارک ۱۴۴۵', '2024-03-11 lunar-hijri'],
    ['۲۹ میزان ۱۴۰۳ برابر با ۲۰ اکتوبر ۲۰۲۴', '2024-10-20 solar-hijri'],
    ['20 October 2024 (29 Mizan 1403)', '2024-10-20 gregorian'],
  ])('%s', (literal, expected) => expect(day(literal)).toBe(expected));
});

describe('less than a day', () => {
  it.each([
    ['2024', '2024', 'year', 'gregorian'],
    ['۱۴۰۳', '2024', 'year', 'solar-hijri'],
    ['سال ۱۴۰۳ خورشیدی', '2024', 'year', 'solar-hijri'],
    ['۱۴۴۶ ه\u200d.ق', '2024', 'year', 'lunar-hijri'],
    ['۲۰۲۴ زېږدیز', '2024', 'year', 'gregorian'],
    ['October 2024', '2024-10', 'month', 'gregorian'],
    ['Oktober 2024', '2024-10', 'month', 'gregorian'],
    ['2024-10', '2024-10', 'month', 'gregorian'],
    ['10/2024', '2024-10', 'month', 'gregorian'],
    ['اکتوبر ۲۰۲۴', '2024-10', 'month', 'gregorian'],
    ['میزان ۱۴۰۳', '2024-10', 'month', 'solar-hijri'],
    ['د ۱۴۰۳ کال تله', '2024-10', 'month', 'solar-hijri'],
    ['۱۴۰۳/۷', '2024-10', 'month', 'solar-hijri'],
  ] as const)('%s', (literal, iso, precision, calendar) => expect(parseDate(literal)).toEqual({ iso, precision, calendar }));
});

describe('no date', () => {
  it.each([
    '',
    'hello',
    '31 September 2024',
    '29 February 2023',
    '30.02.2024',
    '2024-13-01',
    '2024-20-10',
    '00.10.2024',
    '13/2024',
    '۳۱ میزان ۱۴۰۳',
    '۳۰ حوت ۱۴۰۴',
    '۱۴۰۴/۱۲/۳۰',
    '۵ جون ۱۳۹۹',
    '۲۹ میزان ۲۰۲۴',
    '۲۹ میزان ۱۴۰۳ قمری',
    '۲۰ اکتوبر ۲۰۲۴ هجری',
    '20.10.24',
    '1.2.2024.5',
    '20241020',
    '2021–2024',
    '99999',
    '20 October 2024 or 21 October 2024',
    '۲۹ میزان ۱۴۰۳ برابر با ۲۱ اکتوبر ۲۰۲۴',
    'on page 17 October 2024 was cold',
  ])('%j', (literal) => expect(parseDate(literal)).toBeNull());
});

describe('month names', () => {
  const names = CALENDARS.flatMap((calendar) =>
    MONTH_VARIANTS[calendar].flatMap((row, index) => {
      const own = (['fa-AF', 'fa', 'ps', 'en'] satisfies NameLanguage[]).map((language) => monthNames(calendar, language)[index] ?? '');
      return [...new Set([...row.split('|'), ...own])].map((name) => ({ name, calendar, month: index + 1 }));
    }),
  );

  it.each(names)('$name is month $month of $calendar', ({ name, calendar, month }) => {
    const year = { gregorian: 2024, 'solar-hijri': 1403, 'lunar-hijri': 1446 }[calendar];
    const iso = isoOf(new CalendarDate(SYSTEMS[calendar], year, month, 5), 'day');
    expect(parseDate(`5 ${name} ${year}`)).toEqual({ iso, precision: 'day', calendar });
    expect(parseDate(`${name.toUpperCase()} ${year}`)).toEqual({
      iso: isoOf(middleOf(calendar, year, month), 'month'),
      precision: 'month',
      calendar,
    });
  });
});

describe('findDates', () => {
  const literals = (text: string) => findDates(text).map(({ literal, iso }) => `${literal} = ${iso}`);

  it('finds them where they stand', () => {
    const text = 'منتشر شده در «۲۹ میزان ۱۴۰۳»، originally on October 17, 2024.';
    const found = findDates(text);
    expect(found).toEqual([
      { start: 14, end: 27, literal: '۲۹ میزان ۱۴۰۳', iso: '2024-10-20', precision: 'day', calendar: 'solar-hijri' },
      { start: 44, end: 60, literal: 'October 17, 2024', iso: '2024-10-17', precision: 'day', calendar: 'gregorian' },
    ]);
    for (const { start, end, literal } of found) expect(text.slice(start, end)).toBe(literal);
  });

  it.each([
    ['two calendars', '۲۹ میزان ۱۴۰۳ (20.10.2024)', ['۲۹ میزان ۱۴۰۳ = 2024-10-20', '20.10.2024 = 2024-10-20']],
    ['ZWNJ and marks inside', 'در ۱ سنبلهٔ ۱۴۰۰ بود', ['۱ سنبلهٔ ۱۴۰۰ = 2021-08-23']],
    ['a date after a letter beyond the BMP', '😀 20.10.2024', ['20.10.2024 = 2024-10-20']],
    ['month and year', 'since August 2021, when', ['August 2021 = 2021-08']],
    ['a year with its name or era', 'در سال ۱۳۵۷ و ۱۹۷۹ میلادی', ['سال ۱۳۵۷ = 1978', '۱۹۷۹ میلادی = 1979']],
    ['the end of a range of days', '17–19 October 2024', ['19 October 2024 = 2024-10-19']],
  ])('%s', (_, text, expected) => expect(literals(text)).toEqual(expected));

  it.each([
    'in 2024 and 1403',
    'version 1.2.2024.5',
    '2021-2024',
    '31 September 2024',
    'it may 2024 times',
    'a march 2000 miles long',
    'rooms 10/2024',
    'شمارهٔ ۱۴۰۳',
  ])('sees none in: %s', (text) => expect(findDates(text)).toEqual([]));

  it('takes linear time over hostile text', () => {
    for (const unit of ['1', '1 ', '1/', '2024 ', 'oct ', '1 oct ', 'ه.', 'سال ', '(']) {
      expect(Array.isArray(findDates(unit.repeat(20_000)))).toBe(true);
      expect(parseDate(unit.repeat(20_000))).toBeNull();
    }
  }, 10_000);

  it('cuts every literal from the text and reads it again alone', () => {
    const piece = fc.constantFrom(
      '۲۹',
      'میزان',
      '۱۴۰۳',
      ' ',
      'October',
      '17',
      ', ',
      '2024',
      '.',
      '/',
      'سال',
      'ه\u200d.ش',
      'ي',
      '\u0654',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
        (text) => {
          for (const { start, end, literal, iso } of findDates(text)) {
            expect(text.slice(start, end)).toBe(literal);
            expect(parseDate(literal)?.iso).toBe(iso);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('what is printed can be read', () => {
  const DAY = 86_400_000;
  const days = fc
    .integer({ min: Date.UTC(1840, 0, 1) / DAY, max: Date.UTC(2123, 11, 31) / DAY })
    .map((number) => new Date(number * DAY).toISOString().slice(0, 10));

  it('every day, in both chromes and calendars', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...LOCALES),
        fc.constantFrom('gregorian' as const, 'solar-hijri' as const),
        fc.boolean(),
        (iso, locale, calendar, weekday) => {
          expect(parseDate(formatDate(iso, { locale, calendar, weekday }))).toEqual({ iso, precision: 'day', calendar });
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('every Lunar day of the table', () => {
    fc.assert(
      fc.property(
        days.filter((iso) => iso > '1883' && iso < '2076'),
        fc.constantFrom(...LOCALES),
        (iso, locale) => {
          const calendar = 'lunar-hijri';
          expect(parseDate(formatDate(iso, { locale, calendar }))).toEqual({ iso, precision: 'day', calendar });
        },
      ),
    );
  });

  it('every month and year, in the calendar it was written in', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...LOCALES),
        fc.constantFrom('gregorian' as const, 'solar-hijri' as const),
        fc.constantFrom(4, 7),
        (full, locale, written, length) => {
          // A bare year after 1500 is read as Gregorian.
          const iso = (length === 4 && full > '2121' ? '2121' : full).slice(0, length);
          const printed = formatDate(iso, { locale, calendar: written, written });
          expect(parseDate(printed)).toEqual({ iso, precision: length === 4 ? 'year' : 'month', calendar: written });
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
