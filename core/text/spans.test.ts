import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedRuns } from './spans.ts';

/** The line with its foreign runs in ⟦ ⟧. */
const marked = (text: string, base: 'ltr' | 'rtl') =>
  mixedRuns(text, base)
    .map((run) => (run.direction === base ? run.text : `⟦${run.text}⟧`))
    .join('');

describe('Latin in a right-to-left line', () => {
  it.each([
    ['a name with its space', 'رئیس ⟦Vladimir Putin⟧ گفت.'],
    ['full stop outside', 'به ⟦NATO⟧. پس از آن'],
    ['first and last', '⟦Putin⟧ در ⟦Kabul⟧'],
    ['inner comma and ampersand', 'بانک ⟦Smith, Jones & Co⟧ است'],
    ['Persian comma parts a list', '⟦Apple⟧، ⟦Google⟧ و ⟦AT&T⟧؛ پس'],
    ['guillemets outside', 'کتاب «⟦The Lord of the Rings⟧» را'],
    ['brackets outside', 'ناتو (⟦NATO⟧) گفت'],
    ['balanced brackets inside', '⟦Apple (AAPL)⟧ گفت'],
    ['a bracket that closes elsewhere', 'و (ناتو ⟦NATO⟧) ⟦Apple⟧ است'],
    ['a bracket never closed', '⟦Apple⟧ (⟦Inc⟧ است'],
    ['quotation marks outside', 'روزنامهٔ "⟦Indian Punchline⟧" نوشت'],
    ['quotation marks inside', 'ژنرال ⟦Ahmad "Lion" Shah⟧ بود'],
    ['initials keep their point', 'از ⟦U.S.⟧ تا ⟦M.K. Bhadrakumar⟧ است'],
    ['signs of a name', '⟦C++⟧ و ⟦C#⟧ و ⟦5G⟧ و ⟦@handle⟧ و ⟦#tag⟧ است'],
    ['a hyphen and an apostrophe', 'شهر ⟦Al-Hasakah\u2019s⟧ بود'],
    ['an English date whole', 'در ⟦20 October 2024⟧، یا ⟦October 17, 2024⟧ بود'],
    ['a model number', 'گوشی ⟦iPhone 15⟧ گران است'],
    ['Persian digits stay Persian', 'نسخهٔ ⟦Windows⟧ ۱۱ است'],
    ['a list number stays outside', '1. ⟦Apple⟧ است'],
    ['other left-to-right scripts', 'شهر ⟦Душанбе⟧ و ⟦北京⟧ است'],
  ])('%s', (_, line) => {
    expect(marked(line.replace(/[⟦⟧]/g, ''), 'rtl')).toBe(line);
  });

  it.each([
    ['e-mail', 'به ⟦afgazad@gmail.com⟧ بنویسید'],
    ['web address', 'در ⟦www.afgazad.com⟧، ببینید'],
    ['address with brackets', 'در ⟦https://en.wikipedia.org/wiki/Bayaz_(book)⟧ است'],
    ['address in brackets', 'آن (⟦https://example.org/a?b=c&d=۲⟧) است'],
    ['address with a full stop after it', 'در ⟦http://example.org/a.b/⟧.'],
    ['address in Persian letters', 'در ⟦https://fa.wikipedia.org/wiki/کابل⟧ است'],
    ['domain with a path', 'در ⟦example.org/a-b/⟧ است'],
    ['file name', 'پروندهٔ ⟦report-2024.pdf⟧ است'],
    ['file name with a Persian stem', 'پروندهٔ ⟦گزارش\u200cها.docx⟧ است'],
    ['telephone number', 'تلفن ⟦+93 (0)70 123-4567⟧ است'],
    ['telephone number in Persian digits', 'تلفن ⟦۰۷۰۰ ۱۲۳ ۴۵۶⟧ است'],
    ['years, Persian digits', 'سال\u200cهای ⟦۲۰۲۱–۲۰۲۴⟧ و'],
    ['years, Latin digits', 'سال\u200cهای ⟦2021-2024⟧ و'],
    ['years, spaces around the dash', 'سال\u200cهای ⟦۱۳۵۷ – ۱۳۷۱⟧ و'],
    ['ISO date', 'در ⟦2024-10-20⟧ بود'],
    ['timestamp', 'در ⟦2024-10-20T10:00Z⟧ بود'],
    ['a sum', 'حساب ⟦2+2=4⟧ است'],
    ['minus', 'دمای ⟦-5⟧ درجه'],
    ['money', 'مبلغ ⟦$1,200⟧ است'],
  ])('keeps whole: %s', (_, line) => {
    expect(marked(line.replace(/[⟦⟧]/g, ''), 'rtl')).toBe(line);
  });

  it.each(['سال ۱۴۰۳ و 2024', 'در ۱۴۰۳/۷/۲۹ و 20.10.2024 و 10:30', '۵۰٪ و 50%', 'شمارهٔ ۱۲، صفحهٔ ۳', '۱۴۰۳', '«؟!»', 'کابل - ۲۰۲۱'])(
    'leaves %s, which keeps its order by itself',
    (line) => expect(mixedRuns(line, 'rtl')).toEqual([{ text: line, direction: 'rtl' }]),
  );
});

