import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from './escape.ts';
import { parseBody } from './parse.ts';
import { plainText } from './plain-text.ts';

const english = { language: 'en', direction: 'ltr' } as const;
const backAgain = (text: string) => plainText(parseBody(escapeMarkdown(text), english));

/** Letters and pieces that Markdown, GFM or the directives give a meaning to. */
const MARKUP = [
  ...'\\`*_{}[]()<>#+-.!|~:=&^"\'/@;, \t\n\r\u200c\u00a0',
  '\r\n',
  '1. ',
  '10) ',
  ':::',
  ':::verse',
  '---',
  '===',
  '```',
  '~~~',
  '~~',
  '**',
  '__',
  '![',
  '](',
  '[^a]',
  ': ',
  '- ',
  '    ',
  'http://',
  'https://a_b.org/x_y',
  'HTTP://A.b',
  'www.',
  'www.a_b.org',
  'a_b@c.org',
  'a@b',
  '&amp;',
  '&#35;',
  '&copy',
  '<b>',
  '|-|',
  'a',
  'b1',
  '\u0633',
  '\u06f1',
  '\ufeff',
  '\ufdd0',
  '\ud800',
  '\u2028', // س ۱
];

describe('escapeMarkdown', () => {
  const cases: [string, string, string][] = [
    [
      'leaves prose alone',
      "Between Russia & Iran: All's well (that ends well) - 10:30.",
      "Between Russia & Iran: All's well (that ends well) - 10:30.",
    ],
    ['leaves Persian alone', 'می\u200cروم؛ «چرا؟» ۱۴۰۳', 'می\u200cروم؛ «چرا؟» ۱۴۰۳'],
    ['escapes emphasis', '2 * 3 * 4 and _x_', '2 \\* 3 \\* 4 and \\_x\\_'],
    ['leaves an underscore inside a word', 'snake_case', 'snake_case'],
    ['escapes a list marker', '- a', '\\- a'],
    ['escapes a numbered line', '1. a', '1\\. a'],
    ['leaves a decimal', '1.5 a', '1.5 a'],
    ['keeps leading space', '  a', '&#32; a'],
    ['keeps a trailing space', 'a ', 'a&#32;'],
    ['keeps an empty line', 'a\n\nb', 'a&#10;&#10;b'],
    ['keeps line ends', 'a\r\nb', 'a\r\nb'],
    ['escapes a bar', 'a | b', 'a \\| b'],
    ['escapes a reference only where there is one', 'AT&T, R & D', 'AT\\&T, R & D'],
    ['escapes a directive', ':::verse', '\\:::verse'],
    ['puts an address into angle brackets', 'see https://a.org/x_y.', 'see <https://a.org/x_y>.'],
    ['puts a mail address into angle brackets', 'to a_b@c.org!', 'to <a_b@c.org>!'],
    ['keeps balanced brackets of an address', 'https://a.org/X_(y)', '<https://a.org/X_(y)>'],
    ['leaves the bracket around an address outside', '(https://a.org/x)', '(<https://a.org/x>)'],
  ];
  it.each(cases)('%s', (_, text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
    expect(backAgain(text)).toBe(text);
  });

  it('gives back exactly the text, whatever it is', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 });
    const markup = fc.array(fc.constantFrom(...MARKUP), { maxLength: 25 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(anything, markup, markup), (text) => {
        fc.pre(!text.includes('\0'));
        expect(backAgain(text)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('makes one paragraph and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MARKUP), { minLength: 1, maxLength: 25 }), (pieces) => {
        const { blocks, notes } = parseBody(escapeMarkdown(pieces.join('')), english);
        expect(blocks.map(({ type }) => type)).toEqual(['paragraph']);
        expect(notes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a long hostile text back', () => {
    const text = '[*_~`<\\'.repeat(3_000);
    expect(backAgain(text)).toBe(text);
  });
});
