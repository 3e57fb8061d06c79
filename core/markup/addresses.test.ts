import { describe, expect, it } from 'vitest';
import { isRemotePicture, linkAddress, pictureSource } from './addresses.ts';

describe('linkAddress', () => {
  it.each([
    'https://example.org/a?b=c#d',
    'HTTP://example.org',
    'http://www.afgazad.com',
    'mailto:afgazad@gmail.com',
    'https://fa.wikipedia.org/wiki/بیاض',
    'https://example.org/a b',
  ])('allows %s', (address) => {
    expect(linkAddress(address)).toBe(address);
  });

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['a script in capitals', 'JaVaScRiPt:alert(1)'],
    ['a script behind a space', ' javascript:alert(1)'],
    ['a script behind a control character', '\u0001javascript:alert(1)'],
    ['a script with a tab in it', 'java\tscript:alert(1)'],
    ['a script with a line end in it', 'java\nscript:alert(1)'],
    ['an encoded colon', 'javascript&colon;alert(1)'],
    ['VBScript', 'vbscript:msgbox(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['a file', 'file:///etc/passwd'],
    ['view-source', 'view-source:https://example.org'],
    ['blob', 'blob:https://example.org/1'],
    ['no scheme', '//example.org'],
    ['a relative address', 'other.md'],
    ['an anchor', '#'],
    ['nothing', ''],
    ['no host', 'http://'],
    ['an empty mail address', 'mailto:'],
    ['a control character', 'https://example.org/\u0000'],
    ['more than anybody writes', `https://example.org/${'a'.repeat(2_000)}`],
  ])('refuses %s', (_, address) => {
    expect(linkAddress(address)).toBeUndefined();
  });
});

describe('pictureSource', () => {
  it.each([`asset:${'0a'.repeat(32)}`, 'name.png', 'figures/a b.png', 'figures/..a.png', 'تصویر.jpg'])('allows %s', (source) => {
    expect(pictureSource(source)).toBe(source);
  });

  it.each([
    '',
    '/a.png',
    '//example.org/a.png',
    '../a.png',
    'a/../b.png',
    'a/..',
    '%2e%2e/a.png',
    'a%2Fb.png',
    'a\\b.png',
    'C:a.png',
    'file:a.png',
    'data:image/png;base64,AA',
    'https://example.org/a.png',
    'javascript:1',
    'asset:123',
    `asset:${'0A'.repeat(32)}`,
    'a\n.png',
    'a\u0000.png',
  ])('refuses %j', (source) => {
    expect(pictureSource(source)).toBeUndefined();
  });
});

describe('isRemotePicture', () => {
  it.each([
    ['https://example.org/a.png', true],
    ['mailto:a@example.org', false],
    ['a.png', false],
    ['data:image/png;base64,AA', false],
  ])('%s: %s', (source, remote) => {
    expect(isRemotePicture(source)).toBe(remote);
  });
});
