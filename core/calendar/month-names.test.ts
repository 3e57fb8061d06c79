import { describe, expect, it } from 'vitest';
import { CALENDARS } from '../article/model.ts';
import type { Calendar } from '../article/model.ts';
import { foldLiteral } from './fold-literal.ts';
import { WEEKDAYS, monthNames } from './month-names.ts';
import type { NameLanguage } from './month-names.ts';
import { MONTHS, MONTH_VARIANTS, nameKey } from './month-variants.ts';
import { convert, middleOf } from './systems.ts';

const LANGUAGES: NameLanguage[] = ['fa-AF', 'fa', 'ps', 'en'];
const CLDR: Record<Calendar, string> = { gregorian: 'gregory', 'solar-hijri': 'persian', 'lunar-hijri': 'islamic-umalqura' };

/** The name CLDR gives, without the U+0654 it puts on سنبله. */
function cldrName(calendar: Calendar, language: NameLanguage, month: number): string | undefined {
  const tag = `${language === 'ps' ? 'ps-AF' : language}-u-ca-${CLDR[calendar]}`;
  const day = convert(middleOf(calendar, calendar === 'gregorian' ? 2024 : calendar === 'solar-hijri' ? 1403 : 1446, month), 'gregorian');
  const parts = new Intl.DateTimeFormat(tag, { month: 'long', day: 'numeric', timeZone: 'UTC' }).formatToParts(day.toDate('UTC'));
  return parts.find(({ type }) => type === 'month')?.value.replace('\u0654', '');
}

const rows = CALENDARS.flatMap((calendar) =>
  LANGUAGES.flatMap((language) => monthNames(calendar, language).map((name, index) => ({ calendar, language, name, month: index + 1 }))),
);

describe('month names', () => {
  it.each(CALENDARS.flatMap((calendar) => LANGUAGES.map((language) => [calendar, language] as const)))(
    '%s in %s: twelve, all different',
    (calendar, language) => {
      expect(new Set(monthNames(calendar, language)).size).toBe(12);
    },
  );

  const fromCldr = rows
    .filter(({ calendar, language }) => language !== 'en' || calendar === 'gregorian')
    .filter(({ calendar, language }) => !(calendar === 'lunar-hijri' && language === 'ps'));
  it.each(fromCldr)('$calendar $month in $language: $name, as CLDR', ({ calendar, language, name, month }) => {
    expect(name).toBe(cldrName(calendar, language, month));
  });

  it.each(rows)('$calendar $month: $name carries no mark of its own', ({ name }) => {
    expect(name).not.toMatch(/\p{M}/u);
  });

  it.each(WEEKDAYS.fa.map((name, day) => [name, WEEKDAYS.en[day] ?? '', day] as const))('%s is %s, as CLDR', (fa, en, day) => {
    const date = Date.UTC(2024, 9, 20 + day);
    expect(new Intl.DateTimeFormat('fa-AF-u-ca-gregory', { weekday: 'long', timeZone: 'UTC' }).format(date)).toBe(fa);
    expect(new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(date)).toBe(en);
  });
});

describe('month variants', () => {
  const variants = CALENDARS.flatMap((calendar) =>
    MONTH_VARIANTS[calendar].flatMap((row, index) => row.split('|').map((name) => ({ calendar, month: index + 1, name }))),
  );

  it.each([...variants, ...rows])('$name is month $month of $calendar and of no other', ({ calendar, month, name }) => {
    expect(MONTHS.get(nameKey(foldLiteral(name).text))).toEqual({ calendar, month });
  });
});
