import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUNDARY, MAX_TOKEN_LENGTH, analyse, analyseBeginning } from './analyser.ts';
import type { Column } from './folding.ts';
import { COLUMNS, NEVER_MERGED, REMOVED } from './folding.ts';
import { STEM } from './pashto-stem.ts';
import { anyColumn, anyLanguage, anyString } from './test-strings.ts';

const words = (text: string, column: Column, language = 'fa') => analyse(text, language, column).map(({ token }) => token);
const slices = (text: string, column: Column) => analyse(text, 'fa', column).map(({ start, end }) => text.slice(start, end));

describe('tokens and their places', () => {
  it('keeps offsets over harakat, tatweel, presentation forms and invisible characters', () => {
    const text = '\u200Eکِتـــاب\u200F (\uFEDB\uFE98\uFE8E\uFE8F) ۱٬۴۰۳';
    expect(words(text, 'exact')).toEqual(['کتاب', 'کتاب', '1403']);
    expect(slices(text, 'exact')).toEqual(['کِتـــاب', '\uFEDB\uFE98\uFE8E\uFE8F', '۱٬۴۰۳']);
  });

  it('separates at U+066B as at a full stop', () => {
    expect(words('۳٫۱۴', 'exact')).toEqual(['3', '14']);
    expect(words('3.14', 'exact')).toEqual(['3', '14']);
  });

  it('gives every word of one character that place: \uFDFA', () => {
    expect(words('x \uFDFA y', 'folded')).toEqual(['x', 'صلی', 'الله', 'علیه', 'وسلم', 'y']);
    expect(slices('x \uFDFA y', 'folded').slice(1, 5)).toEqual(Array(4).fill('\uFDFA'));
    expect(words('10½', 'exact')).toEqual(['10', '1', '2']);
  });

  it('does not break a word at harakat stored as presentation forms', () => {
    expect(words('ك\uFE76تاب', 'exact')).toEqual(['کتاب']);
  });

  it('takes the letters of unspaced scripts one by one', () => {
    expect(words('北京 ok', 'exact')).toEqual(['北', '京', 'ok']);
  });

  it('cuts a token, not its place, at the greatest length', () => {
    const text = 'a'.repeat(5_000);
    expect(analyse(text, 'en')).toEqual([{ token: 'a'.repeat(MAX_TOKEN_LENGTH), start: 0, end: 5_000 }]);
  });

  it('makes no token of what is only removed', () => {
    expect(analyse('ـــ \u064E \u200E\u200F \u200C \u0301 ' + BOUNDARY, 'fa')).toEqual([]);
  });

  it.each([
    ['ps', 'سړي', ['سړي'], [`${STEM}سړ`]],
    ['ps', 'کتاب‌ونه 12 a', ['کتابونه', 'کتاب', 'ونه', '12', 'a'], [`${STEM}کتب`, `${STEM}کتب`, `${STEM}ون`, '12', 'a']],
    ['fa', 'سړي', ['سړی'], ['سړی']],
    ['ur', 'ہم', ['ہم'], ['هم']],
    ['fa-IR', 'ہم', ['هم'], ['هم']],
  ])('%s %s', (language, text, exact, folded) => {
    expect(words(text, 'exact', language)).toEqual(exact);
    expect(words(text, 'folded', language)).toEqual(folded);
  });
});

describe('ZWNJ', () => {
  it('is a break, and the joined form stands beside the parts', () => {
    expect(analyse('رئیس‌جمهور', 'fa', 'exact')).toEqual([
      { token: 'رئیسجمهور', start: 0, end: 10, joined: true },
      { token: 'رئیس', start: 0, end: 4 },
      { token: 'جمهور', start: 5, end: 10 },
    ]);
  });

  it.each(['می‌رود', 'می رود', 'میرود', 'مي‌رود', 'می\u200C\u200Cرود'])('in the folded column %s is one word', (text) => {
    expect(words(text, 'folded')).toEqual(['رود']);
  });

  it.each(['کتاب‌ها', 'کتاب ها', 'کتابها', 'کتاب‌های', 'کتابهایی', 'كِتاب‌هـا'])('so is %s', (text) => {
    expect(words(text, 'folded')).toEqual(['کتاب']);
  });

  it('lets the part that remains span the whole word', () => {
    expect(slices('او می‌رود.', 'folded')).toEqual(['او', 'می‌رود']);
  });

  it('joins what remains after the affixes', () => {
    expect(words('رئیس‌جمهورهای', 'folded')).toEqual(['رییسجمهور', 'رییس', 'جمهور']);
  });

  it('does nothing beside a space', () => {
    expect(words('کتاب\u200C \u200Cقلم', 'exact')).toEqual(['کتاب', 'قلم']);
  });
});

