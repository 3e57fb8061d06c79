import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest, slipsAllowed, soughtKeys, spellingKeys, trigramsOf } from './spelling.ts';
import { anyString } from './test-strings.ts';

const SCRIPTS = ['ابتکلمنرویهعغقطثشپگچ', 'ټډړږښڼځڅاوی', 'vaeioumnslt', 'нсдоеавй', 'αβγδε'];
const wordOf = (letters: string, minLength: number) =>
  fc.array(fc.constantFrom(...letters), { minLength, maxLength: 12 }).map((picked) => picked.join(''));
const word = (minLength = 1) => fc.oneof(...SCRIPTS.map((letters) => wordOf(letters, minLength)));

/** One slip: a letter left out, put in, taken for another, or exchanged with the next. */
const slipped = (minLength: number) =>
  fc.tuple(word(minLength), fc.nat(), fc.nat(3), fc.constantFrom(...SCRIPTS.join(''))).map(([meant, place, kind, letter]) => {
    const letters = [...meant];
    const at = place % letters.length;
    const next = letters[at + 1] ?? '';
    const changes = [
      letters.toSpliced(at, 1),
      letters.toSpliced(at, 0, letter),
      letters.toSpliced(at, 1, letter),
      letters.toSpliced(at, 2, next, letters[at] ?? ''),
    ];
    return { meant, typed: (changes[kind] ?? letters).join('') };
  });

describe('the distance of what was typed from what was meant', () => {
  it.each([
    ['the same word', 'کابل', 'کابل', 0],
    ['a letter left out', 'کبل', 'کابل', 0.7],
    ['two exchanged', 'کبال', 'کابل', 0.7],
    ['a letter twice', 'کاابل', 'کابل', 0.7],
    ['one that sounds alike', 'ذلزله', 'زلزله', 0.7],
    ['one of another country\u2019s keyboard', 'پشتو', 'پښتو', 0.7],
    ['the key beside it', 'کلبل', 'کابل', 0.85],
    ['any other', 'کمبل', 'کابل', 1],
    ['a letter put in', 'کابنل', 'کابل', 1],
    ['what folding makes one', 'ابادان', 'آبادان', 0.1],
    ['Latin', 'kaubl', 'kabul', 0.7],
    ['a mark left out', 'muller', 'm\u00FCller', 0.1],
    ['Cyrillic', 'Пекн', 'Пекин', 0.7],
    ['beyond the BMP', '\u{1E92B}', '\u{1E92B}\u{1E935}', 0.7],
  ])('%s: %s for %s is %d', (_, typed, meant, distance) => {
    expect(editDistance(typed, meant, 3)).toBeCloseTo(distance, 10);
  });

  it('is not more than 1 for one slip, nought for the same word only, never more than the longer of the two', () => {
    fc.assert(fc.property(slipped(1), ({ meant, typed }) => void expect(editDistance(typed, meant, 1)).toBeLessThanOrEqual(1)));
    fc.assert(
      fc.property(word(), word(), (one, other) => {
        const distance = editDistance(one, other, 20);
        expect(distance === 0).toBe(one === other);
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });

  it('is not measured beyond what is asked', () => {
    fc.assert(
      fc.property(word(), word(), fc.integer({ min: 0, max: 3 }), (one, other, most) => {
        const whole = editDistance(one, other, 20);
        expect(editDistance(one, other, most)).toBe(whole <= most ? whole : Infinity);
      }),
    );
  });
});

describe('keys', () => {
  it('are the word and what is left of it without one letter', () => {
    expect(spellingKeys('کابل')).toEqual(['کابل', 'ابل', 'کبل', 'کال', 'کاب']);
    expect(spellingKeys('به')).toEqual(['بح']);
  });

  it('take letters that are alike for one', () => {
    expect(spellingKeys('ضظثص')).toEqual(spellingKeys('زذسس'));
  });

  it('of a word of four letters or more: one slip leaves one in common', () => {
    fc.assert(
      fc.property(slipped(4), ({ meant, typed }) => {
        fc.pre([...typed].length >= 4);
        const kept = new Set(spellingKeys(meant));
        expect(soughtKeys(typed).some((key) => kept.has(key))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['a letter put in and one mistaken', 'افغبهانستان', 'افغانستان'],
    ['a weak letter left out and another', 'لینگستن', 'لیوینگستن'],
  ])('of a long word also %s', (_, typed, meant) => {
    const kept = new Set(spellingKeys(meant));
    expect(soughtKeys(typed).some((key) => kept.has(key))).toBe(true);
  });

  it('are bounded, whatever the string', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        expect(spellingKeys(text).length).toBeLessThanOrEqual([...text].length + 1);
        expect(soughtKeys(text).length).toBeLessThan(250);
        trigramsOf(text);
      }),
    );
  });
});

describe('the word that was meant', () => {
  const words = [
    { token: 'افغانستان', documents: 900 },
    { token: 'بلوچستان', documents: 40 },
    { token: 'کابل', documents: 500 },
    { token: 'کابین', documents: 4 },
    { token: 'قابل', documents: 40 },
  ];
  const found = (typed: string) => nearest(typed, words, 3).map(({ token }) => token);

  it('is the nearest', () => {
    expect(found('افغانستن')).toEqual(['افغانستان']);
    expect(found('غابل')[0]).toBe('قابل');
    expect(found('کاببل')[0]).toBe('کابل');
  });

  it('of two as near is the commoner', () => {
    const [one, other] = [
      { token: 'کتاب', documents: 3 },
      { token: 'کباب', documents: 300 },
    ];
    expect(nearest('کزاب', [one, other], 2)).toEqual([other, one]);
    expect(nearest('کزاب', [other, one], 1)).toEqual([other]);
  });

  it('is never the word typed, nor any for a word too short or too far from all', () => {
    expect(found('کابل')).not.toContain('کابل');
    expect([3, 4, 6, 8].map((length) => slipsAllowed('\u0628'.repeat(length)))).toEqual([0, 1, 1.4, 2]);
    expect(nearest('به', [{ token: 'با', documents: 1e6 }], 3)).toEqual([]);
    expect(found('xylophon')).toEqual([]);
  });

  it('takes any strings', () => {
    fc.assert(
      fc.property(anyString, fc.array(fc.record({ token: anyString, documents: fc.nat() })), fc.nat(5), (typed, candidates, most) => {
        expect(nearest(typed, candidates, most).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
