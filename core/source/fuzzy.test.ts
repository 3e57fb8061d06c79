import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersOf, LOOK_ALIKES, similarity } from './fuzzy.ts';

const pairs = LOOK_ALIKES.flatMap((group) => [...group].slice(1).map((letter) => [group[0] ?? '', letter] as const));
const word = 'بدین بوم و بر زنده یک تن مباد';

describe('similarity', () => {
  it.each(pairs)('takes %s and %s for look-alikes', (a, b) => {
    expect(similarity(`${word}${a}`, `${word}${b}`)).toBeGreaterThan(similarity(`${word}${a}`, `${word}و`));
    expect(similarity(`${word}${a}`, `${word}${b}`)).toBeLessThan(1);
  });
  it.each([
    ['the couplet as OCR reads it', 'چو کشور نپاشد تن من مباد', 'چو کشور نباشد تن من مباد', 0.95],
    ['the Arabic keyboard', 'چو كشور نباشد تن من مباد', 'چو کشور نباشد تن من مباد', 1],
    ['ZWNJ, a space or neither', 'زبان\u200cهای اروپایی', 'زبانهای اروپایی', 1],
    ['a hyphen or none', 'ادبی-فرهنگی', 'ادبی فرهنگی', 1],
    ['Latin misread', 'www.afgazacl,com', 'www.afgazad.com', 0.8],
  ])('%s', (_, a, b, least) => expect(similarity(a, b)).toBeGreaterThanOrEqual(least));
  it.each([
    ['افغانستان آزاد', 'افغانستان امروز'],
    ['سیاسی', 'ادبی'],
    ['Politics', 'Poetry'],
  ])('keeps «%s» and «%s» apart', (a, b) => expect(similarity(a, b)).toBeLessThan(0.8));

  const text = fc.string({ unit: fc.constantFrom(...'اآبپتسشکگلمنویabcdl1o0 \u200c'), maxLength: 20 });
  it('is symmetric, from 0 to 1, and 1 for the same letters', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const likeness = similarity(a, b);
        expect(likeness).toBeCloseTo(similarity(b, a), 10);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        if (likeness === 1) expect(lettersOf(a)).toBe(lettersOf(b));
      }),
    );
  });
  it('says 0 below the least that is asked for, and the same above', () => {
    fc.assert(
      fc.property(text, text, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, least) => {
        const likeness = similarity(a, b);
        expect(similarity(a, b, least)).toBeCloseTo(likeness >= least ? likeness : 0, 10);
      }),
    );
  });
});
