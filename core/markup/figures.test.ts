import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureMarkdown, figuresOf, withFigureSources } from './figures.ts';
import { parseBody } from './parse.ts';
import { inlineText } from './plain-text.ts';

const english = (markdown: string) => parseBody(markdown, { language: 'en', direction: 'ltr' });
const sources = (markdown: string) => figuresOf(english(markdown)).map(({ source }) => source);

describe('figuresOf', () => {
  it('finds them in order, in quotes, lists and notes too', () => {
    expect(
      sources('![](a.png)\n\n> ![](b.png)\n\n- c ![](c.png)\n\n:::rtl\n:::figure{src="d.png"}\n:::\n:::\n\ne[^1]\n\n[^1]: ![](e.png)'),
    ).toEqual(['a.png', 'b.png', 'c.png', 'd.png', 'e.png']);
  });
});

describe('figureMarkdown', () => {
  it('writes a record without a picture', () => {
    expect(figureMarkdown({ caption: 'In Ashgabat, on Oct. 11.', credit: 'Alexander Shcherbak, TASS' })).toBe(
      ':::figure{credit="Alexander Shcherbak, TASS"}\nIn Ashgabat, on Oct. 11.\n:::',
    );
  });

  it('writes one without any words', () => {
    expect(figureMarkdown({ source: 'a.png', caption: '' })).toBe(':::figure{src="a.png"}\n:::');
    expect(figureMarkdown({ caption: '' })).toBe(':::figure\n:::');
  });

  it('is read again as it was given', () => {
    const marks = fc.constantFrom(
      '"',
      "'",
      '&quot;',
      '&',
      '}',
      '{',
      '\n',
      '\r\n',
      '\\',
      ':::',
      '`',
      '*',
      '[',
      ']',
      '|',
      '<',
      '=',
      '#',
      ' ',
      'a',
      'س',
      '\u200c',
      '\n\n',
    );
    const words = fc
      .oneof(
        fc.string({ unit: 'binary' }),
        fc.array(marks, { maxLength: 12 }).map((parts) => parts.join('')),
      )
      .filter((text) => !text.includes('\0'));
    const optional = fc.option(
      words.filter((text) => text !== ''),
      { nil: undefined },
    );
    const source = fc.option(fc.constantFrom('a.png', 'figures/a "b" & c.png', `asset:${'0'.repeat(64)}`), { nil: undefined });
    fc.assert(
      fc.property(source, fc.option(words, { nil: undefined }), words, optional, optional, (source, alt, caption, credit, licence) => {
        const { blocks, notes } = english(figureMarkdown({ source, alt, caption, credit, licence }));
        const [figure, ...others] = blocks;
        expect([others, notes]).toEqual([[], []]);
        if (figure?.type !== 'figure') throw new Error('no figure');
        expect({ ...figure, direction: undefined, language: undefined, caption: inlineText(figure.caption) }).toEqual({
          type: 'figure',
          source,
          alt,
          caption,
          credit,
          licence,
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('withFigureSources', () => {
  const stored = `asset:${'0a'.repeat(32)}`;
  const cases: [string, string, string][] = [
    ['a directive', ':::figure{src="a.png" alt="x"}\nc\n:::', `:::figure{src="${stored}" alt="x"}\nc\n:::`],
    ['a directive without quotes', ':::figure{alt=x src=a.png}\n:::', `:::figure{alt=x src="${stored}"}\n:::`],
    ['a directive in single quotes', ":::figure{src='a.png'}\n:::", `:::figure{src="${stored}"}\n:::`],
    ['a picture', 'b ![x](a.png "t") c', `b ![x](${stored} "t") c`],
    ['a picture in angle brackets', '![x](<a.png>)', `![x](${stored})`],
    ['a picture with a link in its words', '![x [y](a.png)](a.png)', `![x [y](a.png)](${stored})`],
    ['a picture by reference', '![x][r] [r]\n\n[r]: a.png "t"', `![x][r] [r]\n\n[r]: ${stored} "t"`],
    ['a picture in a quote in a list', '- > ![](a.png)', `- > ![](${stored})`],
    ['a picture after a byte order mark', '\ufeff![](a.png)', `\ufeff![](${stored})`],
    ['a picture after two of them', '\ufeff\ufeff![](a.png)', `\ufeff\ufeff![](${stored})`],
    ['a picture after tabs and line ends of any kind', 'a\tb\r\n\r\n\tc\r\r![](a.png)\r\n', `a\tb\r\n\r\n\tc\r\r![](${stored})\r\n`],
    ['a source written with references', ':::figure{src="a&#46;png"}\n:::', `:::figure{src="${stored}"}\n:::`],
  ];
  it.each(cases)('%s', (_, markdown, replaced) => {
    expect(withFigureSources(markdown, (source) => (source === 'a.png' ? stored : source))).toBe(replaced);
  });

  it.each([
    '![](https://example.org/a.png)',
    ':::figure{src="../a.png"}\n:::',
    ':::figure{src=""}\n:::',
    '`![](a.png)`',
    '\\![](a.png)',
    '[x](a.png)',
    '```\n:::figure{src="a.png"}\n```',
    ':::verse{src="a.png"}\n:::',
    '![]()',
  ])('leaves %j alone', (markdown) => {
    expect(withFigureSources(markdown, () => stored)).toBe(markdown);
  });

  it('writes a source that Markdown would misread so that it is read', () => {
    const name = 'a (1) <b> "c" \\d&amp;.png';
    for (const markdown of ['![](x.png)', ':::figure{src=x.png}\n:::']) {
      const asked: string[] = [];
      withFigureSources(
        withFigureSources(markdown, () => name.replace('\\', '')),
        (source) => (asked.push(source), source),
      );
      expect(asked).toEqual([name.replace('\\', '')]);
    }
  });

  it('asks for every figure that has a source, and changes not a byte when the answer is the same', () => {
    const pieces = fc.constantFrom(
      '![a](b.png)',
      '![c][d]',
      '\n\n[d]: e.png\n',
      ':::figure{src="f.png"}\nx\n:::',
      '\n\n',
      '\n',
      '> ',
      '- ',
      'g',
      '*',
      '[',
      '\t',
      '\ufeff',
      '`',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const markdown = parts.join('');
        const asked = new Set<string>();
        expect(withFigureSources(markdown, (source) => (asked.add(source), source))).toBe(markdown);
        for (const source of sources(markdown)) if (source) expect(asked).toContain(source);
        const renamed = withFigureSources(markdown, (source) => `new/${source}`);
        expect(sources(renamed)).toEqual(sources(markdown).map((source) => source && `new/${source}`));
        expect(renamed.replaceAll(/"new\/([^"]*)"|new\//g, (_, quoted?: string) => (quoted ? `"${quoted}"` : ''))).toBe(markdown);
      }),
      { numRuns: 200 },
    );
  });
});
