import { describe, expect, it } from 'vitest';
import { verseLayout } from './verse-layout.ts';

const beyt = (first: number, second?: number) => ({
  first: 'ب'.repeat(first),
  second: second === undefined ? undefined : 'ب'.repeat(second),
});

describe('verseLayout', () => {
  it('sets a masnawi in two columns', () => {
    expect(verseLayout([{ first: 'چو کشور نباشد تن من مباد', second: 'بدین بوم و بر زنده یک تن مباد' }])).toBe('columns');
  });

  it('sets a landay in two lines', () => {
    expect(verseLayout([{ first: 'سپوږمیه، کړنګ وهه، راخېژه', second: 'یار مې د ګلو لو کوي، ګوتې رېبینه' }])).toBe('stacked');
  });

  it.each([
    [31, 31, 'columns'],
    [32, 30, 'columns-wide'],
    [42, 40, 'columns-wide'],
    [43, 40, 'stacked'],
    [20, 28, 'stacked'],
  ])('hemistichs of %i and %i letters: %s', (first, second, layout) => {
    expect(verseLayout([beyt(first, second)])).toBe(layout);
  });

  it('does not count harakat and joiners', () => {
    const first = `${'ب'.repeat(31)}\u064e\u0651\u200c`;
    expect(verseLayout([{ first, second: first }])).toBe('columns');
  });

  it('has one layout for all beyts, by the longest', () => {
    expect(verseLayout([beyt(20, 20), beyt(35, 35)])).toBe('columns-wide');
  });

  it('is not moved by single lines', () => {
    expect(verseLayout([beyt(20, 20), beyt(60)])).toBe('columns');
    expect(verseLayout([beyt(60)])).toBe('columns');
    expect(verseLayout([])).toBe('columns');
  });
});
