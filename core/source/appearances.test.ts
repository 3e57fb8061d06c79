import { describe, expect, it } from 'vitest';
import { readAppearances } from './appearances.ts';
import type { AppearanceSources } from './appearances.ts';
import { dateLine } from './date-line.ts';
import { reading } from './reading.ts';

const date = (literal: string) => {
  const value = dateLine(literal);
  if (!value) throw new Error(literal);
  return reading(value, 0.95, literal);
};
const site = { name: reading('A Name', 0.95, 'A Name'), web: 'www.a.example' };
const outlet = reading({ outlet: 'An Outlet' }, 0.95, 'Source: An Outlet');
const read = (sources: Partial<AppearanceSources>) => {
  const { appearances, guesses } = readAppearances({ headDates: [], calendar: 'gregorian', ...sources });
  return {
    chain: appearances.map(({ role, outlet: name, dateIso }) => [role, name, dateIso]),
    doubts: guesses.filter(({ confidence }) => confidence < 0.8),
    appearances,
  };
};

describe('readAppearances', () => {
  it('puts the oldest first', () => {
    const { chain, doubts, appearances } = read({ site, outlet, headDates: [date('20.10.2024')], tailDate: date('October 17, 2024') });
    expect(chain).toEqual([
      ['original', 'An Outlet', '2024-10-17'],
      ['republication', 'A Name', '2024-10-20'],
    ]);
    expect(doubts).toEqual([]);
    expect(appearances[1]).toEqual({
      outlet: 'A Name',
      url: 'http://www.a.example',
      dateLiteral: '20.10.2024',
      dateIso: '2024-10-20',
      precision: 'day',
      calendar: 'gregorian',
      role: 'republication',
    });
  });
  it('takes the date in the sentence before one beside it', () => {
    const dated = reading({ outlet: 'An Outlet', dateLiteral: '3 May 2023' }, 0.95, 'Source: An Outlet, 3 May 2023');
    expect(read({ site, outlet: dated, headDates: [date('20.10.2024')] }).chain[0]).toEqual(['original', 'An Outlet', '2023-05-03']);
  });
  it('doubts dates that are not in their order', () => {
    expect(read({ site, outlet, headDates: [date('17.10.2024')], tailDate: date('20.10.2024') }).doubts).toMatchObject([
      { reason: 'dates-out-of-order' },
      { reason: 'dates-out-of-order' },
    ]);
  });
  it('says that there is no date', () => {
    const { appearances, doubts } = read({ site });
    expect(appearances).toMatchObject([{ dateLiteral: '', role: 'republication' }]);
    expect(doubts).toMatchObject([{ field: 'appearances.0.dateLiteral', reason: 'no-date' }]);
  });
  it('loses no date that belongs to nothing', () => {
    expect(read({ headDates: [date('20.10.2024')] })).toMatchObject({
      chain: [],
      doubts: [{ field: 'appearances', snippet: '20.10.2024', reason: 'no-outlet' }],
    });
    expect(read({ site, headDates: [date('20.10.2024'), date('3.5.2023')] }).doubts).toMatchObject([
      { snippet: '3.5.2023', reason: 'date-unclear' },
    ]);
  });
  it('takes the same day in another calendar for the same', () => {
    expect(read({ site, headDates: [date('۲۹ میزان ۱۴۰۳'), date('20.10.2024')] })).toMatchObject({
      chain: [['republication', 'A Name', '2024-10-20']],
      doubts: [],
    });
  });
});
