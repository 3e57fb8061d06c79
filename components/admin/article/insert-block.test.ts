import { describe, expect, it } from 'vitest';
import { coupletMarkdown, insertBlock } from './insert-block.ts';

describe('insertBlock', () => {
  const BLOCK = ':::x\n:::';
  it.each([
    ['into nothing', '', 0, `${BLOCK}\n`],
    ['at the end', 'a', 1, `a\n\n${BLOCK}\n`],
    ['at the beginning', 'a', 0, `${BLOCK}\n\na`],
    ['between paragraphs', 'a\n\nb', 3, `a\n\n${BLOCK}\n\nb`],
    ['after the line that the cursor is in', 'one two\n\nb', 3, `one two\n\n${BLOCK}\n\nb`],
    ['after a single line end', 'a\n', 2, `a\n\n${BLOCK}\n`],
  ])('%s', (_, body, at, text) => expect(insertBlock(body, at, BLOCK).text).toBe(text));
  it('leaves the cursor after the block', () => {
    const { text, cursor } = insertBlock('a\n\nb', 0, BLOCK);
    expect(text.slice(0, cursor)).toBe(BLOCK);
  });
});

describe('coupletMarkdown', () => {
  it('writes both hemistichs', () => expect(coupletMarkdown(' یک ', 'دو')).toBe(':::verse\nیک | دو\n:::'));
  it('writes a single line', () => expect(coupletMarkdown('یک', ' ')).toBe(':::verse\nیک\n:::'));
  it('keeps a bar', () => expect(coupletMarkdown('a|b', 'c')).toBe(':::verse\na\\|b | c\n:::'));
});
