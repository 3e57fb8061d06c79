import { describe, expect, it } from 'vitest';
import { announcesQuote, leavesOpen, quotationOf } from './quotes.ts';

describe('quotationOf', () => {
  it.each([
    ['“All of it.”', 'whole'],
    ['“**All** of it.**” [Emphasis added.]', 'whole'],
    ['«همهٔ آن.»', 'whole'],
    ['„Das Ganze.“', 'whole'],
    ['"All of it."', 'whole'],
    ['“He said ‘no’ twice.”', 'whole'],
    ['“The first paragraph of several.', 'open'],
    ['“Yes,” he said, “all of it.”', null],
    ['All of “it.”', null],
  ])('%s: %s', (text, kind) => expect(quotationOf(text)).toBe(kind));
});

describe('announcesQuote', () => {
  it.each([
    ['Ryabkov said:', true],
    ['To quote him,', true],
    ['او گفت:', true],
    ['سپس گفت،', true],
    ['He said so.', false],
  ])('%s', (text, announced) => {
    expect(announcesQuote(text)).toBe(announced);
  });
});

describe('leavesOpen', () => {
  it.each([
    ['“as well as', true],
    ['«و نیز', true],
    ['(see', true],
    ['[the', true],
    ['“all” (of it)', false],
    ['„alles“ davon', false],
  ])('%s', (text, open) => {
    expect(leavesOpen(text)).toBe(open);
  });
});
