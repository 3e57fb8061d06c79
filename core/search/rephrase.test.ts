import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';
import { wantedTerms, wantedWords, withoutExclusions, withoutFilters, withoutQuotes } from './rephrase.ts';
import { anyString } from './test-strings.ts';

const fa = (query: string) => parseQuery(query, 'fa');

describe('rephrasing', () => {
  it('names what is looked for as it was typed', () => {
    expect(wantedTerms(fa('كاريز «آبِ  روان» نویس* -قنات سال:۱۴۰۳'))).toEqual(['كاريز', '«آبِ  روان»', 'نویس*']);
    expect(wantedTerms(fa('lang:klingonisch آب'))).toEqual(['klingonisch', 'آب']);
    expect(wantedWords(fa('rubab OR "two strings"'))).toBe('rubab "two strings"');
    expect(wantedWords(fa('OR'))).toBe('OR');
    expect(wantedWords(fa('-قنات سال:۱۴۰۳'))).toBe('');
  });

  it('takes filters out', () => {
    expect(withoutFilters(fa('آب author:"M. K." کاریز -lang:de OR lang:en'))).toBe('آب کاریز');
    expect(withoutFilters(fa('آب  کاریز'))).toBe('آب  کاریز');
  });

  it('takes exclusions out', () => {
    expect(withoutExclusions(fa('رباب -توت -«دو تار» -نی* آب -lang:de'))).toBe('رباب آب');
    expect(withoutExclusions(fa('رباب'))).toBeUndefined();
  });

  it('sets phrases free', () => {
    expect(withoutQuotes(fa('«آب کاریز» رباب -"دو تار" author:"M. K."'))).toBe('آب کاریز رباب -"دو تار" author:"M. K."');
    expect(withoutQuotes(fa('"آب"'))).toBeUndefined();
    expect(withoutQuotes(fa('آب کاریز'))).toBeUndefined();
  });

  it('never throws, and finds the words of any query in its own words', () => {
    fc.assert(
      fc.property(anyString, (query) => {
        const parsed = fa(query);
        for (const other of [withoutFilters(parsed), withoutExclusions(parsed), withoutQuotes(parsed)])
          if (other !== undefined) expect(other.length).toBeLessThanOrEqual(parsed.text.length);
        for (const term of wantedTerms(parsed)) expect(parsed.text).toContain(term);
      }),
    );
  });
});
