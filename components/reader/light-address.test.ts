import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullPath, lightHref, lightPath, rewriteAddresses } from './light-address.ts';

describe('addresses of the light edition', () => {
  it.each([
    ['/fa', '/fa/index.html'],
    ['/en/articles', '/en/articles.html'],
    ['/fa/articles/index', '/fa/articles/index.html'],
    ['/fa/people/%D9%86%D8%A7%D8%B2%D9%88', '/fa/people/%D9%86%D8%A7%D8%B2%D9%88.html'],
    ['/en/sections/essays', '/en/sections/essays.html'],
  ])('%s → %s and back', (path, light) => {
    expect(lightPath(path)).toBe(light);
    expect(fullPath(light)).toBe(path);
  });

  it.each([
    '/fa/settings',
    '/fa/admin',
    '/fa/articles/a/revisions',
    '/fa/articles/a.md',
    '/fa/articles/a.html',
    '/media/ab',
    '/de/articles',
  ])('%s has none', (path) => expect(lightPath(path)).toBeUndefined());

  it('a link keeps its query and its place, unless the full edition is meant', () => {
    expect(lightHref('/fa/articles?language=ps#x')).toBe('/fa/articles.html?language=ps#x');
    expect(lightHref('/fa?edition=full')).toBe('/fa?edition=full');
    expect(lightHref('/fa/articles/a.json')).toBe('/fa/articles/a.json');
  });

  it('addresses are rewritten in attributes only, and any address survives', () => {
    expect(rewriteAddresses('<a href="/fa">say href=&quot;/fa&quot;</a>', lightHref)).toBe(
      '<a href="/fa/index.html">say href=&quot;/fa&quot;</a>',
    );
    expect(rewriteAddresses('<a href="https://x.example/fa"><form action="/en/search">', lightHref)).toBe(
      '<a href="https://x.example/fa"><form action="/en/search.html">',
    );
    const escaped = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&#x27;');
    fc.assert(
      fc.property(fc.string(), (text) => {
        const markup = `<a href="/${escaped(text)}">`;
        expect(rewriteAddresses(markup, (address) => address)).toBe(markup);
      }),
    );
  });
});
