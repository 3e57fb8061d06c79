import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUNDS, STAND_IN, withinBounds } from './bounds.ts';
import { parseBody } from './parse.ts';
import { plainText } from './plain-text.ts';

const body = (markdown: string) => parseBody(markdown, { language: 'en', direction: 'ltr' });
const text = (markdown: string) => plainText(body(markdown));

/** One hazard each; 100 KB take the unbounded parser minutes, or more stack than there is. */
const HOSTILE: Record<string, (size: number) => string> = {
  'opening brackets': (size) => '['.repeat(size),
  'closing brackets': (size) => ']'.repeat(size),
  'nested brackets': (size) => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'link beginnings': (size) => '[a]('.repeat(size / 4),
  'reference beginnings': (size) => `${'[a]['.repeat(size / 4)}\n\n[a]: b`,
  'picture beginnings': (size) => '!['.repeat(size / 2),
  'note beginnings': (size) => '[^'.repeat(size / 2),
  'note references': (size) => `${'[^a]'.repeat(size / 4)}\n\n[^a]: b`,
  asterisks: (size) => '*'.repeat(size),
  'nested emphasis': (size) => '*a '.repeat(size / 6) + 'a* '.repeat(size / 6),
  'many paragraphs of nested emphasis': (size) => `${'*a '.repeat(160)}${'a* '.repeat(160)}\n\n`.repeat(size / 962),
  'emphasis inside words': (size) => 'a**b'.repeat(size / 4),
  underscores: (size) => '_ a_'.repeat(size / 4),
  strikes: (size) => '~~a '.repeat(size / 4),
  'nested quotes': (size) => '>'.repeat(size),
  'nested lists on a line': (size) => '- '.repeat(size / 2),
  'nested numbered lists on a line': (size) => '1. '.repeat(size / 3),
  'lists nested by indentation': (size) => Array.from({ length: Math.sqrt(size) }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
  'lists that end': (size) => '* * * a\n'.repeat(size / 8),
  'quotes that end': (size) => '> a\n\nb\n\n'.repeat(size / 8),
  'notes that end': (size) => '[^a]: b\n\nc\n\n'.repeat(size / 12),
  'lazy lines of a quote': (size) => `> a\n${'b\n'.repeat(size / 2)}`,
  'lazy lines of many lists': (size) => '- a\nb\n'.repeat(size / 6),
  'nested directives': (size) => ':::rtl\n'.repeat(size / 7),
  'unknown nested directives': (size) => ':::a\n'.repeat(size / 5),
  'directives closed elsewhere': (size) => ':::rtl\n> :::\n'.repeat(size / 13),
  'directives in quotes': (size) => '> :::rtl\n'.repeat(size / 9),
  backticks: (size) => Array.from({ length: Math.sqrt(size) }, (_, count) => '`'.repeat(count)).join(' '),
  'a wide table': (size) => `|${'a|'.repeat(size / 4)}\n|${'-|'.repeat(size / 4)}`,
  'address beginnings': (size) => 'http://'.repeat(size / 7),
  'mail address beginnings': (size) => 'a@'.repeat(size / 2),
  backslashes: (size) => '\\'.repeat(size),
  references: (size) => '&#'.repeat(size / 2),
  'spaces and tabs': (size) => ' \t'.repeat(size / 2),
  'both directions': (size) => 'a \u0633 ['.repeat(size / 5), // س
};

describe('withinBounds', () => {
  it('leaves what people write alone', () => {
    const markdown = '> *a* [b](c)\n\n- d\n  - e\n\n:::verse\nf | g\n:::\n\n* * * * * * * * * * * * * * * * * * * *\n\n_h_ ~~i~~ `j`';
    expect(withinBounds(markdown)).toBe(markdown);
  });

  it('keeps the length and puts back every letter that it takes', () => {
    const pieces = fc.constantFrom('*', '[', ']', '_', '>', '- ', '1. ', ':::a', ':::rtl', '\n', '\\', STAND_IN, 'a', '    ');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 200 }), (parts) => {
        const markdown = parts.join('');
        const bounded = withinBounds(markdown);
        expect(bounded).toHaveLength(markdown.length);
        for (let at = 0; at < bounded.length; at++) if (bounded[at] !== STAND_IN) expect(bounded[at]).toBe(markdown[at]);
      }),
    );
  });

  it('never takes what is escaped', () => {
    const markdown = '\\*'.repeat(2_000);
    expect(withinBounds(markdown)).toBe(markdown);
  });

  it.each(Object.entries(HOSTILE))('lets %s be read', { timeout: 30_000 }, (_, of) => {
    expect(body(of(10_000))).toBeDefined();
  });
});

describe('beyond the bounds everything is text as it was written', () => {
  it('brackets', () => {
    expect(text('['.repeat(5_000))).toBe('['.repeat(5_000));
  });

  it('emphasis', () => {
    const markdown = `${'*a* '.repeat(BOUNDS.delimiters / 2)}*b*`;
    expect(text(markdown)).toBe(`${'a '.repeat(BOUNDS.delimiters / 2)}*b*`);
  });

  it('nested quotes', () => {
    expect(text(`${'>'.repeat(BOUNDS.containers + 3)} a`)).toBe('>>> a');
  });

  it('items', { timeout: 60_000 }, () => {
    const items = parseBody('- a\n'.repeat(BOUNDS.markers + 2), { language: 'en', direction: 'ltr' }).blocks;
    expect(items).toMatchObject([{ type: 'list', items: { length: BOUNDS.markers } }]);
    expect(plainText({ blocks: items, notes: [] })).toMatch(/\na\n- a\n- a$/);
  });

  it('lazy lines', () => {
    const lines = Array.from({ length: BOUNDS.lazyLines + 1 }, () => 'b').join('\n');
    expect(text(`> a\n${lines}`)).toBe(`> a\n${lines}`);
  });

  it('directives of unknown names', () => {
    expect(text(':::note{a="b"}\nsaid *so*\n:::')).toBe(':::note{a="b"}\nsaid so\n:::');
  });

  it('code, where delimiters are text anyhow', () => {
    const code = '[*_'.repeat(2_000);
    expect(text(`\`\`\`\n${code}\n\`\`\``)).toBe(code);
    expect(text(`\`${code}\``)).toBe(code);
  });

  it('attributes and alternative texts', () => {
    const marks = '*'.repeat(5);
    const many = `${'* '.repeat(BOUNDS.delimiters)}\n`;
    expect(body(`a ${many}:::figure{alt="${marks}" credit="[b]"}\n:::`).blocks.at(-1)).toMatchObject({ alt: marks, credit: '[b]' });
    expect(body(`![${marks}](a.png) ${many}`).blocks).toContainEqual(expect.objectContaining({ alt: marks }));
  });

  it('its own stand-in', () => {
    expect(text(`a${STAND_IN} ${'['.repeat(2_000)}${STAND_IN}`)).toBe(`a${STAND_IN} ${'['.repeat(2_000)}${STAND_IN}`);
  });
});
