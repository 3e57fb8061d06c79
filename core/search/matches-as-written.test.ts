import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesAsWritten } from './matches-as-written.ts';
import { matchesIn } from './matches.ts';
import { parseQuery } from './query.ts';

const words = (text: string, query: string) =>
  matchesAsWritten(text, parseQuery(query, 'fa'))?.map(({ start, end }) => text.slice(start, end)) ?? null;

describe('places of words that are written as typed', () => {
  it('finds whole words only, whatever their case', () => {
    expect(words('او و برادرش در Kabul', 'و kabul')).toEqual(['و', 'Kabul']);
  });

  it('leaves it to the analyser where a word is written otherwise', () => {
    expect(words('كابل', 'کابل')).toBeNull();
    expect(words('کابُل', 'کابل')).toBeNull();
  });

  it('is content with half the words of a question, and with no fewer than two', () => {
    expect(words('آب کوه دریا', 'آب کوه سنگ باد')).toEqual(['آب', 'کوه']);
    expect(words('آب کوه دریا', 'آب سنگ')).toBeNull();
    expect(words('آب کوه دریا', 'آب سنگ باد')).toBeNull();
  });

  it('does not trust a text whose length changes with its case', () => {
    expect(words('İ kabul', 'kabul')).toBeNull();
  });

  it('says nothing that the analyser does not say', () => {
    const word = fc.constantFrom('آب', 'کوه', 'می‌رود', 'کتاب‌ها', 'Kabul', 'كابل', 'و', '۱۴۰۳', 'دا');
    const text = fc.array(word, { maxLength: 12 }).map((all) => all.join(' '));
    const query = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(text, query, (within, asked) => {
        const parsed = parseQuery(asked, 'fa');
        const sure = matchesIn(within, parsed, 'fa');
        for (const { start, end, clause } of matchesAsWritten(within, parsed) ?? []) {
          expect(sure.some((match) => match.clause === clause && match.start <= start && match.end >= end)).toBe(true);
        }
      }),
    );
  });
});
