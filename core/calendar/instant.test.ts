import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onTheClock, readInstant } from './instant.ts';

const read = (date: string, time: string, zone = 'Asia/Kabul') => {
  const found = readInstant({ date, time, zone });
  return 'at' in found ? found.at.toISOString() : found.problem;
};

describe('an instant as it is written', () => {
  it('is one in either calendar and any digits', () => {
    expect(read('۲۹ میزان ۱۴۰۳', '۱۴:۰۵')).toBe('2024-10-20T09:35:00.000Z');
    expect(read('20.10.2024', '14:05')).toBe('2024-10-20T09:35:00.000Z');
    expect(read('2024-10-20', '٠٠:٠٠:٣٠')).toBe('2024-10-19T19:30:30.000Z');
  });
  it('stands on the clock of its zone, also where the clock leaps', () => {
    expect(read('2024-10-20', '14:05', 'Europe/Berlin')).toBe('2024-10-20T12:05:00.000Z');
    expect(read('2025-03-30', '02:30', 'Europe/Berlin')).toBe('2025-03-30T01:30:00.000Z');
    expect(read('2025-10-26', '02:30', 'Europe/Berlin')).toBe('2025-10-26T00:30:00.000Z');
  });
  it('says which part is not right', () => {
    expect(read('', '14:05')).toEqual({ part: 'date', code: 'required' });
    expect(read('میزان ۱۴۰۳', '14:05')).toEqual({ part: 'date', code: 'date' });
    for (const time of ['24:00', '12:60', '12:00:60', 'noon', '12'])
      expect(read('2024-10-20', time)).toEqual({ part: 'time', code: 'time' });
    expect(read('2024-10-20', ' ')).toEqual({ part: 'time', code: 'required' });
    expect(read('2024-10-20', '14:05', 'Atlantis')).toEqual({ part: 'zone', code: 'invalid' });
  });
  it('comes back from the clock as it went in', () => {
    const years = { min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(years), (date) => {
        const at = new Date(Math.floor(date.getTime() / 1000) * 1000);
        const { day, time } = onTheClock(at);
        expect(read(day, time)).toBe(at.toISOString());
      }),
    );
  });
});
