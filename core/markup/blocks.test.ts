import { describe, expect, it } from 'vitest';
import { parseBody } from './parse.ts';
import { plainText } from './plain-text.ts';
import type { Block, Inline } from './tree.ts';

const english = (markdown: string) => parseBody(markdown, { language: 'en', direction: 'ltr' });
const dari = (markdown: string) => parseBody(markdown, { language: 'fa-AF', direction: 'rtl' });
const text = (letters: string): Inline => ({ type: 'text', text: letters });

const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children });

describe('blocks', () => {
  it('reads headings with stable ids of their own', () => {
    const ids = english('# A b\n\n## A b\n\n### A b-2\n\n# ***\n\n# 1').blocks.map(
      (block) => block.type === 'heading' && [block.depth, block.id],
    );
    expect(ids).toEqual([
      [1, 'h-a-b'],
      [2, 'h-a-b-2'],
      [3, 'h-a-b-2-2'],
      [1, 'h-untitled'],
      [1, 'h-1'],
    ]);
    expect(dari('# آبِ کابل').blocks[0]).toMatchObject({ id: 'h-آب-کابل' });
  });

  it('reads quotes, lists, tables, code and rules', () => {
    const { blocks } = english(
      '> a\n\n3. b\n4. c\n\n- d\n\n| e | f | g | h |\n|:--|--:|:-:|---|\n| 1 | 2 | 3 | 4 |\n\n```js\ni\n```\n\n---',
    );
    expect(blocks).toMatchObject([
      { type: 'quote', children: [{ type: 'paragraph' }] },
      { type: 'list', ordered: true, start: 3, items: [[{ type: 'paragraph' }], [{ type: 'paragraph' }]] },
      { type: 'list', ordered: false },
      { type: 'table', align: ['start', 'end', 'center', null], head: [[text('e')], [text('f')], [text('g')], [text('h')]] },
      { type: 'codeBlock', text: 'i' },
      { type: 'rule' },
    ]);
  });

  it('takes a task box for text', () => {
    expect(plainText(english('- [x] a'))).toBe('[x] a');
  });

  it('reads a figure directive', () => {
    const { blocks } = english(
      ':::figure{src="figures/a.png" alt="b &quot;c&quot;" credit="D" licence="CC BY 4.0"}\nThe *caption* [e](https://example.org)\n\nmore\n:::',
    );
    expect(blocks).toEqual([
      {
        type: 'figure',
        direction: 'ltr',
        source: 'figures/a.png',
        alt: 'b "c"',
        credit: 'D',
        licence: 'CC BY 4.0',
        caption: [
          text('The '),
          emphasis(text('caption')),
          text(' '),
          { type: 'link', url: 'https://example.org', children: [text('e')] },
          { type: 'break' },
          text('more'),
        ],
      },
    ]);
  });

  it('reads a figure without a picture', () => {
    expect(english(':::figure{credit=TASS}\nIn Ashgabat\n:::').blocks).toEqual([
      { type: 'figure', direction: 'ltr', caption: [text('In Ashgabat')], credit: 'TASS' },
    ]);
  });

  it.each(['https://example.org/a.png', '../a.png', '/etc/passwd', 'data:image/png;base64,AA', 'asset:1'])(
    'never takes %s for a source',
    (source) => {
      expect(english(`:::figure{src="${source}"}\n:::`).blocks).toEqual([{ type: 'figure', direction: 'ltr', caption: [] }]);
    },
  );

  it('makes a figure of a picture alone in its paragraph', () => {
    expect(english('![a](b.png "c")').blocks).toEqual([
      { type: 'figure', direction: 'ltr', source: 'b.png', alt: 'a', caption: [text('c')] },
    ]);
  });

  it('sets pictures among words after them', () => {
    expect(english('See ![a](b.png) and ![c](../d.png).').blocks).toMatchObject([
      { type: 'paragraph' },
      { type: 'figure', source: 'b.png', alt: 'a' },
      { type: 'figure', alt: 'c' },
    ]);
  });

  it('leaves the words of a picture in a heading', () => {
    expect(plainText(english('# A ![b](c.png)'))).toBe('A b');
  });

  it('keeps a definition that is there twice', () => {
    expect(plainText(english('[a][b]\n\n[b]: https://example.org\n\n[b]: https://example.com'))).toBe('a\n\n[b]: https://example.com');
  });
});

describe('direction and language', () => {
  const paragraph = (markdown: string) => dari(markdown).blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : []));

  const places = (blocks: Block[]) => blocks.map((block) => (block.type === 'rule' ? [] : [block.direction, block.language]));

  it('finds the direction of each block, and its language where its script shows that it is another', () => {
    const { blocks } = dari(
      'او گفت که Putin آمده است.\n\n> He said that the meeting was the first of its kind.\n\n۱۴۰۳\n\nIndian Punchline',
    );
    expect(places(blocks)).toEqual([
      ['rtl', undefined],
      ['ltr', 'en'],
      ['rtl', undefined],
      ['ltr', undefined],
    ]);
  });

  it('finds Persian in an English article', () => {
    expect(places(english('The line reads:\n\nتوانا بود هر که دانا بود و این را همه می‌دانند').blocks)).toEqual([
      ['ltr', undefined],
      ['rtl', 'fa'],
    ]);
  });

  it('does not guess between languages of one script', () => {
    expect(places(english('Er sagte, dass das Treffen das erste seiner Art war').blocks)).toEqual([['ltr', undefined]]);
  });

  it('reads what blocks hold against the blocks themselves', () => {
    const [quote] = dari(
      '> He said that the meeting was the first of its kind.\n>\n> It was not, and that is what they know of it in the end.\n>\n> او گفت که این نخستین دیدار آنان بوده است.',
    ).blocks;
    expect(quote?.type === 'quote' && places([quote, ...quote.children])).toEqual([
      ['ltr', 'en'],
      ['ltr', undefined],
      ['ltr', undefined],
      ['rtl', 'fa'],
    ]);
  });

  it('believes a wrapper before it judges', () => {
    const { blocks } = english(
      ':::rtl{lang=fa-AF}\nThis is said to be Dari.\n\n> And this.\n:::\n\n:::ltr\nبله\n:::\n\n:::ltr{lang="de"}\nJa.\n:::\n\n:::rtl{lang="x y"}\nNo.\n:::',
    );
    expect(places(blocks)).toEqual([
      ['rtl', 'fa-AF'],
      ['rtl', 'fa-AF'],
      ['ltr', undefined],
      ['ltr', 'de'],
      ['rtl', undefined],
    ]);
    const [, quote] = blocks;
    expect(quote?.type === 'quote' && places(quote.children)).toEqual([['rtl', undefined]]);
  });

  it('isolates a run of the other direction', () => {
    expect(paragraph('در *Indian Punchline* آمد')).toEqual([
      text('در '),
      emphasis({ type: 'run', direction: 'ltr', children: [text('Indian Punchline')] }),
      text(' آمد'),
    ]);
    expect(paragraph('در [Indian Punchline](https://example.org) آمد')).toMatchObject([
      {},
      { type: 'link', children: [{ type: 'run' }] },
      {},
    ]);
    expect(paragraph('نوشت [The Post reported]')).toMatchObject([
      {},
      { type: 'insertion', children: [text('['), { type: 'run' }, text(']')] },
    ]);
  });

  it('judges code as left to right', () => {
    expect(places(dari('```\nlet x = 1;\n```\n\n```\n123\n```').blocks)).toEqual([
      ['ltr', undefined],
      ['ltr', undefined],
    ]);
  });
});
