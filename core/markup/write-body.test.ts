import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from './parse.ts';
import { writeBody } from './write-body.ts';

const CONTEXTS = {
  en: { language: 'en', direction: 'ltr' },
  'fa-AF': { language: 'fa-AF', direction: 'rtl' },
} as const;
type Language = keyof typeof CONTEXTS;

const again = (markdown: string, language: Language) => {
  const body = parseBody(markdown, CONTEXTS[language]);
  const written = writeBody(body, CONTEXTS[language]);
  return { body, written, read: parseBody(written, CONTEXTS[language]) };
};

const CASES: [string, Language, string, string?][] = [
  ['a paragraph', 'en', 'Between Russia & Iran: all is well (so far).'],
  ['headings', 'en', '# One\n\n###### Six'],
  ['a heading over two lines', 'en', 'a\\\nb\n==='],
  ['a heading that ends in a number sign', 'en', '# C \\#'],
  ['a quotation of blocks', 'en', '> a\n>\n> + b\n>\n> c'],
  ['nested lists', 'en', '- a\n\n  + b\n  + c\n\n- d'],
  ['a list with a start', 'en', '7. a\n8. b'],
  ['two lists that touch', 'en', '- a\n- b\n\n+ c'],
  ['an item without words', 'en', '- a\n-\n- b'],
  ['a table', 'en', '| a | b \\| c |\n| :-- | --: |\n| [d](https://e.org/) | `f\\|g` |\n|  | h |'],
  ['verse', 'fa-AF', ':::verse\nآب اگر رفت و جوی تنها ماند | یاد آن آب در دل ما ماند\n\nسنگ بر سنگ این کهن کاریز\n:::'],
  ['a figure', 'en', ':::figure{src="a.png" alt="b" credit="c" licence="CC BY 4.0"}\nThe *caption*[^1]\n:::\n\n[^1]: Its note.'],
  ['a figure without words', 'en', ':::figure{src="a.png"}\n:::'],
  ['code', 'en', '````\n```\n:::verse\n````'],
  ['a rule', 'en', 'a\n\n***\n\nb'],
  ['notes of several blocks', 'en', 'a[^1]\n\n[^1]: b\n\n    > c'],
  ['marks', 'en', '**a** *b* ~~c~~ `d` [e](https://f.org/ "g")'],
  ['marks within marks', 'en', '*a __b *c* d__ e*'],
  ['emphasis that ends in a stop within a word', 'fa-AF', '**سلام.**&#1575;ست'],
  ['an insertion', 'en', '\\[*The Post* reported\\]'],
  ['an address that is no link', 'en', 'http\\://a.org'],
  ['an address', 'en', '<https://a.org/b>'],
  ['another direction than the one found', 'en', ':::rtl{lang=ps}\nabc\n:::'],
  ['another language of a list', 'en', ':::ltr{lang=de}\n- a\n- b\n:::'],
  ['a foreign paragraph, found by itself', 'en', 'این یک جملهٔ دری است که خودش شناخته می‌شود.'],
];

describe('writeBody', () => {
  it.each(CASES)('writes %s', (_, language, markdown, expected = markdown) => {
    const { body, written, read } = again(markdown, language);
    expect(read).toEqual(body);
    expect(written).toBe(`${expected}\n`);
  });

  it('writes nothing for nothing', () => expect(writeBody({ blocks: [], notes: [] }, CONTEXTS.en)).toBe(''));

  it('keeps a line break beside a picture that was taken out', () => {
    const { body, read } = again('a\\\n![](b.png)', 'en');
    expect(read).toEqual(body);
  });
});

describe('any Markdown', () => {
  const pieces = fc.constantFrom(
    ...['*', '**', '_', '__', '`', '```', '~~', '[', ']', '](', ')', '![', '[^a]', '[^a]: ', '[a]: b', '>', '- ', '+ ', '1. ', '3) ', '# '],
    ...['|', '|-|', '---', '===', ':::verse', ':::figure{src="a.png" alt=b}', ':::rtl{lang=fa}', ':::ltr', '::::rtl', ':::', '<b>'],
    ...['<http://a.b>', 'https://a.b/c', '(https://a.b/c)', 'a@b.cd', '&amp;', '\\', '\n', '\n', '\n\n', '\n\n', '\r\n', '\t', ' ', ' '],
    ...['a', 'the word', '.', '!', ':', '\u0633\u0644\u0627\u0645', '\u06f1\u06f2', '\u200c', '\ufeff', '\ud83d\ude00', '    '], // سلام ۱۲
  );
  const markdown = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

  it.each(['en', 'fa-AF'] as const)('gives the same body again in %s', (language) => {
    fc.assert(
      fc.property(markdown, (source) => {
        const { body, read } = again(source, language);
        expect(read).toEqual(body);
      }),
      { numRuns: 400 },
    );
  });
});
