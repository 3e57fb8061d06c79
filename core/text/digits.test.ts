import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localeDigits, toLatinDigits, toPersianDigits } from './digits.ts';

describe('digits', () => {
  it.each(Array.from({ length: 10 }, (_, value) => value))('reads and writes %i in every set', (value) => {
    const persian = String.fromCharCode(0x06f0 + value);
    const arabic = String.fromCharCode(0x0660 + value);
    expect(toLatinDigits(persian + arabic + value)).toBe(`${value}${value}${value}`);
    expect(toPersianDigits(persian + arabic + value)).toBe(persian.repeat(3));
  });

  it('leaves everything else alone', () => {
    expect(toLatinDigits('سال ۱۴۰۳/۷/۲۹، ٢٩ و 2024')).toBe('سال 1403/7/29، 29 و 2024');
    expect(toPersianDigits('12.5 %')).toBe('۱۲.۵ %');
  });

  it('keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toLatinDigits(text)).toHaveLength(text.length);
        expect(toPersianDigits(text)).toHaveLength(text.length);
        expect(toLatinDigits(toPersianDigits(text))).toBe(toLatinDigits(text));
      }),
    );
  });

  it.each([
    [1403, 'fa', false, '۱۴۰۳'],
    [1403, 'en', false, '1403'],
    [12345.6, 'fa', true, '۱۲٬۳۴۵٫۶'],
    [12345.6, 'en', true, '12,345.6'],
    [-7, 'fa', false, '-۷'],
    ['p. 12', 'fa', true, 'p. ۱۲'],
    ['۱۲ تا ٣', 'en', true, '12 تا 3'],
  ] as const)('shows %s in %s (grouping %s) as %s', (value, locale, grouping, shown) => {
    expect(localeDigits(value, locale, grouping)).toBe(shown);
  });
});