describe('the beginning of a word', () => {
  it('keeps what may not be an affix yet', () => {
    expect(analyseBeginning('می', 'fa', 'folded').map(({ token }) => token)).toEqual(['می']);
    expect(analyseBeginning('آب', 'fa', 'folded').map(({ token }) => token)).toEqual(['اب']);
  });
});

describe('for any string', () => {
  const invisibleEdge = new RegExp(`^[${REMOVED.invisible}]|[${REMOVED.invisible}]$`);

  it('offsets slice the original, rise, and show no invisible edge', () => {
    fc.assert(
      fc.property(anyString, anyLanguage, anyColumn, (text, language, column) => {
        let previous = { start: 0, end: 0 };
        for (const token of analyse(text, language, column)) {
          expect(token.start).toBeGreaterThanOrEqual(previous.start);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(token.start, token.end)).not.toMatch(invisibleEdge);
          previous = token;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('running tokens do not overlap, except those of one character', () => {
    fc.assert(
      fc.property(anyString, anyLanguage, anyColumn, (text, language, column) => {
        const running = analyse(text, language, column).filter(({ joined }) => !joined);
        running.slice(1).forEach((token, index) => {
          const before = running[index];
          const sameCharacter = before?.start === token.start && before.end === token.end;
          expect(sameCharacter || (before !== undefined && before.end <= token.start)).toBe(true);
        });
      }),
    );
  });

  it('is idempotent: tokens joined by spaces are analysed to themselves', () => {
    fc.assert(
      fc.property(anyString, anyLanguage, anyColumn, (text, language, column) => {
        const once = analyse(text, language, column).map(({ token }) => token);
        expect(analyse(once.join(' '), language, column).map(({ token }) => token)).toEqual(once);
      }),
      { numRuns: 3_000 },
    );
  });

  it('never merges the letters of Pashto', () => {
    const pashto = new RegExp(`[${NEVER_MERGED.join('')}]`, 'gu');
    const letters = fc.array(fc.constantFrom(...NEVER_MERGED, 'ا', 'ب', 'ی', 'ي', 'ک', '\u064E', '\u0640', '\u200E', ' '), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(letters, anyLanguage, (pieces, language) => {
        const text = pieces.join('');
        for (const column of COLUMNS) {
          const kept = analyse(text, language, column)
            .map(({ token }) => token)
            .join('')
            .match(pashto);
          expect(kept).toEqual(text.match(pashto));
        }
      }),
    );
  });

  it('gives the same in the folded column of every language but Pashto', () => {
    fc.assert(
      fc.property(anyString, anyLanguage, (text, language) => {
        fc.pre(!language.startsWith('ps'));
        expect(analyse(text, language, 'folded')).toEqual(analyse(text, 'fa', 'folded'));
      }),
    );
  });

  it('gives the same when asked again, cached or not', () => {
    const text = 'رئیس‌جمهور می‌رود';
    const first = analyse(text, 'fa');
    for (let word = 0; word < 25_000; word += 1) analyse(`w${word}`, 'fa');
    expect(analyse(text, 'fa')).toEqual(first);
  });

  it.each(['a', '\u200C', '\u064E', '\uFDFA', 'می\u200C', '\uD800', '\u00BD', '\u338F', 'a\u00BD', '\u0E33'])(
    'takes no more time than its length: %j',
    (unit) => {
      const started = performance.now();
      analyse(unit.repeat(Math.ceil(100_000 / unit.length)), 'fa');
      expect(performance.now() - started).toBeLessThan(3_000);
    },
  );

  it('nor where one word is full of invisible characters', () => {
    const started = performance.now();
    expect(words(`a${'\u200B'.repeat(200_000)}b`, 'exact')).toEqual(['ab']);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
