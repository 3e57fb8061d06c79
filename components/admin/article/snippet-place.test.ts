import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfSnippet } from './snippet-place.ts';

const shown = (text: string, snippet: string) => {
  const place = placeOfSnippet(text, snippet);
  return place && text.slice(place.from, place.to);
};

describe('placeOfSnippet', () => {
  it('finds what a line end parts', () =>
    expect(shown('In Turkmenistan,\nhas only deepened.', 'Turkmenistan, has only')).toBe('Turkmenistan,\nhas only'));
  it('finds the beginning of what is not all there', () => {
    const text = 'کاریزها چرا خشکیدند و مردم ده کجا رفتند در آن سال‌ها؟ پایان.';
    expect(shown(text, `${text.slice(0, 45)} — افزوده`)).toContain('خشکیدند');
  });
  it('finds nothing where there is nothing', () => {
    expect(shown('متن', '')).toBeUndefined();
    expect(shown('متن', 'دیگر')).toBeUndefined();
  });
  it('takes every letter for itself', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, (all) => {
        const snippet = all.join(' ').trim();
        if (snippet !== '') expect(shown(`a\n${snippet}\nb`, snippet)).toBe(snippet);
      }),
    );
  });
});
