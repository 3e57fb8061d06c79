import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from './parse.ts';
import { inlineText, plainText } from './plain-text.ts';
import type { Block, Inline } from './tree.ts';

const english = (markdown: string) => parseBody(markdown, { language: 'en', direction: 'ltr' });
const dari = (markdown: string) => parseBody(markdown, { language: 'fa-AF', direction: 'rtl' });
const text = (letters: string): Inline => ({ type: 'text', text: letters });

/** The inlines of the one paragraph that the Markdown is. */
function inlines(markdown: string, parse = english): Inline[] {
  const [block, ...others] = parse(markdown).blocks;
  expect(others).toEqual([]);
  expect(block?.type).toBe('paragraph');
  return block?.type === 'paragraph' ? block.children : [];
}

const insertion = (...children: Inline[]): Inline => ({ type: 'insertion', children });
const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children });

describe('inlines', () => {
  const cases: [string, string, Inline[]][] = [
    ['emphasis and strong', '*a* __b__', [emphasis(text('a')), text(' '), { type: 'strong', children: [text('b')] }]],
    ['struck-out text, with two tildes only', '~~a~~ ~b~', [{ type: 'deletion', children: [text('a')] }, text(' ~b~')]],
    ['code', '`a*b*`', [{ type: 'code', text: 'a*b*' }]],
    ['a break by a backslash', 'a\\\nb', [text('a'), { type: 'break' }, text('b')]],
    ['a line end stays in the text', 'a\nb', [text('a\nb')]],
    ['an escaped sign', '\\$4 billion', [text('$4 billion')]],
    ['a time and a ratio are text', '10:30 and a:b and ::leaf[x]{y=z}', [text('10:30 and a:b and ::leaf'), insertion(text('[x]')), text('{y=z}')]],
    ['HTML is text', '<b onclick="x()">a</b> <!-- c -->', [text('<b onclick="x()">a</b> <!-- c -->')]],
    ['a block of HTML is text', '<script>alert(1)</script>', [text('<script>alert(1)</script>')]],
    ['indented text is a paragraph', '    a *b*', [text('a '), emphasis(text('b'))]],
    ['a link', '[a](https://example.org "t")', [{ type: 'link', url: 'https://example.org', title: 't', children: [text('a')] }]],
    ['a link to nowhere keeps its text', 'the [Kremlin transcript](#), he', [text('the Kremlin transcript, he')]],
    ['a script keeps its text', '[a *b*](javascript:alert(1))', [text('a '), emphasis(text('b'))]],
    ['an obfuscated script keeps its text', '[a](java&#x09;script:alert(1)) [b](<java\\script:x>)', [text('a b')]],
    ['a script as autolink keeps its text', '<javascript:alert(1)>', [text('javascript:alert(1)')]],
    ['an address by itself', 'see https://example.org/a_b.', [text('see '), { type: 'link', url: 'https://example.org/a_b', children: [text('https://example.org/a_b')] }, text('.')]],
    ['a mail address by itself', 'a@example.org', [{ type: 'link', url: 'mailto:a@example.org', children: [text('a@example.org')] }]],
    ['www by itself', 'www.afgazad.com', [{ type: 'link', url: 'http://www.afgazad.com', children: [text('www.afgazad.com')] }]],
    ['another protocol by itself stays text', 'xmpp:a@example.org', [text('xmpp:a@example.org')]],
    ['a remote picture is linked, never loaded', '![a](https://example.org/a.png)', [{ type: 'link', url: 'https://example.org/a.png', children: [text('a')] }]],
    ['a remote picture without words', '![](https://example.org/a.png)', [{ type: 'link', url: 'https://example.org/a.png', children: [text('https://example.org/a.png')] }]],
    ['an insertion', 'he said [in part]', [text('he said '), insertion(text('[in part]'))]],
    ['an insertion across emphasis', '[*The Post* reported]', [insertion(text('['), emphasis(text('The Post')), text(' reported]'))]],
    ['an insertion inside emphasis', '*a [b]*', [emphasis(text('a '), insertion(text('[b]')))]],
    ['an insertion in an insertion', '[a [b] c] d', [insertion(text('[a [b] c]')), text(' d')]],
    ['an escaped bracket is one all the same', '\\[Emphasis added.\\]', [insertion(text('[Emphasis added.]'))]],
    ['a bracket without a partner', 'a [b [c] d', [text('a [b '), insertion(text('[c]')), text(' d')]],
    ['brackets crossing emphasis', '*[a* b]', [emphasis(text('[a')), text(' b]')]],
    ['empty brackets', '[] [ ]', [text('[] [ ]')]],
    ['a link is no insertion', '[a](https://example.org) [b](#)', [{ type: 'link', url: 'https://example.org', children: [text('a')] }, text(' b')]],
    ['a definition that nothing refers to is text', '[Note]: word', [insertion(text('[Note]')), text(': word')]],
  ];
  it.each(cases)('%s', (_, markdown, expected) => {
    expect(inlines(markdown)).toEqual(expected);
  });

  it('reads a reference to a definition', () => {
    expect(inlines('[a][b]\n\n[b]: https://example.org')).toEqual([{ type: 'link', url: 'https://example.org', children: [text('a')] }]);
  });

  it('keeps the text of emphasis beyond any use', () => {
    const children = inlines(`${'*a '.repeat(100)}${'b* '.repeat(100)}`);
    expect(inlineText(children)).toBe(`${'a '.repeat(100)}${'b '.repeat(100)}`.trimEnd());
  });
});

