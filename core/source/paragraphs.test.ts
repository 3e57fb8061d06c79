import { describe, expect, it } from 'vitest';
import { readLines } from './lines.ts';
import { joinLines, paragraphsOf, unwrap } from './paragraphs.ts';

const texts = (source: string) => unwrap(readLines(source)).map(({ text }) => text);

describe('unwrap', () => {
  it('leaves lines alone that are paragraphs', () => {
    const source = [
      'A first paragraph, of one line, as an extractor leaves it; and it goes on beyond any column of type that a page has, so that it is one.',
      'A second.',
      'A third one.',
    ];
    expect(texts(source.join('\n'))).toEqual(source);
    expect(texts(source.join('\n\n'))).toEqual(source);
  });
  it('joins the lines of a column', () => {
    const source =
      'Footnotes are where scholars keep what they could not\nbear to throw away, says a friend; and another calls\nthem the attic.\n\nThe best thing that I learned about the routes stood\nin a note, in small type, under a page about customs\nand tolls.';
    expect(texts(source)).toEqual([
      'Footnotes are where scholars keep what they could not bear to throw away, says a friend; and another calls them the attic.',
      'The best thing that I learned about the routes stood in a note, in small type, under a page about customs and tolls.',
    ]);
  });
  it('keeps the source of what it joined', () => {
    const source =
      'The best thing that I learned about the routes stood\nin a note, in small type, under a page about customs\nand tolls that nobody had paid for many years there';
    expect(unwrap(readLines(source))).toMatchObject([{ raw: source, start: 0, end: source.length }]);
  });
});

describe('paragraphsOf', () => {
  it('sees what stands further apart than the rest', () => {
    const apart = paragraphsOf(readLines('One.\n\nTwo.\n\n\n\nThree.\n\nFour.')).map(({ setApart }) => setApart);
    expect(apart.slice(1)).toEqual([false, true, false]);
  });
});

describe('joinLines', () => {
  it.each([
    ['as well', 'as individual', 'as well as individual'],
    ['a well-', 'known man', 'a well-known man'],
    ['a manu\u00ad', 'script', 'a manuscript'],
    ['the years 2021-', '2024', 'the years 2021- 2024'],
    ['می', 'روند', 'می روند'],
  ])('%s | %s', (before, after, joined) => expect(joinLines(before, after)).toBe(joined));
});
