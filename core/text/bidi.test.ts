import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bidiControls, bidiMarks, isolate, titleText } from './bidi.ts';

const CONTROLS = [
  ['\u202a', 'LEFT-TO-RIGHT EMBEDDING'],
  ['\u202b', 'RIGHT-TO-LEFT EMBEDDING'],
  ['\u202c', 'POP DIRECTIONAL FORMATTING'],
  ['\u202d', 'LEFT-TO-RIGHT OVERRIDE'],
  ['\u202e', 'RIGHT-TO-LEFT OVERRIDE'],
  ['\u2066', 'LEFT-TO-RIGHT ISOLATE'],
  ['\u2067', 'RIGHT-TO-LEFT ISOLATE'],
  ['\u2068', 'FIRST STRONG ISOLATE'],
  ['\u2069', 'POP DIRECTIONAL ISOLATE'],
] as const;

const MARKS = [
  ['\u200e', 'LEFT-TO-RIGHT MARK'],
  ['\u200f', 'RIGHT-TO-LEFT MARK'],
  ['\u061c', 'ARABIC LETTER MARK'],
] as const;

describe('bidi controls', () => {
  it.each(CONTROLS)('finds %j, %s', (control, name) => {
    expect(bidiControls(`نام${control}x`)).toEqual([{ offset: 3, codePoint: control.charCodeAt(0), name }]);
    expect(bidiMarks(control)).toEqual([]);
  });

  it.each(MARKS)('lists %j, %s, apart', (mark, name) => {
    expect(bidiMarks(`a${mark}`)).toEqual([{ offset: 1, codePoint: mark.charCodeAt(0), name }]);
    expect(bidiControls(mark)).toEqual([]);
  });

  it('leaves joiners out of both', () => {
    expect([...bidiControls('می\u200cشود ه\u200d'), ...bidiMarks('می\u200cشود ه\u200d')]).toEqual([]);
  });
});

/** The text, but for its controls, is inside one isolate from end to end (UAX #9, BD9), line by line. */
function staysInside(text: string): boolean {
  return text.split(/[\n\r\u001c-\u001e\u0085\u2029]/).every((line) => {
    let depth = 0;
    return [...line].every((character, index, all) => {
      if (/[\u2066-\u2068]/.test(character)) depth++;
      else if (character === '\u2069') depth--;
      return index < all.length - 1 ? depth > 0 : depth === 0;
    });
  });
}

describe('isolate', () => {
  it.each([
    ['a plain text', 'کابل', undefined, '\u2068کابل\u2069'],
    ['a left-to-right text', 'a', 'ltr', '\u2066a\u2069'],
    ['a right-to-left text', 'a', 'rtl', '\u2067a\u2069'],
    ['an isolate left open', 'a\u2067b', 'ltr', '\u2066a\u2067b\u2069\u2069'],
    ['a closer without an opener', 'a\u2069b', 'ltr', '\u2066\u2066a\u2069b\u2069'],
    ['an override left open ends with the isolate', 'a\u202eb', 'ltr', '\u2066a\u202eb\u2069'],
    ['two lines, each by itself', 'a\u2066\r\nb', 'ltr', '\u2066a\u2066\u2069\u2069\r\n\u2066b\u2069'],
    ['nothing', '', undefined, ''],
  ] as const)('%s', (_, text, direction, isolated) => {
    expect(isolate(text, direction)).toBe(isolated);
  });

  it('keeps any text within, and all of it', () => {
    const hostile = fc.string({ unit: fc.constantFrom('a', 'ب', ' ', '\n', '\u2029', ...CONTROLS.map(([control]) => control)) });
    fc.assert(
      fc.property(hostile, (text) => {
        const isolated = isolate(text);
        expect(staysInside(isolated)).toBe(true);
        expect(isolated.replace(/[\u2066-\u2069]/g, '')).toBe(text.replace(/[\u2066-\u2069]/g, ''));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('titleText', () => {
  it.each([
    ['a right-to-left title that opens with Latin', 'Putin در کابل گفت', '\u200fPutin در کابل گفت'],
    ['a right-to-left title', 'پوتین در کابل', 'پوتین در کابل'],
    ['an English title', 'Putin in Kabul', 'Putin in Kabul'],
    ['an English title with a Persian word', 'Bayaz (بیاض): a notebook', 'Bayaz (بیاض): a notebook'],
    ['a number', '۱۴۰۳', '۱۴۰۳'],
  ])('%s', (_, text, title) => {
    expect(titleText(text)).toBe(title);
  });

  it('believes a direction that is known', () => {
    expect(titleText('BBC', 'rtl')).toBe('\u200fBBC');
  });
});
