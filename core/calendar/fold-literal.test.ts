import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLiteral } from './fold-literal.ts';

describe('foldLiteral', () => {
  it.each([
    ['\u064a', '\u06cc'],
    ['\u0649', '\u06cc'],
    ['\u06d0', '\u06cc'],
    ['\u06cd', '\u06cc'],
    ['\u06d2', '\u06cc'],
    ['\u0626', '\u06cc'], // ي ى ې ۍ ے ئ
    ['\u0643', '\u06a9'],
    ['\u06aa', '\u06a9'],
    ['\u06ab', '\u06af'], // ك ڪ ګ
    ['\u0629', '\u0647'],
    ['\u06d5', '\u0647'],
    ['\u06c1', '\u0647'],
    ['\u06be', '\u0647'],
    ['\u06c0', '\u0647'], // ة ە ہ ھ ۀ
    ['\u0622', '\u0627'],
    ['\u0623', '\u0627'],
    ['\u0624', '\u0648'],
    ['\u0689', '\u062f'], // آ أ ؤ ډ
    ['\u2010', '-'],
    ['\u2011', '-'],
    ['\u2012', '-'],
    ['\u2013', '-'],
    ['\u2014', '-'],
    ['\u2212', '-'],
    ['\u2044', '/'],
    ['\u2019', "'"],
    ['\t', ' '],
    ['\u00a0', ' '],
    ['\u200c', ''],
    ['\u200d', ''],
    ['\u0640', ''],
    ['\u0654', ''],
    ['\u064e', ''],
    ['\u200f', ''],
    ['\u06f3', '3'],
    ['\u0663', '3'],
    ['Ä', 'a'],
    ['É', 'e'],
    ['\ufee3', '\u0645'],
  ])('%j becomes %j', (letter, folded) => expect(foldLiteral(letter).text).toBe(folded));

  it('knows where everything came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, starts, ends } = foldLiteral(text);
        expect(starts).toHaveLength(folded.length);
        expect(ends).toHaveLength(folded.length);
        expect(
          starts.every((start, index) => start < ends[index]! && ends[index]! <= text.length && start >= (starts[index - 1] ?? 0)),
        ).toBe(true);
      }),
    );
  });
});
