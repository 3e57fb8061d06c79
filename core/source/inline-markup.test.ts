import { describe, expect, it } from 'vitest';
import { bodyMarkdown, carriesMarkdown, LOST_LINK, plainText } from './inline-markup.ts';

describe('carriesMarkdown', () => {
  it.each([
    'a **bold** word',
    'a *slanted* word',
    'a [link](https://example.org)',
    'a [link](#)',
    '\\$4 billion',
    '# Title',
    '> quote',
    '![](a.png)',
  ])('%s', (text) => {
    expect(carriesMarkdown(text)).toBe(true);
  });
  it.each(['5 * 3 * 2 = 30', 'a [note] (aside)', '2**3 and 4**5', 'f*g*h', 'C:\\path', 'برابر *** با'])('not %s', (text) =>
    expect(carriesMarkdown(text)).toBe(false),
  );
});

describe('bodyMarkdown', () => {
  it.each([
    ['a \\$4 billion \\*suit\\*', true, 'a $4 billion \\*suit\\*'],
    ['a **bold** [note]', true, 'a **bold** [note]'],
    ['5 * 3 [sic] <b>', false, '5 \\* 3 [sic] \\<b>'],
    ['[a](b) and [c]: d', false, '\\[a\\](b) and \\[c\\]: d'],
    ['# not a heading', false, '\\# not a heading'],
  ])('%s', (text, carried, markdown) => expect(bodyMarkdown(text, carried)).toBe(markdown));
});

describe('plainText', () => {
  it.each([
    ['By **M.K.** *and* [others](#)', true, 'By M.K. and others'],
    ['\\$4 \\*', true, '$4 *'],
    ['5 * 3 * 2', true, '5 * 3 * 2'],
    ['a **b**', false, 'a **b**'],
  ])('%s', (text, carried, plain) => expect(plainText(text, carried)).toBe(plain));
});

it('finds links that lost their address', () =>
  expect('[a](#), [b](), [c](https://c.org), ![d](#)'.match(LOST_LINK)).toEqual(['[a](#)', '[b]()']));
