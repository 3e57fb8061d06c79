import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY_TEXT } from '../../test/any-text.ts';
import { diffLines, diffText, type Change } from './diff.ts';

const side = (changes: Change[], other: 'removed' | 'added') =>
  changes
    .filter(({ kind }) => kind === 'same' || kind === other)
    .map(({ text }) => text)
    .join('');
const shown = (before: string, after: string) =>
  diffText(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('');

describe('what became of a text', () => {
  it('gives both texts back, byte for byte', () => {
    fc.assert(
      fc.property(ANY_TEXT, ANY_TEXT, ANY_TEXT, (common, before, after) => {
        for (const [a, b] of [
          [before, after],
          [`${before}${common}`, `${after}${common}`],
          [`${common}\n\n${before}`, `${common}\n\n${after}\n\n${common}`],
        ] as const) {
          const changes = diffText(a, b);
          expect([side(changes, 'removed'), side(changes, 'added')]).toEqual([a, b]);
          expect(changes.every(({ text }) => text !== '')).toBe(true);
        }
      }),
    );
  });

  it('is nothing for the same text', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        expect(diffText(text, text).filter(({ kind }) => kind !== 'same')).toEqual([]);
      }),
    );
  });

  it('goes by whole words, half-space and marks included, in both scripts', () => {
    expect(shown('او می‌رود.', 'او می‌دود.')).toBe('او [-می‌رود-]{+می‌دود+}.');
    expect(shown('کتاب ها', 'کتاب‌ها')).toBe('[-کتاب ها-]{+کتاب‌ها+}');
    expect(shown("All's well, says Putin.", "All's well, said Putin.")).toBe("All's well, [-says-]{+said+} Putin.");
    expect(shown('نامهٔ Putin به او', 'نامهٔ پوتین به او')).toBe('نامهٔ [-Putin-]{+پوتین+} به او');
  });

  it('keeps a rewritten phrase together, and a paragraph that was added apart', () => {
    expect(shown('a b d', 'a x y d')).toBe('a [-b-]{+x y+} d');
    expect(shown('a b c d', 'a x y d')).toBe('a [-b c-]{+x y+} d');
    expect(shown('یک\n\nدو', 'یک\n\nسه\n\nدو')).toBe('یک\n\n{+سه\n\n+}دو');
  });

  it('finds the words that changed in every line of a long text', () => {
    const long = (word: string) => Array.from({ length: 1_200 }, (_, index) => `سطر ${index} ${word} است.\n\n`).join('');
    const changes = diffText(long('بابه'), long('بابا'));
    expect(changes.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(Array.from({ length: 1_200 }, () => 'بابه'));
    expect([side(changes, 'removed'), side(changes, 'added')]).toEqual([long('بابه'), long('بابا')]);
  });

  it('takes two long texts that have nothing in common for one in the place of the other', () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(' ');
    expect(diffText(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('is shown by lines, an end of line that changed as ¶', () => {
    const rows = diffLines(diffText('یک دو\n\nسه', 'یک\n\nدو\n\nسه'));
    expect(rows.map(({ changed }) => changed)).toEqual([true, true, false]);
    expect(rows.flatMap(({ parts }) => parts.map(({ text }) => text)).join('|')).toContain('\u00b6');
  });
});
