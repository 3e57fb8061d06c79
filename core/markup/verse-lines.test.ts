import { describe, expect, it } from 'vitest';
import { parseBody } from './parse.ts';
import { inlineText } from './plain-text.ts';
import type { Inline } from './tree.ts';

const english = (markdown: string) => parseBody(markdown, { language: 'en', direction: 'ltr' });
const dari = (markdown: string) => parseBody(markdown, { language: 'fa-AF', direction: 'rtl' });
const text = (letters: string): Inline => ({ type: 'text', text: letters });
const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children });

describe('verse', () => {
  const stanzas = (markdown: string, parse = dari) => {
    const [block] = parse(markdown).blocks;
    return block?.type === 'verse'
      ? block.stanzas.map((stanza) => stanza.map(({ first, second }) => [inlineText(first), second && inlineText(second)]))
      : undefined;
  };

  it('reads couplets, single lines and stanzas', () => {
    expect(stanzas(':::verse\nچو کشور نباشد تن من مباد | بدین بوم و بر زنده یک تن مباد\nهمه سر به سر\n\nتن|به کشتن\n:::')).toEqual([
      [
        ['چو کشور نباشد تن من مباد', 'بدین بوم و بر زنده یک تن مباد'],
        ['همه سر به سر', undefined],
      ],
      [['تن', 'به کشتن']],
    ]);
  });

  it('parts a line at its first bar, and at no escaped one', () => {
    expect(stanzas(':::verse\na \\| b | c | d\n | e\nf |\n:::', english)).toEqual([
      [
        ['a | b', 'c | d'],
        ['', 'e'],
        ['f', undefined],
      ],
    ]);
  });

  it('keeps emphasis over a bar and over lines', () => {
    expect(english(':::verse\n*a | b\nc* d\n:::').blocks).toMatchObject([
      { stanzas: [[{ first: [emphasis(text('a'))], second: [emphasis(text('b'))] }, { first: [emphasis(text('c')), text(' d')] }]] },
    ]);
  });

  it('takes what is no paragraph as it was written', () => {
    expect(stanzas(':::verse\n- a | b\n:::', english)).toEqual([[['- a', 'b']]]);
    expect(stanzas(':::verse\n# a | b\n:::', english)).toEqual([[['# a', 'b']]]);
  });

  it('is right to left in an English article', () => {
    expect(english(':::verse\nتوانا بود هر که دانا بود | ز دانش دل پیر برنا بود\n:::').blocks).toMatchObject([
      { type: 'verse', direction: 'rtl' },
    ]);
  });
});
