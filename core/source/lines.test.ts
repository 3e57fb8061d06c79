import { describe, expect, it } from 'vitest';
import { readLines } from './lines.ts';

describe('readLines', () => {
  it('counts the blank lines before each line', () => {
    expect(readLines('\n\na\n\nb\nc\n\n\n\nd').map(({ text, gap }) => [text, gap])).toEqual([
      ['a', Infinity],
      ['b', 1],
      ['c', 0],
      ['d', 3],
    ]);
  });
  it.each([['\r\n'], ['\r'], ['\u2028'], ['\u0085']])('knows the line end %j', (end) => {
    expect(readLines(`a${end}b`).map(({ text }) => text)).toEqual(['a', 'b']);
  });
  it('keeps the place of each line in the source', () => {
    const source = '  a b \r\n\r\n\tc';
    for (const { text, start, end } of readLines(source)) expect(source.slice(start, end)).toBe(text);
  });
  it('takes lines of white space, joiners and direction marks for blank', () => {
    expect(readLines('a\n\u200f\u00a0\nb')[1]).toMatchObject({ text: 'b', gap: 1 });
  });
  it('marks what follows a form feed', () => {
    expect(readLines('a\n\fb\nc').map(({ pageBreak }) => pageBreak)).toEqual([false, true, false]);
  });
  it('finds nothing in nothing', () => expect(readLines(' \n\ufeff\n')).toEqual([]));
});
