import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from './parse.ts';
import { inlineText, plainText } from './plain-text.ts';
import type { Inline } from './tree.ts';

const english = (markdown: string) => parseBody(markdown, { language: 'en', direction: 'ltr' });
const dari = (markdown: string) => parseBody(markdown, { language: 'fa-AF', direction: 'rtl' });
const text = (letters: string): Inline => ({ type: 'text', text: letters });

describe('notes', () => {
  it('numbers them in the order of their references, those in notes last, unreferenced ones at the end', () => {
    const { blocks, notes } = english('a[^x] b[^y] c[^x]\n\n[^z]: stray\n\n[^y]: second\n\n[^x]: first[^w]\n\n[^w]: third');
    expect(blocks).toMatchObject([
      {
        children: [
          text('a'),
          { note: 'note-1', number: 1 },
          text(' b'),
          { note: 'note-2', number: 2 },
          text(' c'),
          { note: 'note-1', number: 1 },
        ],
      },
    ]);
    expect(notes.map(({ id, number, children }) => [id, number, plainText({ blocks: children, notes: [] })])).toEqual([
      ['note-1', 1, 'first'],
      ['note-2', 2, 'second'],
      ['note-3', 3, 'third'],
      ['note-4', 4, 'stray'],
    ]);
  });

  it('reads notes that refer to one another', () => {
    expect(english('a[^x]\n\n[^x]: b[^y]\n\n[^y]: c[^x]').notes).toHaveLength(2);
  });

  it('loses neither of two notes of one name', () => {
    expect(plainText(english('a[^x]\n\n[^x]: b\n\n[^x]: c'))).toBe('a\n\nb\n\nc');
  });

  it('takes a reference to no note for text', () => {
    expect(plainText(english('a[^x]'))).toBe('a[^x]');
  });
});

describe('any string', () => {
  const pieces = fc.constantFrom(
    '*',
    '**',
    '_',
    '`',
    '```',
    '~~',
    '[',
    ']',
    '](',
    ')',
    '![',
    '[^a]',
    '[^a]: ',
    '[a]: b',
    '>',
    '- ',
    '1. ',
    '    ',
    '#',
    '# ',
    '|',
    '|-|',
    '---',
    '===',
    ':::verse',
    ':::figure{src="a.png" alt=b}',
    ':::rtl{lang=fa}',
    ':::ltr',
    ':::note',
    '::::rtl',
    ':::',
    '{a="',
    '"}',
    '<b>',
    '<!--',
    '<http://a.b>',
    'javascript:',
    'https://a.b/c',
    'a@b.cd',
    '&amp;',
    '&#0;',
    '\\',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    ' ',
    'a',
    'the word',
    'سلام',
    '۱۲',
    '\u200c',
    '\u202e',
    '\ufeff',
    '\0',
    '\ud800',
    '\ufdd0',
  );
  const markdown = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  it('makes a tree, and every address in it is one that a link may carry', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const tree = JSON.stringify(dari(source));
        for (const [, url = ''] of tree.matchAll(/"url":"([^"]*)"/g)) expect(url).toMatch(/^(?:https?:\/\/|mailto:)/i);
        for (const [, from = ''] of tree.matchAll(/"source":"([^"]*)"/g)) expect(from).not.toMatch(/:|^\/|\.\./);
      }),
      { numRuns: 500 },
    );
  });

  it('gives every heading and note an id of its own', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const ids = [...JSON.stringify(english(source)).matchAll(/"id":"([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
  });
});

const SEEDS = '../shared/seeds';
if (existsSync(SEEDS)) {
  it('reads the body of the first document', () => {
    const tree = english(readFileSync(`${SEEDS}/000_95bbf7e2140a420c.txt`, 'utf8'));
    const plain = plainText(tree);
    expect(plain).toContain('a $4 billion lawsuit');
    expect(plain).toContain('According to the Kremlin transcript, Putin');
    const all = tree.blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
    expect(all.filter(({ type }) => type === 'insertion').map((inline) => inlineText([inline]).slice(0, 20))).toEqual([
      '[in the Israel-Iran ',
      '[Emphasis added.]',
      '[The Washington Post',
      '[with Iran.]',
    ]);
    expect(all.filter(({ type }) => type === 'strong').map((inline) => inlineText([inline]))).toEqual([
      'call on all parties',
      'everyone must show restraint.',
      'M.K.',
    ]);
  });
}