describe('blocks', () => {
  it('reads headings with stable ids of their own', () => {
    const ids = english('# A b\n\n## A b\n\n### A b-2\n\n# ***\n\n# 1').blocks.map((block) => block.type === 'heading' && [block.depth, block.id]);
    expect(ids).toEqual([[1, 'h-a-b'], [2, 'h-a-b-2'], [3, 'h-a-b-2-2'], [1, 'h-untitled'], [1, 'h-1']]);
    expect(dari('# آبِ کابل').blocks[0]).toMatchObject({ id: 'h-آب-کابل' });
  });

  it('reads quotes, lists, tables, code and rules', () => {
    const { blocks } = english('> a\n\n3. b\n4. c\n\n- d\n\n| e | f | g | h |\n|:--|--:|:-:|---|\n| 1 | 2 | 3 | 4 |\n\n```js\ni\n```\n\n---');
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
    const { blocks } = english(':::figure{src="figures/a.png" alt="b &quot;c&quot;" credit="D" licence="CC BY 4.0"}\nThe *caption* [e](https://example.org)\n\nmore\n:::');
    expect(blocks).toEqual([
      {
        type: 'figure', direction: 'ltr', source: 'figures/a.png', alt: 'b "c"', credit: 'D', licence: 'CC BY 4.0',
        caption: [
          text('The '), emphasis(text('caption')), text(' '), { type: 'link', url: 'https://example.org', children: [text('e')] },
          { type: 'break' }, text('more'),
        ],
      },
    ]);
  });

  it('reads a figure without a picture', () => {
    expect(english(':::figure{credit=TASS}\nIn Ashgabat\n:::').blocks).toEqual([
      { type: 'figure', direction: 'ltr', caption: [text('In Ashgabat')], credit: 'TASS' },
    ]);
  });

  it.each(['https://example.org/a.png', '../a.png', '/etc/passwd', 'data:image/png;base64,AA', 'asset:1'])('never takes %s for a source', (source) => {
    expect(english(`:::figure{src="${source}"}\n:::`).blocks).toEqual([{ type: 'figure', direction: 'ltr', caption: [] }]);
  });

  it('makes a figure of a picture alone in its paragraph', () => {
    expect(english('![a](b.png "c")').blocks).toEqual([{ type: 'figure', direction: 'ltr', source: 'b.png', alt: 'a', caption: [text('c')] }]);
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

describe('verse', () => {
  const stanzas = (markdown: string, parse = dari) => {
    const [block] = parse(markdown).blocks;
    return block?.type === 'verse' ? block.stanzas.map((stanza) => stanza.map(({ first, second }) => [inlineText(first), second && inlineText(second)])) : undefined;
  };

  it('reads couplets, single lines and stanzas', () => {
    expect(stanzas(':::verse\nچو کشور نباشد تن من مباد | بدین بوم و بر زنده یک تن مباد\nهمه سر به سر\n\nتن|به کشتن\n:::')).toEqual([
      [['چو کشور نباشد تن من مباد', 'بدین بوم و بر زنده یک تن مباد'], ['همه سر به سر', undefined]],
      [['تن', 'به کشتن']],
    ]);
  });

  it('parts a line at its first bar, and at no escaped one', () => {
    expect(stanzas(':::verse\na \\| b | c | d\n | e\nf |\n:::', english)).toEqual([[['a | b', 'c | d'], ['', 'e'], ['f', undefined]]]);
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
    expect(english(':::verse\nتوانا بود هر که دانا بود | ز دانش دل پیر برنا بود\n:::').blocks).toMatchObject([{ type: 'verse', direction: 'rtl' }]);
  });
});

describe('notes', () => {
  it('numbers them in the order of their references, those in notes last, unreferenced ones at the end', () => {
    const { blocks, notes } = english('a[^x] b[^y] c[^x]\n\n[^z]: stray\n\n[^y]: second\n\n[^x]: first[^w]\n\n[^w]: third');
    expect(blocks).toMatchObject([{ children: [text('a'), { note: 'note-1', number: 1 }, text(' b'), { note: 'note-2', number: 2 }, text(' c'), { note: 'note-1', number: 1 }] }]);
    expect(notes.map(({ id, number, children }) => [id, number, plainText({ blocks: children, notes: [] })])).toEqual([
      ['note-1', 1, 'first'], ['note-2', 2, 'second'], ['note-3', 3, 'third'], ['note-4', 4, 'stray'],
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

describe('direction and language', () => {
  const places = (blocks: Block[]) => blocks.map((block) => (block.type === 'rule' ? [] : [block.direction, block.language]));

  it('finds the direction of each block, and its language where its script shows that it is another', () => {
    const { blocks } = dari('او گفت که Putin آمده است.\n\n> He said that the meeting was the first of its kind.\n\n۱۴۰۳\n\nIndian Punchline');
    expect(places(blocks)).toEqual([['rtl', undefined], ['ltr', 'en'], ['rtl', undefined], ['ltr', undefined]]);
  });

  it('finds Persian in an English article', () => {
    expect(places(english('The line reads:\n\nتوانا بود هر که دانا بود و این را همه می‌دانند').blocks)).toEqual([['ltr', undefined], ['rtl', 'fa']]);
  });

  it('does not guess between languages of one script', () => {
    expect(places(english('Er sagte, dass das Treffen das erste seiner Art war').blocks)).toEqual([['ltr', undefined]]);
  });

  it('reads what blocks hold against the blocks themselves', () => {
    const [quote] = dari('> He said that the meeting was the first of its kind.\n>\n> It was not, and that is what they know of it in the end.\n>\n> او گفت که این نخستین دیدار آنان بوده است.').blocks;
    expect(quote?.type === 'quote' && places([quote, ...quote.children])).toEqual([['ltr', 'en'], ['ltr', undefined], ['ltr', undefined], ['rtl', 'fa']]);
  });

  it('believes a wrapper before it judges', () => {
    const { blocks } = english(':::rtl{lang=fa-AF}\nThis is said to be Dari.\n\n> And this.\n:::\n\n:::ltr\nبله\n:::\n\n:::ltr{lang="de"}\nJa.\n:::\n\n:::rtl{lang="x y"}\nNo.\n:::');
    expect(places(blocks)).toEqual([['rtl', 'fa-AF'], ['rtl', 'fa-AF'], ['ltr', undefined], ['ltr', 'de'], ['rtl', undefined]]);
    const [, quote] = blocks;
    expect(quote?.type === 'quote' && places(quote.children)).toEqual([['rtl', undefined]]);
  });

  it('isolates a run of the other direction', () => {
    expect(inlines('در *Indian Punchline* آمد', dari)).toEqual([text('در '), emphasis({ type: 'run', direction: 'ltr', children: [text('Indian Punchline')] }), text(' آمد')]);
    expect(inlines('در [Indian Punchline](https://example.org) آمد', dari)).toMatchObject([{}, { type: 'link', children: [{ type: 'run' }] }, {}]);
    expect(inlines('نوشت [The Post reported]', dari)).toMatchObject([{}, { type: 'insertion', children: [text('['), { type: 'run' }, text(']')] }]);
  });

  it('judges code as left to right', () => {
    expect(places(dari('```\nlet x = 1;\n```\n\n```\n123\n```').blocks)).toEqual([['ltr', undefined], ['ltr', undefined]]);
  });
});

describe('any string', () => {
  const pieces = fc.constantFrom(
    '*', '**', '_', '`', '```', '~~', '[', ']', '](', ')', '![', '[^a]', '[^a]: ', '[a]: b', '>', '- ', '1. ', '    ', '#', '# ', '|', '|-|', '---', '===',
    ':::verse', ':::figure{src="a.png" alt=b}', ':::rtl{lang=fa}', ':::ltr', ':::note', '::::rtl', ':::', '{a="', '"}', '<b>', '<!--', '<http://a.b>', 'javascript:', 'https://a.b/c',
    'a@b.cd', '&amp;', '&#0;', '\\', '\n', '\n\n', '\r\n', '\t', ' ', 'a', 'the word', 'سلام', '۱۲', '\u200c', '\u202e', '\ufeff', '\0', '\ud800', '\ufdd0',
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
      '[in the Israel-Iran ', '[Emphasis added.]', '[The Washington Post', '[with Iran.]',
    ]);
    expect(all.filter(({ type }) => type === 'strong').map((inline) => inlineText([inline]))).toEqual(['call on all parties', 'everyone must show restraint.', 'M.K.']);
  });
}
