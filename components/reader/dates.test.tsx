import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Appearance } from '../../core/article/model.ts';
import { DEFAULT_PREFERENCES } from '../../core/article/views.ts';
import { chromeFor } from '../../i18n/chrome.ts';
import { bothDates, BothDates, dayOf } from './dates.tsx';
import { filedUnder, WrittenDate } from './written-date.tsx';

const fa = chromeFor('fa', '');
const en = chromeFor('en', '');

describe('bothDates', () => {
  it('puts the chrome’s calendar first', () => {
    expect(bothDates('2024-10-20', fa)).toEqual({ first: '۲۹ میزان ۱۴۰۳', second: '۲۰ اکتوبر ۲۰۲۴' });
    expect(bothDates('2024-10-20', en)).toEqual({ first: '20 October 2024', second: '29 Mizan 1403' });
  });

  it('puts the reader’s calendar first where one is chosen', () => {
    const prefer = (calendar: 'solar-hijri' | 'gregorian') => ({ ...DEFAULT_PREFERENCES, calendar });
    expect(bothDates('2024-10-20', chromeFor('en', '', prefer('solar-hijri'))).first).toBe('29 Mizan 1403');
    expect(bothDates('2024-10-20', chromeFor('fa', '', prefer('gregorian'))).first).toBe('۲۰ اکتوبر ۲۰۲۴');
    expect(bothDates('2024-10-20', chromeFor('fa', '', prefer('solar-hijri'))).first).toBe('۲۹ میزان ۱۴۰۳');
  });

  it('writes the reader’s digits', () => {
    expect(bothDates('2024-10-20', chromeFor('fa', '', { ...DEFAULT_PREFERENCES, digits: 'latin' })).first).toBe('29 میزان 1403');
  });
});

describe('BothDates', () => {
  it('says the day to machines, and a Solar month not as if it were Gregorian', () => {
    expect(renderToStaticMarkup(<BothDates iso="2024-10-20" chrome={en} written="solar-hijri" />)).toContain('<time dateTime="2024-10-20"');
    expect(renderToStaticMarkup(<BothDates iso="2024-10" chrome={en} written="gregorian" />)).toContain('<time dateTime="2024-10"');
    expect(renderToStaticMarkup(<BothDates iso="2024-10" chrome={en} written="solar-hijri" />)).toContain('<time class="dates">');
  });
});

describe('dayOf', () => {
  it('is the day in Kabul', () => {
    expect(dayOf('2024-10-20T19:29:59Z')).toBe('2024-10-20');
    expect(dayOf('2024-10-20T19:30:00Z')).toBe('2024-10-21');
  });
});

describe('WrittenDate', () => {
  it.each([
    ['20.10.2024', 'ltr'],
    ['October 17, 2024', 'ltr'],
    ['۲۹ میزان ۱۴۰۳', 'rtl'],
  ])('keeps %s whole, %s', (literal, direction) => {
    expect(renderToStaticMarkup(<WrittenDate literal={literal} chrome={fa} />)).toContain(`<bdi dir="${direction}">${literal}</bdi>`);
  });
});

describe('filedUnder', () => {
  const appearance = (role: Appearance['role'], dateIso: string): Appearance => ({
    outlet: role,
    dateLiteral: dateIso,
    dateIso,
    precision: 'day',
    calendar: 'gregorian',
    role,
  });

  it('is the republication of that day, or else whatever else has it', () => {
    const all = [appearance('original', '2024-10-17'), appearance('republication', '2024-10-20'), appearance('capture', '2024-10-20')];
    expect(filedUnder(all, '2024-10-20')?.role).toBe('republication');
    expect(filedUnder(all, '2024-10-17')?.role).toBe('original');
    expect(filedUnder(all, '2023-01-01')).toBeUndefined();
  });
});
