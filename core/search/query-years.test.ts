import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPersianDigits } from '../text/digits.ts';
import { yearsAt, yearsOf } from './query-years.ts';

const solar = (from: number, to = from) => ({ from, to, calendar: 'solar-hijri' });
const gregorian = (from: number, to = from) => ({ from, to, calendar: 'gregorian' });

describe('years', () => {
  it.each([
    ['1403', solar(1403)],
    ['۱۴۰۳', solar(1403)],
    ['١٤٠٣', solar(1403)],
    ['\u200F۱۴۰۳\u200E', solar(1403)],
    ['2024', gregorian(2024)],
    ['۲۰۲۴', gregorian(2024)],
    ['1200', solar(1200)],
    ['1500', solar(1500)],
    ['1600', gregorian(1600)],
    ['2199', gregorian(2199)],
    ['1380..1390', solar(1380, 1390)],
    ['1380...1390', solar(1380, 1390)],
    ['1380…1390', solar(1380, 1390)],
    ['2001-2010', gregorian(2001, 2010)],
    ['۱۳۸۰–۱۳۹۰', solar(1380, 1390)],
    ['۱۳۸۰ – ۱۳۹۰', solar(1380, 1390)],
    ['۱۳۹۰–۱۳۸۰', solar(1380, 1390)],
    ['۱۳۸۰ تا ۱۳۹۰', solar(1380, 1390)],
    ['۱۳۸۰ تر ۱۳۹۰', solar(1380, 1390)],
    ['2001 to 2010', gregorian(2001, 2010)],
    ['1390..', solar(1390, 1500)],
    ['..2001', gregorian(1600, 2001)],
    ['تا ۱۳۹۰', solar(1200, 1390)],
    ['۱۴۰۳ش', solar(1403)],
    ['۲۰۲۴م', gregorian(2024)],
    ['۱۳۵۰ م', gregorian(1350)],
    ['۱۴۰۳ خورشیدی', solar(1403)],
    ['۱۴۰۳ خورشيدي', solar(1403)],
    ['۱۴۰۳ هجری شمسی', solar(1403)],
    ['۱۴۰۳ ه‌.ش', solar(1403)],
    ['1980 AD', gregorian(1980)],
    ['۱۳۸۰ش-۱۳۹۰ش', solar(1380, 1390)],
  ])('%s', (typed, years) => {
    expect(yearsOf(typed)).toEqual(years);
  });

  it.each([
    ['', 'nothing'],
    ['..', 'no end'],
    ['foo', 'a word'],
    ['12', 'two digits'],
    ['20241', 'five digits'],
    ['1550', 'between the calendars'],
    ['2200', 'after them'],
    ['1199', 'before them'],
    ['1380..2010', 'two calendars'],
    ['۱۳۸۰ش-۱۳۹۰م', 'two calendars by name'],
    ['2024ش', 'not of the calendar named'],
    ['1445ق', 'Lunar'],
    ['2001-10', 'perhaps a month'],
    ['1390-', 'a hyphen left over'],
    ['-1390', 'a minus'],
    ['1403-05-12', 'a day'],
    ['20.10.2024', 'a day'],
    ['1380 1390', 'two years'],
    ['1380..1390..1400', 'three'],
    ['ا'.repeat(1_000), 'long'],
  ])('%s is none: %s', (typed) => {
    expect(yearsOf(typed)).toBeUndefined();
  });

  it('are the same in any digits, either way round', () => {
    const year = fc.oneof(fc.integer({ min: 1200, max: 1500 }), fc.integer({ min: 1600, max: 2199 }));
    fc.assert(
      fc.property(year, year, (one, other) => {
        const range = `${one}..${other}`;
        expect(yearsOf(toPersianDigits(range))).toEqual(yearsOf(range));
        expect(yearsOf(`${other}..${one}`)).toEqual(yearsOf(range));
        if (one > 1500 === other > 1500) expect(yearsOf(range)).toMatchObject({ from: Math.min(one, other), to: Math.max(one, other) });
        else expect(yearsOf(range)).toBeUndefined();
      }),
    );
  });
});

describe('years without quotes', () => {
  it.each([
    ['1403 کابل', '1403'],
    ['1403، کابل', '1403'],
    ['1403.', '1403'],
    ['۱۳۸۰ تا ۱۳۹۰ کابل', '۱۳۸۰ تا ۱۳۹۰'],
    ['۱۴۰۳ خورشیدی کابل', '۱۴۰۳ خورشیدی'],
    ['۱۴۰۳ هجری خورشیدی کابل', '۱۴۰۳ هجری خورشیدی'],
    ['1380 - 1390 x', '1380 - 1390'],
    ['1380 -1390', '1380'],
    ['1390.. x', '1390..'],
    ['1403-05-12', ''],
    ['1380..1390x', ''],
    ['14030', ''],
    ['کابل', ''],
  ])('of %s: %s', (typed, years) => {
    expect(yearsAt(`سال:${typed}`, 4)).toBe(years);
  });
});
