import { describe, expect, it } from 'vitest';
import { parseBody } from './parse.ts';
import { inlineText } from './plain-text.ts';
import type { Inline } from './tree.ts';

const english = (markdown: string) => parseBody(markdown, { language: 'en', direction: 'ltr' });
const text = (letters: string): Inline => ({ type: 'text', text: letters });
const insertion = (...children: Inline[]): Inline => ({ type: 'insertion', children });
const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children });

/** The inlines of the one paragraph that the Markdown is. */
function inlines(markdown: string): Inline[] {
  const [block, ...others] = english(markdown).blocks;
  expect(others).toEqual([]);
  expect(block?.type).toBe('paragraph');
  return block?.type === 'paragraph' ? block.children : [];
}

describe('inlines', () => {
  const cases: [string, string, Inline[]][] = [
    ['emphasis and strong', '*a* __b__', [emphasis(text('a')), text(' '), { type: 'strong', children: [text('b')] }]],
    ['struck-out text, with two tildes only', '~~a~~ ~b~', [{ type: 'deletion', children: [text('a')] }, text(' ~b~')]],
    ['code', '`a*b*`', [{ type: 'code', text: 'a*b*' }]],
    ['a break by a backslash', 'a\\\nb', [text('a'), { type: 'break' }, text('b')]],
    ['a line end stays in the text', 'a\nb', [text('a\nb')]],
    ['an escaped sign', '\\$4 billion', [text('$4 billion')]],
    [
      'a time and a ratio are text',
      '10:30 and a:b and ::leaf[x]{y=z}',
      [text('10:30 and a:b and ::leaf'), insertion(text('[x]')), text('{y=z}')],
    ],
    ['HTML is text', '<b onclick="x()">a</b> <!-- c -->', [text('<b onclick="x()">a</b> <!-- c -->')]],
    ['a block of HTML is text', '<script>alert(1)</script>', [text('<script>alert(1)</script>')]],
    ['indented text is a paragraph', '    a *b*', [text('a '), emphasis(text('b'))]],
    ['a link', '[a](https://example.org "t")', [{ type: 'link', url: 'https://example.org', title: 't', children: [text('a')] }]],
    ['a link to nowhere keeps its text', 'the [Kremlin transcript](#), he', [text('the Kremlin transcript, he')]],
    ['a script keeps its text', '[a *b*](javascript:alert(1))', [text('a '), emphasis(text('b'))]],
    ['an obfuscated script keeps its text', '[a](java&#x09;script:alert(1)) [b](<java\\script:x>)', [text('a b')]],
    ['a script as autolink keeps its text', '<javascript:alert(1)>', [text('javascript:alert(1)')]],
    [
      'an address by itself',
      'see https://example.org/a_b.',
      [text('see '), { type: 'link', url: 'https://example.org/a_b', children: [text('https://example.org/a_b')] }, text('.')],
    ],
    ['a mail address by itself', 'a@example.org', [{ type: 'link', url: 'mailto:a@example.org', children: [text('a@example.org')] }]],
    ['www by itself', 'www.afgazad.com', [{ type: 'link', url: 'http://www.afgazad.com', children: [text('www.afgazad.com')] }]],
    ['another protocol by itself stays text', 'xmpp:a@example.org', [text('xmpp:a@example.org')]],
    [
      'a remote picture is linked, never loaded',
      '![a](https://example.org/a.png)',
      [{ type: 'link', url: 'https://example.org/a.png', children: [text('a')] }],
    ],
    [
      'a remote picture without words',
      '![](https://example.org/a.png)',
      [{ type: 'link', url: 'https://example.org/a.png', children: [text('https://example.org/a.png')] }],
    ],
    ['an insertion', 'he said [in part]', [text('he said '), insertion(text('[in part]'))]],
    ['an insertion across emphasis', '[*The Post* reported]', [insertion(text('['), emphasis(text('The Post')), text(' reported]'))]],
    ['an insertion inside emphasis', '*a [b]*', [emphasis(text('a '), insertion(text('[b]')))]],
    ['an insertion in an insertion', '[a [b] c] d', [insertion(text('[a [b] c]')), text(' d')]],
    ['an escaped bracket is one all the same', '\\[Emphasis added.\\]', [insertion(text('[Emphasis added.]'))]],
    ['a bracket without a partner', 'a [b [c] d', [text('a [b '), insertion(text('[c]')), text(' d')]],
    ['brackets crossing emphasis', '*[a* b]', [emphasis(text('[a')), text(' b]')]],
    ['empty brackets', '[] [ ]', [text('[] [ ]')]],
    [
      'a link is no insertion',
      '[a](https://example.org) [b](#)',
      [{ type: 'link', url: 'https://example.org', children: [text('a')] }, text(' b')],
    ],
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
