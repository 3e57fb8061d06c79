import { describe, expect, it } from 'vitest';
import { readLines } from './lines.ts';
import { namedAtEnd, readTail } from './tail.ts';

const BODY = 'The last paragraph of the text, which is long enough to be one, and which ends with a full stop.';
const context = { authors: ['M.K. Bhadrakumar'], carried: true, hasDate: true };
const read = (end: string, more = {}) => readTail(readLines(`${BODY}\n\n${end}`), { ...context, ...more });
const rest = (tail: ReturnType<typeof read>) => tail.rest.map(({ text }) => text);

describe('readTail', () => {
  it('reads where it appeared first, and when, on lines of their own', () => {
    const tail = read('This article originally appeared on [Indian Punchline](#).\n\nOctober 17, 2024');
    expect(tail.outlet?.value).toEqual({ outlet: 'Indian Punchline' });
    expect(tail.date?.value.parsed.iso).toBe('2024-10-17');
    expect(rest(tail)).toEqual([BODY]);
  });
  it('reads an address beside it', () =>
    expect(read('Source: Indian Punchline\n\nhttps://example.org/a').url).toBe('https://example.org/a'));
  it.each([
    ['By **M.K.**\n\nBhadrakumar\n\nIndian\n\nPunchline'],
    ['By M.K. Bhadrakumar'],
    ['M.K.\nBhadrakumar'],
    ['By\n\nM.K.\n\nBhadrakumar\n\nIndian Punchline'],
    ['By M.K.\n\nBhadrakurnar\n\nIndian\n\nPunchIine'],
  ])('takes the broken byline %j out, and is surer of the author', (byline) => {
    const tail = read(`This article originally appeared on Indian Punchline.\n\n${byline}`);
    expect(rest(tail)).toEqual([BODY]);
    expect(tail.confirmed).toBe(true);
    expect(tail.contributors).toEqual([]);
  });
  it('reads the author of a broken byline where none was named before', () => {
    expect(read('By **M.K.**\n\nBhadrakumar', { authors: [] }).contributors).toMatchObject([
      { value: { credited: 'M.K. Bhadrakumar' }, confidence: 0.75 },
    ]);
  });
  it('reads a translator', () => expect(read('مترجم: رهگذر').contributors[0]?.value).toEqual({ credited: 'رهگذر', role: 'translator' }));
  it('reads rights and a note of the editors', () => {
    const tail = read("Editor's note: shortened.\n\n© 2024 Indian Punchline");
    expect([tail.editorNote?.value, tail.rights?.value]).toEqual(['shortened.', '© 2024 Indian Punchline']);
  });
  it.each(['A short last line', 'He went home.', 'Kabul', 'Vladimir Putin', '17 October 2024'])('leaves «%s» in the text', (end) => {
    expect(rest(read(end))).toEqual([BODY, end]);
  });
  it('stops at the first line that is none of these', () => {
    const end = 'M.K. Bhadrakumar is a diplomat.';
    expect(rest(read(`${end}\n\nAnd yet it moves, said the old man, and went home.`))).toHaveLength(3);
  });
});

describe('namedAtEnd', () => {
  const named = namedAtEnd(readLines(`A headline\n\n${BODY}\n\nM.K. Bhadrakumar is a diplomat.\n\nBy **Ramzy**\n\nBaroud`), true);
  it.each([
    ['M.K. Bhadrakumar', true],
    ['Ramzy Baroud', true],
    ['A headline', false],
    ['Vladimir Putin', false],
  ])('%s: %s', (name, expected) => expect(named(name)).toBe(expected));
});
