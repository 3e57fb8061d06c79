import { describe, expect, it } from 'vitest';
import { bodyBlocks } from './body-blocks.ts';
import { readLines } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';

const blocks = (source: string, carried = false) => bodyBlocks(paragraphsOf(readLines(source)), carried);
const kinds = (source: string, carried = false) => blocks(source, carried).map(({ kind }) => kind);
const LONG = 'A paragraph of the text that is long enough for a heading to stand over it, and that goes on for a while, and ends.';

describe('bodyBlocks', () => {
  it.each([
    ['a quotation that was announced', 'He said:\n\n“All of it.”', ['paragraph', 'quote']],
    ['one that was not', 'He went.\n\n“All of it.”', ['paragraph', 'paragraph']],
    ['a quotation of several paragraphs', 'He said:\n\n“All of it.\n\n“And more.”', ['paragraph', 'quote']],
    ['one quotation after another', 'He said:\n\n“All of it.”\n\n“And more.”', ['paragraph', 'quote', 'quote']],
    ['a heading', `It was so.\n\nThe second winter\n\n${LONG}`, ['paragraph', 'heading', 'paragraph']],
    ['a short line that is no heading', `It was so.\n\nThe second winter.\n\n${LONG}`, ['paragraph', 'paragraph', 'paragraph']],
    ['a list', 'It was so.\n\n• one\n\n• two', ['paragraph', 'list']],
    ['numbers', 'It was so.\n\n۱. یک\n\n۲. دو', ['paragraph', 'list']],
    ['one bullet alone', 'It was so.\n\n- one', ['paragraph', 'paragraph']],
    ['a rule', 'It was so.\n\n* * *\n\nAnd so.', ['paragraph', 'rule', 'paragraph']],
    ['verse', 'It was so.\n\nبه نام خداوند جان و خرد\nکزین برتر اندیشه برنگذرد', ['paragraph', 'verse']],
    [
      'a caption with its credit below',
      'It was so.\n\n\n\nThe bridge at night\n\nعکس: رویترز\n\nAnd so.',
      ['paragraph', 'figure', 'paragraph'],
    ],
  ])('%s', (_, source, expected) => expect(kinds(source)).toEqual(expected));
  it('keeps the lines of a table together', () =>
    expect(kinds('**So** it was.\n\n| a | b |\n|---|---|\n| 1 | 2 |', true)).toEqual(['paragraph', 'markdown']));
  it('reads a picture of the Markdown that the source carries', () => {
    expect(blocks('It was so.\n\n![the bridge](figures/bridge.png)\n\nعکس: رویترز', true)[1]).toMatchObject({
      kind: 'figure',
      figure: { source: 'figures/bridge.png', alt: 'the bridge', credit: 'رویترز' },
    });
  });
  it('doubts headings and short verse', () => {
    const doubtful = [
      blocks(`It was so.\n\nThe second winter\n\n${LONG}`)[1],
      blocks('It was so.\n\nبه نام خداوند جان و خرد\nکزین برتر اندیشه برنگذرد')[1],
    ];
    for (const block of doubtful) expect(block?.confidence).toBeLessThan(0.8);
  });
});
