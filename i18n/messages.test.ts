import { describe, expect, it } from 'vitest';
import { MESSAGES } from './chrome.ts';
import { LOCALES } from './locales.ts';

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path = ''): [key: string, message: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );
}

const flat = Object.fromEntries(LOCALES.map((locale) => [locale, new Map(flatten(MESSAGES[locale]))])) as Record<
  (typeof LOCALES)[number],
  Map<string, string>
>;

/** Names of ICU arguments and tags: `{count, plural, …}`, `{number}`, `<reading>`. */
const placeholders = (message: string) =>
  [...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map(([, argument, tag]) => argument ?? `<${tag}>`))].sort();

const withoutPlaceholders = (message: string) => message.replace(/\{\s*\w+\s*\}|<\/?\w+>|=\d+\s*\{|\{\w+, plural,|one \{|other \{/g, '');

describe('messages', () => {
  it('has the same keys in both languages', () => {
    expect([...flat.fa.keys()].sort()).toEqual([...flat.en.keys()].sort());
  });

  it.each([...flat.en.keys()])('%s takes the same values in both languages', (key) => {
    expect(placeholders(flat.fa.get(key) ?? '')).toEqual(placeholders(flat.en.get(key) ?? ''));
  });

  it.each(LOCALES)('has no empty message in %s', (locale) => {
    expect([...flat[locale]].filter(([, message]) => message.trim() === '')).toEqual([]);
  });

  it('writes Persian with Persian letters', () => {
    // ي and ك are shown where they are what is spoken of.
    const arabic = [...flat.fa].filter(([key, message]) => /[\u064a\u0643\u0660-\u0669]/.test(message) && key !== 'search.help.letters');
    expect(arabic).toEqual([]);
  });

  // An editor's hints and a program's messages quote what is typed, in whatever digits it is typed.
  it('has Persian digits in the sentences that readers see', () => {
    const latin = [...flat.fa].filter(
      ([key, message]) =>
        /\p{sc=Arab}/u.test(message) &&
        /(?<![A-Za-z0-9-])[0-9]/.test(withoutPlaceholders(message)) &&
        !/^(admin|errors|intake|cli)\./.test(key),
    );
    expect(latin).toEqual([]);
  });

  it.each(LOCALES)('has no bidi control that could reorder a page in %s', (locale) => {
    expect([...flat[locale]].filter(([, message]) => /[\u202a-\u202e]/.test(message))).toEqual([]);
  });
});
