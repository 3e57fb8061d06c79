import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, endsSentence, endsWithStop, isArabicScript, isDangling, isTrailing, sameLengthFold } from './letters.ts';

describe('sameLengthFold', () => {
  it.each([
    ['نويسنده', 'نویسنده'],
    ['ليكوال', 'لیکوال'],
    ['على', 'علی'],
    ['ترجمة', 'ترجمه'],
    ['ترجمۀ', 'ترجمه'],
    ['ګل', 'گل'],
    ['مأخذ', 'ماخذ'],
    ['مؤلف', 'مولف'],
    ['مسئول', 'مسیول'],
    ['إلى', 'الی'],
    ['نوشته\u200cی', 'نوشته ی'],
    ['a\u00a0b', 'a b'],
    ['A：B﹕', 'a:b:'],
  ])('%s', (text, folded) => expect(sameLengthFold(text)).toBe(folded));
  it('keeps every offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => sameLengthFold(text).length === text.length));
  });
});

describe('bare', () => {
  it('takes white space and direction marks from both ends only', () => expect(bare('\u200f «a\u200fb» \u202c')).toBe('«a\u200fb»'));
  it('is quick on long white space', () => expect(bare(`x${' '.repeat(200_000)}y`)).toHaveLength(200_002));
});

describe('endsSentence', () => {
  it.each([
    'It is so.',
    'Is it?',
    'چرا؟',
    'دا سمه ده۔',
    'چنین است.»',
    'He said “no.”',
    'So it was … ',
    'restraint.**” [Emphasis added.]',
    'Er sagte „nein.“',
    'پای ته ورسېدل.\u200e \u200e',
  ])('%s ends with a stop', (text) => expect([endsSentence(text), endsWithStop(text)]).toEqual([true, true]));
  it.each(['called “neutrality”', 'the town (Herat)', '«بیاض»', '[his notes]'])('%s is closed, without a stop', (text) => {
    expect([endsSentence(text), endsWithStop(text)]).toEqual([true, false]);
  });
  it.each(['Turkmenistan,', 'as well as individual', 'He said:', 'و دیگر', 'a 5.3'])('%s goes on', (text) =>
    expect(endsSentence(text)).toBe(false),
  );
});

describe('words', () => {
  it.each(['with', 'The', 'که', 'را', 'چې', 'und', 'avec'])('nothing ends with «%s»', (word) => expect(isDangling(word)).toBe(true));
  it.each(['است', 'را', 'کې', 'شوی'])('nothing begins with «%s»', (word) => expect(isTrailing(word)).toBe(true));
  it.each(['Iran', 'کتاب'])('«%s» may do both', (word) => expect([isDangling(word), isTrailing(word)]).toEqual([false, false]));
  it.each([
    ['Putin گفت که نه', true],
    ['Putin', false],
    ['۱۲', false],
  ])('%s', (text, arabic) => expect(isArabicScript(text)).toBe(arabic));
});
