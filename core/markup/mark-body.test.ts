import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY_TEXT } from '../../test/any-text.ts';
import { parseQuery } from '../search/query.ts';
import { highlight } from '../search/snippet.ts';
import { markBody } from './mark-body.ts';
import { parseBody } from './parse.ts';
import { inlineText, plainText } from './plain-text.ts';
import type { Block, Body, Inline } from './tree.ts';

const DARI = { language: 'fa-AF', direction: 'rtl' } as const;
const ENGLISH = { language: 'en', direction: 'ltr' } as const;

const dari = (markdown: string, query: string) => markBody(parseBody(markdown, DARI), parseQuery(query, 'fa'), DARI.language);
const english = (markdown: string, query: string) => markBody(parseBody(markdown, ENGLISH), parseQuery(query, 'en'), ENGLISH.language);

/** What is marked in a row, in order, each piece by itself. */
const marksIn = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((inline) => (inline.type === 'mark' ? [inlineText([inline])] : 'children' in inline ? marksIn(inline.children) : []));

/** What is read in one go: mostly one row; the hemistichs of a verse one after the other. */
function readingsOf(block: Block): Inline[][][] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [[block.children]];
    case 'quote':
      return block.children.flatMap(readingsOf);
    case 'list':
      return block.items.flat().flatMap(readingsOf);
    case 'verse':
      return [block.stanzas.flat().flatMap(({ first, second }) => (second ? [first, second] : [first]))];
    case 'figure':
      return [[block.caption]];
    case 'table':
      return [...block.head, ...block.rows.flat()].map((row) => [row]);
    default:
      return [];
  }
}
const readingsIn = ({ blocks, notes }: Body) => [...blocks, ...notes.flatMap(({ children }) => children)].flatMap(readingsOf);
const marked = (body: Body) => readingsIn(body).flat().flatMap(marksIn);

/** The tree with the marks taken out again, and neighbouring letters of one kind joined. */
const unmarked = <T>(tree: T): T =>
  JSON.parse(
    JSON.stringify(tree, (_key, value: unknown) => {
      if (!Array.isArray(value)) return value;
      const nodes = value.flatMap((node: Inline) => (node?.type === 'mark' ? node.children : [node]));
      return nodes.reduce<Inline[]>((joined, node) => {
        const before = joined.at(-1);
        if (node?.type && node.type === before?.type && 'text' in node && 'text' in before && node.type !== ('codeBlock' as string))
          return [...joined.slice(0, -1), { ...before, text: before.text + node.text }];
        return [...joined, node];
      }, []);
    }),
  ) as T;

describe('markBody', () => {
  it('marks a word over vowel marks, half-spaces and the letters of another keyboard', () => {
    expect(marked(dari('آبِ کارِیز در کارِیز\u200cها', 'كاريز').body)).toEqual(['کارِیز', 'کارِیز\u200cها']);
    expect(marked(dari('کتاب\u200cخانه', 'کتابخانه').body)).toEqual(['کتاب\u200cخانه']);
    expect(marked(dari('سال \u06f1\u06f4\u06f0\u06f3', '1403').body)).toEqual(['\u06f1\u06f4\u06f0\u06f3']);
    expect(marked(dari('\ufedb\ufe8e\ufead\ufef3\ufeb0', 'کاریز').body)).toEqual(['\ufedb\ufe8e\ufead\ufef3\ufeb0']);
  });

  it('marks a phrase that runs into a link, and counts it once', () => {
    const { body, places } = dari('نوشتهٔ [آبِ **کاریز**](https://a.af) و آب', '«نوشته آب کاریز»');
    expect(marked(body)).toEqual(['نوشتهٔ ', 'آبِ ', 'کاریز']);
    expect(places).toBe(1);
    expect(body.blocks[0]).toMatchObject({
      children: [
        { type: 'mark', first: true, children: [{ type: 'text', text: 'نوشتهٔ ' }] },
        { type: 'link', url: 'https://a.af' },
        { type: 'text', text: ' و آب' },
      ],
    });
  });

  it('marks a phrase that runs from one hemistich into the next', () => {
    const { body, places } = dari(':::verse\nهر کسی کو دور ماند | از اصل خویش\n:::', '«ماند از اصل»');
    expect(plainText(body)).toContain('از اصل خویش');
    expect(marked(body)).toEqual(['ماند', 'از اصل']);
    expect(places).toBe(1);
  });

  it('marks in either direction, in runs, notes, lists, tables, captions and code', () => {
    const { body, places } = english(
      '# Karez\n\nA *karez*[^1] is a کاریز.\n\n- a karez\n\n| karez |\n|---|\n| `a karez` |\n\n> karez\n\n[^1]: Or: karez.',
      'karez کاریز',
    );
    expect(marked(body)).toEqual(['Karez', 'karez', 'کاریز', 'karez', 'karez', 'karez', 'karez', 'karez']);
    expect(places).toBe(8);
  });

  it('says which mark is the first, and only of one', () => {
    const first = JSON.stringify(english('a\n\nb a\n\na', 'a').body).match(/"first":true/g);
    expect(first).toHaveLength(1);
    expect(english('b\n\nb a\n\na', 'a').body.blocks[1]).toMatchObject({ children: [{}, { type: 'mark', first: true }] });
  });

  it('leaves a body alone in which nothing is found, or nothing is looked for', () => {
    const body = parseBody('a [b](https://c.org)', ENGLISH);
    for (const query of ['', 'd', '-a', '"']) expect(markBody(body, parseQuery(query, 'en'), 'en')).toEqual({ body, places: 0 });
  });

  const MARKDOWN = fc
    .array(
      fc.oneof(
        ANY_TEXT,
        fc.constantFrom(
          'a',
          'آب',
          'کارِیز',
          ' ',
          '**',
          '*',
          '[',
          '](https://a.af)',
          '`',
          '\n\n',
          '\n',
          '- ',
          '> ',
          '# ',
          '[^1]',
          '[^1]: ',
          '~~',
        ),
        fc.constantFrom('\n\n:::verse\nآب | کاریز\n:::\n\n', '\n\n| a |\n|---|\n| آب |\n\n'),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));
  const QUERY = fc.oneof(fc.constantFrom('a', 'آب', '«آب كاريز»', 'کار* a', '"a آب"', 'و'), ANY_TEXT);

  it('changes no letter and no element', () => {
    fc.assert(
      fc.property(MARKDOWN, QUERY, (markdown, query) => {
        const body = parseBody(markdown, DARI);
        const after = markBody(body, parseQuery(query, 'fa'), DARI.language).body;
        expect(plainText(after)).toBe(plainText(body));
        expect(unmarked(after)).toEqual(unmarked(body));
      }),
    );
  });

  it('marks exactly what matches', () => {
    fc.assert(
      fc.property(MARKDOWN, QUERY, (markdown, query) => {
        const parsed = parseQuery(query, 'fa');
        const body = parseBody(markdown, DARI);
        const { body: after, places } = markBody(body, parsed, DARI.language);
        const wanted = readingsIn(body).map((rows) =>
          highlight(rows.map(inlineText).join('\n'), parsed, DARI.language).filter(({ mark }) => mark),
        );
        const letters = (text: string) => text.replaceAll('\n', '');
        expect(readingsIn(after).map((rows) => letters(rows.flatMap(marksIn).join('')))).toEqual(
          wanted.map((parts) => letters(parts.map(({ text }) => text).join(''))),
        );
        expect(places).toBe(wanted.flat().length);
      }),
    );
  });
});
