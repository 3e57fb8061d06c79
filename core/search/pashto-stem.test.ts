import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from './analyser.ts';
import { NEVER_MERGED, foldingOf } from './folding.ts';
import { matchesIn } from './matches.ts';
import { LEAST_BEFORE_ENDING, PASHTO_ENDINGS, STEM, pashtoStem } from './pashto-stem.ts';
import { parseQuery } from './query.ts';
import { anyString } from './test-strings.ts';

const fold = foldingOf('ps', 'folded');
const stem = (word: string) => pashtoStem(fold(word));

describe('a Pashto ending', () => {
  it.each(PASHTO_ENDINGS)('%s is cut after two letters, not after one', (ending) => {
    expect(pashtoStem(`سړ${ending}`)).toBe(`${STEM}سړ`);
    expect(pashtoStem(`س${ending}`)).not.toBe(`${STEM}س`);
    expect(fold(ending)).toBe(ending);
  });

  it('that is longer comes before the shorter one it ends in', () => {
    for (const [index, ending] of PASHTO_ENDINGS.entries()) {
      expect(PASHTO_ENDINGS.slice(index + 1).filter((later) => later.endsWith(ending))).toEqual([]);
    }
  });

  it.each([
    ['ښار', ['ښارونه', 'ښارونو']],
    ['سترګه', ['سترګې', 'سترګو']],
    ['پښتون', ['پښتانه', 'پښتنو', 'پښتنه']],
    ['لیکل', ['لیکم', 'لیکي', 'لیکئ', 'لیکلي', 'لیکلو']],
    ['رسېدل', ['رسېده', 'رسېدلی', 'رسېدو']],
  ])('%s is found in each of its forms', (word, forms) => {
    for (const form of forms) expect(stem(form)).toBe(stem(word));
  });

  it.each([
    ['کور', 'کوړ'],
    ['غر', 'غړ'],
    ['سره', 'سړه'],
    ['من', 'مڼ'],
  ])('%s stays another word than %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe('a stem of any word', () => {
  const words = fc.array(fc.constantFrom(...NEVER_MERGED, ...'انوهیلبدمگک', '\u064A', '\u06D0', '\u200C'), { minLength: 1, maxLength: 15 });

  it('is not empty, is its own stem, and keeps the letters that are never merged', () => {
    const never = new RegExp(`[${NEVER_MERGED.join('')}]`, 'gu');
    fc.assert(
      fc.property(
        fc.oneof(
          words.map((letters) => letters.join('')),
          anyString,
        ),
        (text) => {
          const folded = fold(text);
          const made = pashtoStem(folded);
          expect(pashtoStem(made)).toBe(made);
          expect(made.match(never)).toEqual(folded.match(never));
          if (made !== folded) expect(made.length).toBeGreaterThan(Math.min(folded.length, LEAST_BEFORE_ENDING - 1));
          for (const { token, start, end } of analyse(text, 'ps', 'folded')) {
            expect(token).not.toBe('');
            expect(token === STEM && !text.includes(STEM)).toBe(false);
            expect(text.slice(start, end)).not.toBe('');
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('a query whose language is not known', () => {
  const marked = (query: string, text: string, language: string) =>
    matchesIn(text, parseQuery(query, 'fa'), language).map(({ start, end }) => text.slice(start, end));

  it('finds the other forms of a Pashto word in a Pashto text only', () => {
    expect(marked('ښارونو', 'په ښار کې', 'ps-AF')).toEqual(['ښار']);
    expect(marked('ښارونو', 'په ښار کې', 'fa')).toEqual([]);
  });

  it('finds nothing more in a Persian text, and a Persian word in a Pashto one', () => {
    expect(marked('ایران', 'ایر در ایران', 'fa')).toEqual(['ایران']);
    expect(marked('کتاب', 'دا کتابونه', 'ps')).toEqual(['کتابونه']);
  });

  it('marks the beginning of a word in a Pashto text', () => {
    expect(marked('ښارو*', 'دا ښارونه دي', 'ps')).toEqual(['ښارونه']);
  });
});
