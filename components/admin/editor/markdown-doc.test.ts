import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../core/markup/parse.ts';
import { plainText } from '../../../core/markup/plain-text.ts';
import { ANY_TEXT } from '../../../test/any-text.ts';
import type { NodeJson } from './doc-json.ts';
import { docOf, markdownOf, sense } from './markdown-doc.ts';

const CONTEXTS = { en: { language: 'en', direction: 'ltr' }, 'fa-AF': { language: 'fa-AF', direction: 'rtl' } } as const;
type Language = keyof typeof CONTEXTS;

const PIECES = fc.constantFrom(
  ...['*', '**', '_', '`', '```', '~~', '[', ']', '](', ')', '[^a]', '[^a]: ', '[a]', '\n[a]: b', '> ', '- ', '+ ', '1. ', '# ', '### '],
  ...[
    '| a | b |\n|-|:-:|\n| c | d |\n',
    '---',
    ':::verse\n',
    ' | ',
    ':::figure{src="a.png" alt=b}\n',
    ':::rtl{lang=fa}\n',
    ':::ltr\n',
    '\n:::\n',
  ],
  ...[
    '[w](https://a.b/c)',
    '[m](mailto:a@b.cd "t")',
    '![x](p.png)',
    '&amp;',
    '\\',
    '\n',
    '\n\n',
    '\n\n',
    '\n\n',
    '\n\n\n',
    '\r\n',
    '\r\n\r\n',
    '\t',
    ' ',
  ],
  ...['a', 'the word', '.', '[inserted]', 'سلام بر', 'می\u200cروم', '۱۲', '\ufeff', '😀', '    '],
);
const MARKDOWN = fc.oneof(
  fc.array(PIECES, { maxLength: 40 }).map((parts) => parts.join('')),
  ANY_TEXT,
);
const languages = fc.constantFrom<Language>('en', 'fa-AF');

/** The document as nobody has written it before: every block is written anew. */
const asNew = (doc: NodeJson): NodeJson => ({
  ...doc,
  content: doc.content?.map((node) => ({ ...node, attrs: { ...node.attrs, piece: null } })),
});
/** Every word that readers see, in their order. */
const words = (markdown: string, language: Language) => plainText(parseBody(markdown, CONTEXTS[language])).replace(/\s+/g, ' ').trim();
const says = (markdown: string, language: Language) => sense(docOf(markdown, CONTEXTS[language]).doc.content ?? [], CONTEXTS[language]);

describe('a document that nobody changed', () => {
  it('is written byte for byte, whatever string it was', () => {
    fc.assert(
      fc.property(MARKDOWN, languages, (markdown, language) => {
        const { doc, read: body } = docOf(markdown, CONTEXTS[language]);
        expect(markdownOf(doc, body)).toBe(markdown);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an edit in one block', () => {
  it('leaves every other block as it was, byte for byte', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom(...BLOCKS), { maxLength: 6 }),
        languages,
        (before, after, language) => {
          const join = (blocks: string[]) => blocks.map((block) => `${block}\n\n`).join('');
          const markdown = `${join(before)}the old words\n\n${join(after)}`;
          const { doc, read: body } = docOf(markdown, CONTEXTS[language]);
          const edited = JSON.parse(JSON.stringify(doc).replace('the old words', 'the new words')) as NodeJson;
          expect(markdownOf(edited, body)).toBe(markdown.replace('the old words', 'the new words'));
        },
      ),
      { numRuns: 100 },
    );
  });
});

const BLOCKS = [
  '*  item with   its own mark',
  'Setext\n===',
  '>lazy\nquote',
  ':::verse\nآب رفت | جوی ماند\n:::',
  '| a|b |\n|-|-|\n|c|d|',
  '***bold*** and __more__ &amp; \\* signs',
  '[^n]: A note\n    on two lines',
  ':::rtl{lang=ps}\nabc\n\ndef\n:::',
  '```js\nlet a;\n```',
  ':::figure{src=a.png   alt="b"}\nCaption\n:::',
  'a [link][ref] by reference',
];

describe('a document that is written anew', () => {
  it('is read as the same document again', () => {
    fc.assert(
      fc.property(MARKDOWN, languages, (text, language) => {
        const markdown = text.replace(/\r\n?/g, '\n');
        const { doc, read: body } = docOf(markdown, CONTEXTS[language]);
        const fresh = asNew(doc);
        const written = markdownOf(fresh, { ...body, lead: '', pieces: [] });
        const isSource = doc.content?.some(({ type }) => type === 'source');
        if (isSource) return;
        expect(says(written, language)).toBe(says(markdown, language));
        expect(words(written, language)).toBe(words(markdown, language));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['bold with a space at its end', '**a** b\n'],
    ['a link with bold in it', '[a **b** c](https://d.org)\n'],
    ['a beyt and a single line', ':::verse\na | b\n\nc\n:::\n'],
    ['a paragraph of another direction', ':::rtl\nabc\n:::\n'],
    ['a note', 'a[^x]\n\n[^x]: b\n'],
  ])('writes %s', (_, markdown) => {
    const { doc, read: body } = docOf(markdown, CONTEXTS.en);
    expect(markdownOf(asNew(doc), { ...body, pieces: [] })).toBe(markdown);
  });
});
