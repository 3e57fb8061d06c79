import { describe, expect, it } from 'vitest';
import { parseBody } from './parse.ts';
import { plainText, readingMinutes, wordCount } from './plain-text.ts';

const body = (markdown: string) => parseBody(markdown, { language: 'fa-AF', direction: 'rtl' });

describe('plainText', () => {
  const cases: [string, string, string][] = [
    ['paragraphs are parted by an empty line', 'a *b*\n\n## c', 'a b\n\nc'],
    ['a break is a line end', 'a\\\nb', 'a\nb'],
    ['runs, insertions, links and code are their letters', 'گفت *Putin* [در کابل] [x](https://example.org) `y`', 'گفت Putin [در کابل] x y'],
    ['a hemistich is a line, a stanza a paragraph', ':::verse\na | b\nc\n\nd | e\n:::', 'a\nb\nc\n\nd\ne'],
    ['a figure is its caption and its credit', ':::figure{src="a.png" alt="b" credit="TASS"}\nIn Ashgabat\n:::', 'In Ashgabat\nTASS'],
    ['a figure without words is nothing', 'a\n\n![](b.png)\n\nc', 'a\n\nc'],
    ['an item is a line', '- a\n- b\n  - c', 'a\nb\n\nc'],
    ['a row is a line, cells are parted by tabs', '| a | b |\n|---|---|\n| c | d |', 'a\tb\nc\td'],
    ['quotes and code are their letters', '> a\n>\n> b\n\n```\nc\n```', 'a\n\nb\n\nc'],
    ['a rule is nothing', 'a\n\n---\n\nb', 'a\n\nb'],
    ['notes come last and leave no mark', 'a[^1] b\n\n[^1]: c\n\nd', 'a b\n\nd\n\nc'],
  ];
  it.each(cases)('%s', (_, markdown, text) => {
    expect(plainText(body(markdown))).toBe(text);
  });
});

describe('wordCount', () => {
  it.each([
    ['می\u200cروم به خانه', 3],
    ["All's well that ends well", 5],
    ['hastily-arranged', 1],
    ['۲۹ میزان ۱۴۰۳', 3],
    ['گُل', 1],
    ['— … «»', 0],
    ['', 0],
  ])('%j: %i', (text, words) => {
    expect(wordCount(body(text))).toBe(words);
  });
});

describe('readingMinutes', () => {
  it.each([
    [0, 0],
    [1, 1],
    [184, 1],
    [185, 2],
    [1840, 10],
  ])('%i words: %i', (words, minutes) => {
    expect(readingMinutes(body('a '.repeat(words)))).toBe(minutes);
  });
});
