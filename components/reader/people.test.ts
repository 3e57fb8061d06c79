import { describe, expect, it } from 'vitest';
import type { PersonView } from '../../core/article/views.ts';
import { byInitial } from './people.tsx';

const person = (text: string, language: string): PersonView => ({ slug: text, names: [{ text, language, variant: false }], count: 1 });
const grouped = (people: PersonView[], locale: 'fa' | 'en') =>
  byInitial(people, { locale, direction: locale === 'fa' ? 'rtl' : 'ltr' }).map(([letter, entries]) => [
    letter,
    ...entries.map(({ shown }) => shown.text),
  ]);

describe('byInitial', () => {
  it('follows the Persian alphabet, where پ is after ب and گ after ک', () => {
    const people = ['گلبدن', 'پروین', 'بهار', 'کاوه', 'تهمینه'].map((name) => person(name, 'fa'));
    expect(grouped(people, 'fa').map(([letter]) => letter)).toEqual(['ب', 'پ', 'ت', 'ک', 'گ']);
  });

  it('puts آ under ا', () => {
    expect(grouped([person('احمد', 'fa'), person('آرزو', 'fa')], 'fa')).toEqual([['ا', 'آرزو', 'احمد']]);
  });

  it('puts names in the chrome’s script first', () => {
    const people = [person('Lena', 'de'), person('نجیب', 'fa'), person('Élise', 'fr'), person('Ernst', 'de')];
    expect(grouped(people, 'fa').map(([letter]) => letter)).toEqual(['ن', 'E', 'L']);
    expect(grouped(people, 'en').map(([letter]) => letter)).toEqual(['E', 'L', 'ن']);
  });

  it('keeps accented capitals with their letter', () => {
    expect(grouped([person('Élise', 'fr'), person('Ernst', 'de')], 'en')).toEqual([['E', 'Élise', 'Ernst']]);
  });

  it('has no group for nobody', () => {
    expect(grouped([], 'fa')).toEqual([]);
  });
});
