import { describe, expect, it } from 'vitest';
import { directionOf } from './lines.ts';

const clusters = (text: string) => [...text].filter((letter) => letter !== ' ').map((letter) => ({ text: letter }));

describe('the direction of a line', () => {
  it('is that of its letters, or the page’s where they are mixed', () => {
    expect(directionOf(clusters('کابل در سال'), 'ltr')).toBe('rtl');
    expect(directionOf(clusters('in the year'), 'rtl')).toBe('ltr');
    expect(directionOf(clusters('۱۴۰۳'), 'rtl')).toBe('rtl');
    expect(directionOf(clusters('کابل Kabul'), 'ltr')).toBe('ltr');
  });

  it('is not that of an address in it', () => {
    expect(directionOf(clusters('نشانی https://example.org/archive/1403/kabul'), 'ltr')).toBe('rtl');
    expect(directionOf(clusters('نشانی mail@example.org'), 'ltr')).toBe('rtl');
    expect(directionOf(clusters('www.example.org'), 'rtl')).toBe('ltr');
  });
});
