import { describe, expect, it } from 'vitest';
import type { PersonName } from '../../core/article/views.ts';
import { personName } from './person-name.ts';

const name = (text: string, language: string, variant = false): PersonName => ({ text, language, variant });
const both = [name('M.K. Bhadrakumar', 'en'), name('ام. ک. بهادراکومار', 'fa'), name('M. K. Bhadrakumar', 'en', true)];

describe('personName', () => {
  it('is in the script of the chrome', () => {
    expect(personName(both, 'fa', 'M.K. Bhadrakumar')).toEqual({ text: 'ام. ک. بهادراکومار', language: 'fa', direction: 'rtl' });
    expect(personName(both, 'en', 'M.K. Bhadrakumar')).toEqual({ text: 'M.K. Bhadrakumar', language: 'en', direction: 'ltr' });
  });

  it('prefers the language of the chrome to its script', () => {
    const names = [name('زرغونه', 'ps'), name('زرغونه حمیدی', 'fa-AF')];
    expect(personName(names, 'fa').text).toBe('زرغونه حمیدی');
    expect(personName([name('زرغونه', 'ps')], 'fa', 'Zarghuna').text).toBe('زرغونه');
    expect(personName([name('Lena', 'de')], 'en', 'لنا').text).toBe('Lena');
  });

  it('is as credited where the chrome’s script has no name', () => {
    expect(personName([name('Lena Hartmann', 'de')], 'fa', 'L. Hartmann')).toEqual({
      text: 'L. Hartmann',
      language: 'en',
      direction: 'ltr',
    });
    expect(personName([name('نجیب', 'fa')], 'en', 'نجیب استالفی')).toEqual({ text: 'نجیب استالفی', language: 'fa', direction: 'rtl' });
  });

  it('never prefers a variant', () => {
    expect(personName([name('N. Istalifi', 'en', true), name('نجیب استالفی', 'fa')], 'en').text).toBe('نجیب استالفی');
    expect(personName([name('N. Istalifi', 'en', true)], 'fa').text).toBe('N. Istalifi');
  });

  it('is empty for nobody', () => {
    expect(personName([], 'fa')).toEqual({ text: '', language: 'fa', direction: 'rtl' });
  });
});
