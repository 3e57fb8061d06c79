import { describe, expect, it } from 'vitest';
import { withoutFurniture } from './furniture.ts';
import { readLines } from './lines.ts';

const LONG = 'A sentence that the end of the page cuts in two, as ends of pages';
const strip = (source: string, masthead: string[] = [], addresses: string[] = []) => {
  const lines = readLines(source);
  return withoutFurniture(lines, new Set(lines.filter(({ text }, index) => index < masthead.length && masthead.includes(text))), addresses);
};
const texts = (...input: Parameters<typeof strip>) => strip(...input).lines.map(({ text }) => text);

describe('withoutFurniture', () => {
  it.each(['Page 2', 'Page 2 of 9', '2/9', 'Seite 2', 'صفحه ۲', 'صفحهٔ ۲'.normalize('NFC').replace('ٔ', ''), 'مخ ۲', '۲ از ۹'])(
    'takes «%s» out',
    (number) => {
      expect(texts(`${LONG}\n\n${number}\n\ndo it.`)).toEqual([LONG, 'do it.']);
    },
  );
  it.each(['2', '- 2 -', '۲', '(2)'])('takes the number «%s» out where it cuts a sentence', (number) => {
    const { lines, said } = strip(`${LONG}\n\n${number}\n\ndo it.`);
    expect(lines.map(({ text, pageBreak }) => [text, pageBreak])).toEqual([
      [LONG, false],
      ['do it.', true],
    ]);
    expect(said).toMatchObject([{ reason: 'page-numbers', snippet: number }]);
  });
  it('keeps numbers that number chapters, and says so', () => {
    const source = '1\n\nIt began.\n\n2\n\nIt went on.';
    expect(texts(source)).toEqual(['1', 'It began.', '2', 'It went on.']);
    expect(strip(source).said).toMatchObject([{ confidence: 0.6 }]);
  });
  it('takes out heads and feet of pages', () => {
    const source = 'A Name\n\nOne.\n\nwww.a.example    1    m@a.example\n\fA Name\n\nTwo.\n\nwww.a.example    2    m@a.example';
    expect(texts(source, ['A Name'], ['www.a.example'])).toEqual(['One.', 'Two.']);
  });
  it('takes out a line that begins several pages', () => {
    expect(texts('One.\n\fThe river\nTwo.\n\fThe river\nThree.')).toEqual(['One.', 'Two.', 'Three.']);
  });
  it('keeps the addresses of others', () => expect(texts('One.\n\nwww.b.example\n\nTwo.', [], ['www.a.example'])).toHaveLength(3));
});
