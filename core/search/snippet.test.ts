import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';
import { ELLIPSIS, highlight, snippet } from './snippet.ts';
import type { Part } from './snippet.ts';
import { anyLanguage, anyString } from './test-strings.ts';

const shown = (parts: Part[]) => parts.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');
const marked = (text: string, query: string, language = 'fa') => shown(highlight(text, parseQuery(query, 'fa'), language));

describe('marks stand on the original', () => {
  it.each([
    ['over harakat and tatweel', 'این کِتـــابٌ است', 'کتاب', 'این [کِتـــابٌ] است'],
    ['over presentation forms', 'این \uFEDB\uFE98\uFE8E\uFE8F است', 'کتاب', 'این [\uFEDB\uFE98\uFE8E\uFE8F] است'],
    ['over ZWNJ', 'او می‌رود.', 'میرود', 'او [می‌رود].'],
    ['over a part of a word with ZWNJ', 'کتاب‌خانهٔ ما', 'خانه', 'کتاب‌[خانهٔ] ما'],
    ['over a word with ZWNJ typed as one', 'رئیس‌جمهور ما', 'رئیسجمهور', '[رئیس‌جمهور] ما'],
    ['over a spaced word typed with ZWNJ', 'رئیس جمهور ما', 'رئیس‌جمهور', '[رئیس جمهور] ما'],
    ['not over invisible characters', '\u200Eکتاب\u200F،', 'كتاب', '\u200E[کتاب]\u200F،'],
    ['over digits of any kind', 'سال ۱٬۴۰۳ و ١٤٠٣', '1403', 'سال [۱٬۴۰۳] و [١٤٠٣]'],
    ['over Latin marks', 'Bei MÜLLER in der Straße', 'muller strasse', 'Bei [MÜLLER] in der [Straße]'],
    ['over a Persian word in English', 'the word «کتاب» (book)', 'كتاب book', 'the word «[کتاب]» ([book])'],
    ['over a prefix', 'کتاب کتابخانه مکتب', 'کتاب*', '[کتاب] [کتابخانه] مکتب'],
    ['over a phrase, and only there', 'آب کابل، کابل آب', '"آب کابل"', '[آب کابل]، کابل آب'],
    ['over a phrase with harakat', 'دلِ مَن گفت دل', '"دل من"', '[دلِ مَن] گفت دل'],
    ['not over what is excluded', 'آب کابل', 'آب -کابل', '[آب] کابل'],
    ['once where terms overlap', 'آب کابل', '"آب کابل" کابل', '[آب کابل]'],
    ['over one character that holds several words', 'محمد \uFDFA گفت', 'علیه', 'محمد [\uFDFA] گفت'],
    ['nowhere, for no query', 'آب کابل', '', 'آب کابل'],
  ])('%s', (_, text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('in Pashto, by either ye', () => {
    expect(marked('یو سړي راغی', 'سړی', 'ps')).toBe('یو [سړي] راغی');
    expect(marked('یو سړي راغی', 'سړي', 'ps')).toBe('یو [سړي] راغی');
  });
});

describe('a snippet', () => {
  const filler = (word: string, times: number) => Array.from({ length: times }, () => word).join(' ');

  it('is the whole text when that is short', () => {
    expect(shown(snippet('آب کابل', parseQuery('کابل', 'fa'), 'fa'))).toBe('آب [کابل]');
  });

  it('is the beginning when nothing is found, cut between words', () => {
    const parts = snippet(filler('کلمه', 100), parseQuery('آب', 'fa'), 'fa', { length: 22 });
    expect(parts).toEqual([
      { text: 'کلمه کلمه کلمه کلمه', mark: false },
      { text: ELLIPSIS, mark: false },
    ]);
  });

  it('shows the place with the most terms, with text on both sides and ellipses of their own', () => {
    const text = `${filler('یک', 50)} آب ${filler('دو', 50)} آب کابل ${filler('سه', 50)} کابل`;
    const parts = snippet(text, parseQuery('آب کابل', 'fa'), 'fa', { length: 30 });
    expect(shown(parts)).toBe(`${ELLIPSIS}دو دو دو دو [آب] [کابل] سه سه سه${ELLIPSIS}`);
    expect(parts[0]).toEqual({ text: ELLIPSIS, mark: false });
    expect(parts.at(-1)).toEqual({ text: ELLIPSIS, mark: false });
  });

  it('prefers the rare term to the frequent one', () => {
    const text = `${filler('و', 50)} ${filler('الف', 60)} کابل ${filler('ب', 60)}`;
    expect(shown(snippet(text, parseQuery('و کابل', 'fa'), 'fa', { length: 20 }))).toContain('[کابل]');
  });

  it('finds what stands far into a long text', () => {
    const text = `${filler('کلمه', 20_000)} آب ${filler('کلمه', 20_000)}`;
    expect(shown(snippet(text, parseQuery('آب', 'fa'), 'fa', { length: 30 }))).toContain('[آب]');
  });

  it('does not tear a word with ZWNJ, nor a letter from its marks', () => {
    const text = filler('می‌رَوَد', 60);
    for (let length = 10; length < 40; length += 1) {
      const [only] = snippet(text, parseQuery('x', 'fa'), 'fa', { length });
      expect(only?.text.split(' ').every((word) => word === 'می‌رَوَد')).toBe(true);
    }
  });

  it('is bounded where there are no spaces', () => {
    const parts = snippet('\u{1D6D3}'.repeat(5_000), parseQuery('x', 'fa'), 'fa', { length: 51 });
    expect(shown(parts)).toBe(`${'\u{1D6D3}'.repeat(25)}${ELLIPSIS}`);
  });

  it('does not end in a broken phrase, but marks it whole', () => {
    const text = `${filler('کلمه', 100)} رئیس جمهور ایران ${filler('کلمه', 100)}`;
    expect(shown(snippet(text, parseQuery('"رئیس جمهور ایران"', 'fa'), 'fa', { length: 40 }))).toContain('[رئیس جمهور ایران]');
  });
});

describe('for any text and query', () => {
  it('a highlight is the text, in parts', () => {
    fc.assert(
      fc.property(anyString, anyString, anyLanguage, (text, query, language) => {
        const parts = highlight(text, parseQuery(query, 'fa'), language);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
    );
  });

  it('a snippet is a stretch of the text, no longer than asked', () => {
    const texts = fc.array(anyString, { maxLength: 20 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(texts, anyString, anyLanguage, fc.integer({ min: 0, max: 80 }), (text, query, language, length) => {
        const parts = snippet(text, parseQuery(query, 'fa'), language, { length });
        const stretch = parts
          .filter((part, index) => !isCut(part, index, parts))
          .map((part) => part.text)
          .join('');
        expect(text).toContain(stretch);
        expect(stretch.length).toBeLessThanOrEqual(length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds a word of the text wherever it stands', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (before, after) => {
        const text = `${'کلمه '.repeat(before)}زرافه${' کلمه'.repeat(after)}`;
        expect(shown(snippet(text, parseQuery('زرافه', 'fa'), 'fa'))).toContain('[زرافه]');
      }),
    );
  });
});

function isCut(part: Part, index: number, parts: Part[]): boolean {
  return part.text === ELLIPSIS && !part.mark && (index === 0 || index === parts.length - 1);
}
