import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../core/article/views.ts';
import { chromeFor } from '../../i18n/chrome.ts';
import { facetLabel, otherYears } from './facet-label.ts';

const fa = chromeFor('fa', '');
const en = chromeFor('en', '');

describe('facetLabel', () => {
  it('names languages in the chrome’s language', () => {
    expect(facetLabel('language', { value: 'fa-AF' }, fa)).toBe('دری');
    expect(facetLabel('language', { value: 'fa-AF' }, en)).toBe('Dari');
    expect(facetLabel('language', { value: 'sv' }, en)).toBe('Swedish');
  });

  it('writes years in the chrome’s digits, ungrouped', () => {
    expect(facetLabel('year', { value: '1403' }, fa)).toBe('۱۴۰۳');
    expect(facetLabel('year', { value: '2024' }, en)).toBe('2024');
    expect(facetLabel('year', { value: '1403' }, chromeFor('fa', '', { ...DEFAULT_PREFERENCES, digits: 'latin' }))).toBe('1403');
  });

  it('takes the name that came with the value', () => {
    expect(facetLabel('subject', { value: 'water', names: { fa: 'آب', en: 'Water' } }, fa)).toBe('آب');
  });
});

describe('otherYears', () => {
  it('names both years of the other calendar that a year touches', () => {
    expect(otherYears(1403, 'solar-hijri', en)).toBe('2024–2025');
    expect(otherYears(2024, 'gregorian', fa)).toBe('۱۴۰۲–۱۴۰۳');
  });
});
