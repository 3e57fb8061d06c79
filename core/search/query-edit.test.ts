import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceWords, replacementParts, withoutFilter } from './query-edit.ts';
import { parseQuery } from './query.ts';
import { anyString } from './test-strings.ts';

describe('a query without a filter', () => {
  it.each([
    ['lang:fa', 0, ''],
    ['کابل lang:fa هرات', 0, 'کابل هرات'],
    ['نویسنده: پزشکیان  "آب  کابل" سال: ۱۳۸۰ تا ۱۳۹۰', 1, 'نویسنده: پزشکیان  "آب  کابل"'],
    ['نویسنده: پزشکیان  "آب  کابل" سال: ۱۳۸۰ تا ۱۳۹۰', 0, '"آب  کابل" سال: ۱۳۸۰ تا ۱۳۹۰'],
    ['author:"M.K. Bhadrakumar" war', 0, 'war'],
    ['war -lang:de', 0, 'war'],
    ['lang:fa OR lang:ps war', 0, 'lang:ps war'],
    ['lang:fa OR lang:ps war', 1, 'lang:fa war'],
    ['زبان:دری یا زبان:پښتو', 1, 'زبان:دری'],
    ['author: lang:fa war', 0, 'war'],
  ])('%s (%d)', (typed, index, left) => {
    const parsed = parseQuery(typed, 'fa');
    const filter = parsed.filters[index];
    expect(filter && withoutFilter(parsed, filter)).toBe(left);
  });

  it('is as it was without one that it does not have', () => {
    expect(withoutFilter(parseQuery(' کابل lang:fa', 'fa'), { start: 1 })).toBe(' کابل lang:fa');
    expect(withoutFilter(parseQuery(' کابل lang:fa', 'fa'), { start: 2 })).toBe(' کابل lang:fa');
  });

  it('keeps all else', () => {
    const pieces = [
      'کابل',
      '"آب کابل"',
      '-هرات',
      'کتا*',
      'lang:fa',
      '-lang:de',
      'author:"M.K. Bhadrakumar"',
      'سال: ۱۳۸۰ تا ۱۳۹۰',
      'site:a.org',
      'a|b',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), fc.nat(), (typed, which) => {
        const parsed = parseQuery(typed.join(' '), 'fa');
        const filter = parsed.filters[which % Math.max(1, parsed.filters.length)];
        if (!filter) return;
        const left = parseQuery(withoutFilter(parsed, filter), 'fa');
        const words = ({ clauses, excluded }: typeof parsed) => [
          clauses.map((terms) => terms.map(({ text }) => text)),
          excluded.map(({ text }) => text),
        ];
        expect(words(left)).toEqual(words(parsed));
        expect(left.filters.map(({ text }) => text)).toEqual(parsed.filters.filter((other) => other !== filter).map(({ text }) => text));
      }),
    );
  });
});

describe('other words in a query', () => {
  const replaced = (typed: string, pairs: Record<string, string>) => replaceWords(parseQuery(typed, 'fa'), new Map(Object.entries(pairs)));

  it.each([
    ['کابل جمحور', { جمحور: 'جمهور' }, 'کابل جمهور'],
    ['"رئیس جمحور"  -جمحور', { جمحور: 'جمهور' }, '"رئیس جمهور"  -جمحور'],
    ['رئیس‌جمحور lang:fa', { جمحور: 'جمهور' }, 'رئیس‌جمهور lang:fa'],
    ['رئیس‌جمحور', { رئیسجمحور: 'رئیس‌جمهور' }, 'رئیس‌جمهور'],
    ['(Kabull)، kabull Kabull*', { kabull: 'Kabul' }, '(Kabul)، Kabul Kabull*'],
    ['author:kabull kabull', { kabull: 'Kabul' }, 'author:kabull Kabul'],
    ['lang:klingom x', { klingom: 'klingon' }, 'lang:klingon x'],
    ['كتابب', { کتابب: 'کتاب' }, 'کتاب'],
    ['Müllor', { mullor: 'Müller' }, 'Müller'],
    ['سړييي', { سړییی: 'سړی' }, 'سړی'],
    ['کابل', { هرات: 'بلخ' }, 'کابل'],
  ])('%s', (typed, pairs, result) => {
    expect(replaced(typed, pairs)).toBe(result);
  });

  it('are marked', () => {
    expect(replacementParts(parseQuery('«آب کابول» هرات', 'fa'), new Map([['کابول', 'کابل']]))).toEqual([
      { text: '«آب ', mark: false },
      { text: 'کابل', mark: true },
      { text: '» هرات', mark: false },
    ]);
  });

  it('are none when none are asked for', () => {
    fc.assert(
      fc.property(anyString, (typed) => {
        expect(replaceWords(parseQuery(typed, 'fa'), new Map())).toBe(typed);
      }),
    );
  });
});
