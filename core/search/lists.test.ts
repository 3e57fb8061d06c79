import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from './analyser.ts';
import { SAMPLES, listToken, listTokens, samplesOf } from './lists.ts';

describe('lists as tokens', () => {
  it('hold no character that FTS5 would split at', () => {
    fc.assert(
      fc.property(fc.constantFrom('language', 'year-solar'), fc.string({ unit: 'binary' }), (facet, value) => {
        expect(listToken(facet, value)).toMatch(/^[\p{L}\p{N}\p{M}\p{Co}]+$/u);
      }),
    );
  });

  it('tell facets and values apart', () => {
    const tokens = [
      ['site', 'a-b'],
      ['site', 'ab'],
      ['section', 'a-b'],
      ['year-solar', '1403'],
      ['year-gregorian', '1403'],
    ].map(([facet = '', value = '']) => listToken(facet, value));
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it('are never made of a text', () => {
    const typed = listToken('language', 'ps');
    expect(analyse(typed, 'fa', 'folded').map(({ token }) => token)).not.toContain(typed);
    expect(analyse(typed, 'fa', 'exact').map(({ token }) => token)).not.toContain(typed);
  });
});

describe('samples', () => {
  it.each(SAMPLES)('one article in %d', (sample) => {
    const drawn = Array.from({ length: 65_536 }, (_, id) => id + 1).filter((id) => samplesOf(id).includes(sample)).length;
    expect(drawn / (65_536 / sample)).toBeGreaterThan(0.95);
    expect(drawn / (65_536 / sample)).toBeLessThan(1.05);
  });

  it('lie within one another', () => {
    for (let id = 1; id < 5_000; id++) {
      const drawn = samplesOf(id);
      expect(SAMPLES.slice(SAMPLES.length - drawn.length)).toEqual(drawn);
    }
    expect(listTokens(1, [{ facet: 'site', value: 'x' }])).toContain('site');
  });
});