describe('Arabic script in a left-to-right line', () => {
  it.each([
    ['a name', 'He met ⟦احمد ولی مسعود⟧, in Kabul.'],
    ['ZWNJ inside', 'The word ⟦می\u200cشود⟧ is a verb.'],
    ['marks inside', 'The word ⟦مُحَمَّد⟧ is a name.'],
    ['initials', 'by ⟦م. ک. بهادراکومار⟧.'],
    ['brackets outside', 'Bayaz (⟦بیاض⟧) is'],
    ['brackets inside', 'the ⟦ناتو (پیمان) و جنگ⟧ is'],
    ['guillemets outside', 'the «⟦بیاض⟧» is'],
    ['English commas part a list', '⟦احمد⟧, ⟦محمود⟧; and'],
    ['a Persian date whole', 'on ⟦۲۹ میزان ۱۴۰۳⟧ (20 October)'],
    ['a Persian date with its comma', 'on ⟦یکشنبه، ۲۹ میزان، ۱۴۰۳⟧ here'],
    ['Latin digits stay English', 'the ⟦طالبان⟧ 2021 offensive'],
    ['Hebrew', 'the word ⟦שלום⟧ is'],
  ])('%s', (_, line) => {
    expect(marked(line.replace(/[⟦⟧]/g, ''), 'ltr')).toBe(line);
  });

  it.each(['from 2021-2024', 'the year ۲۰۲۱–۲۰۲۴', 'see https://fa.wikipedia.org/wiki/کابل here', '+93 70 123 4567'])(
    'leaves %s',
    (line) => {
      expect(mixedRuns(line, 'ltr')).toEqual([{ text: line, direction: 'ltr' }]);
    },
  );
});

describe('mixedRuns', () => {
  const pieces = [
    'a',
    'B.',
    'کابل',
    'می\u200cشود',
    '۱۴۰۳',
    '2024',
    '٣',
    ' ',
    '، ',
    ', ',
    '(',
    ')',
    '[',
    '«',
    '»',
    '"',
    '–',
    '-',
    '.',
    '+',
    '@',
    'http://x.y/',
    '\n',
    '\u2067',
    '\u0301',
    '😀',
  ];
  const line = fc.oneof(
    fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );

  it('gives back exactly the line, in runs that alternate', () => {
    fc.assert(
      fc.property(line, fc.constantFrom('ltr' as const, 'rtl' as const), (text, base) => {
        const runs = mixedRuns(text, base);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.every((run) => run.text !== '')).toBe(true);
        const foreign = runs.filter(({ direction }) => direction !== base);
        for (const run of foreign) expect(run.text).toBe(run.text.trim());
      }),
      { numRuns: 3_000 },
    );
  });

  it('has nothing to say of nothing', () => expect(mixedRuns('', 'rtl')).toEqual([]));

  it('takes linear time over hostile text', () => {
    for (const unit of ['a (', '[', ')', 'a.', 'a+', '1-', 'a@', 'http://)', '+1 ', '"a آ ', 'http://']) {
      const text = unit.repeat(20_000);
      expect(mixedRuns(text, 'rtl').length).toBeGreaterThan(0);
      expect(mixedRuns(text, 'ltr').length).toBeGreaterThan(0);
    }
  }, 10_000);
});
