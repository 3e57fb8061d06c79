import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLanguages, languagesOf } from './query-languages.ts';
import { anyString } from './test-strings.ts';

describe('languages', () => {
  it.each([
    ['fa', ['fa']],
    ['FA', ['fa']],
    ['per', ['fa']],
    ['Persian', ['fa']],
    ['farsi', ['fa']],
    ['فارسی', ['fa']],
    ['فارسي', ['fa']],
    ['fa-AF', ['fa-AF']],
    ['fa_af', ['fa-AF']],
    ['prs', ['fa-AF']],
    ['Dari', ['fa-AF']],
    ['دری', ['fa-AF']],
    ['فارسی دری', ['fa-AF']],
    ['فارسی‌دری', ['fa-AF']],
    ['ps', ['ps']],
    ['pus', ['ps']],
    ['Pashto', ['ps']],
    ['پښتو', ['ps']],
    ['پشتو', ['ps']],
    ['en', ['en']],
    ['انګلیسي', ['en']],
    ['انگلیسی', ['en']],
    ['de', ['de']],
    ['ger', ['de']],
    ['Deutsch', ['de']],
    ['آلمانی', ['de']],
    ['المانی', ['de']],
    ['جرمنی', ['de']],
    ['Francais', ['fr']],
    ['français', ['fr']],
    ['هسپانوي', ['es']],
    ['Русский', ['ru']],
    ["o'zbek", ['uz']],
    ['norwegian', ['no', 'nb', 'nn']],
    ['no', ['no', 'nb', 'nn']],
    ['کردی', ['ku', 'ckb']],
    ['zh-hant', ['zh-Hant']],
    ['sw-KE', ['sw-KE']],
    ['kab', ['kab']],
    ['de,fr', ['de', 'fr']],
    ['فارسی، پشتو', ['fa', 'ps']],
    ['fa|ps|fa', ['fa', 'ps']],
  ])('%s', (typed, ranges) => {
    expect(languagesOf(typed)).toEqual(ranges);
  });

  it.each(['', '-', ',', 'klingon', 'xyz', 'a', 'de,klingon', 'language', 'fa--AF', 'constructor', '\uD800'])('%j is none', (typed) => {
    expect(languagesOf(typed)).toBeUndefined();
  });

  it('takes any text', () => {
    fc.assert(fc.property(anyString, (typed) => void languagesOf(typed)));
  });
});

describe('a range of languages', () => {
  it.each([
    ['fa-AF', ['fa'], true],
    ['prs', ['fa'], true],
    ['prs-AF', ['fa-AF'], true],
    ['fa', ['fa-AF'], false],
    ['fa-IR', ['fa-AF'], false],
    ['fil', ['fi'], false],
    ['DE-ch', ['fr', 'de'], true],
    ['no such tag', ['no'], false],
    ['', ['fa'], false],
  ])('%s in %j: %s', (tag, ranges, within) => {
    expect(inLanguages(tag, ranges)).toBe(within);
  });
});
