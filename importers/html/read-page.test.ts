import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../core/markup/parse.ts';
import { plainText } from '../../core/markup/plain-text.ts';
import { MARKDOWN, ONE_PIXEL, TEXT } from '../../test/one-text.ts';
import { readPage } from './read-page.ts';

const read = (html: string) => readPage(new TextEncoder().encode(html)).source;
const textOf = (html: string) => plainText(read(html).body);

const row = (cells: readonly string[], tag: string) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const PAGE = `<!DOCTYPE html>
<html dir="rtl" lang="fa"><head><meta charset="utf-8"><title>سایت</title></head><body>
  <h1>${TEXT.title}</h1>
  <p>${TEXT.first}<b>${TEXT.strong} </b>${TEXT.middle.trimStart()}<sup><a href="#fn1" id="ref1">1</a></sup>${TEXT.after}
     <a href="${TEXT.address.replaceAll('&', '&amp;')}">${TEXT.link}</a>${TEXT.end}
  <blockquote><p>${TEXT.quote}</p></blockquote>
  <div class="poem">${TEXT.verses.map((line) => line.join('&nbsp;&nbsp;&nbsp;&nbsp; ')).join('<br>\n      ')}</div>
  <h2>${TEXT.heading}</h2>
  <table><thead>${row(TEXT.table[0], 'th')}</thead><tbody>${row(TEXT.table[1], 'td')}</tbody></table>
  <ul>${TEXT.items.map((item) => `<li>${item}</li>`).join('\n')}</ul>
  <figure><img alt="${TEXT.alt}" src="data:image/png;base64,${ONE_PIXEL.toString('base64')}"><figcaption>${TEXT.caption}</figcaption></figure>
  <p>${TEXT.latin}</p>
  <ol><li id="fn1">${TEXT.note} <a href="#ref1">↩</a></li></ol>
</body></html>`;

/** A page of this article among menus, as sites have it. */
const MENU = Array.from({ length: 60 }, (_, index) => `<li><a href="/page/${index}">بخش شمارهٔ ${index} از فهرست سایت</a></li>`).join('');
const PARAGRAPHS = Array.from(
  { length: 30 },
  (_, index) => `<p>بند ${index}: آب کاریز در سال‌های گذشته کم شد، و مردم ده، که از آن می‌نوشیدند، کوچیدند.</p>`,
);
const LARGE = `<html><head><title>کاریز - سایت</title></head><body>
  <div class="masthead">افغانستان آزاد – آزاد افغانستان<br>www.afgazad.com</div><ul class="menu">${MENU}</ul>
  <div id="content"><h1>کاریزها چرا خشکید؟</h1><p class="byline">نویسنده: موسوی</p><div class="text">${PARAGRAPHS.join('')}<p>پایان.</p></div></div>
  <div class="sidebar"><ul>${MENU}</ul></div><div class="bottom"><p>همهٔ حقوق محفوظ است</p></div></body></html>`;

describe('readPage', () => {
  it('reads a page whose tags are left out where HTML allows it', () => {
    for (const page of [
      '<html lang=fa dir=rtl><meta charset="utf-8"><title>x</title><body><p>کاریز</p></body></html>',
      '<!doctype html><html><head><title>x</title><body><p>کاریز</p></body></html>',
      '<!doctype html><title>x</title><p>کاریز',
      '<html><head><title>x</title></head><p>کاریز</p></html>',
      '<p>کاریز',
    ]) {
      expect(textOf(page).trim()).toBe('کاریز');
    }
  });

  it('gives the same body as Markdown of the same text', () => {
    const { body, pictures, remarks } = read(PAGE);
    expect(body).toEqual(parseBody(MARKDOWN, { language: 'fa', direction: 'rtl' }));
    expect(pictures).toEqual([{ name: '1.png', mediaType: 'image/png', bytes: new Uint8Array(ONE_PIXEL) }]);
    expect(remarks).toEqual([]);
  });
  it('leaves out the menus of a large page, and nothing of its article, masthead, title and byline', () => {
    const { body, remarks } = read(LARGE);
    const text = plainText(body);
    for (const kept of ['آزاد افغانستان', 'www.afgazad.com', 'کاریزها چرا خشکید؟', 'نویسنده: موسوی', 'بند 0', 'بند 29', 'پایان.'])
      expect(text).toContain(kept);
    for (const gone of ['فهرست سایت', 'حقوق']) expect(text).not.toContain(gone);
    expect(remarks).toMatchObject([{ reason: 'page-trimmed', snippet: expect.stringContaining('فهرست سایت') }]);
  });
  it('reads a short page whole', () =>
    expect(textOf('<html><body><div>سرلوحه</div><p>متن کوتاه</p><div>پانوشت</div>')).toBe('سرلوحه\n\nمتن کوتاه\n\nپانوشت'));
  it.each([
    ['a script', '<script>alert(1)</script>', 'script 1'],
    ['an event handler', '<p onclick="alert(1)" ONMOUSEOVER="x()">a</p>', 'onclick 1, onmouseover 1'],
    ['javascript:', '<a href=" java\nscript:alert(1)">a</a>', 'javascript: 1'],
    ['a frame', '<iframe src="https://example.org/"></iframe>', 'iframe 1'],
  ])('imports clean what holds %s, and counts it', (_, html, snippet) => {
    const { body, remarks } = read(`<html><body><p>متن</p>${html}</body></html>`);
    expect(JSON.stringify(body)).not.toMatch(/script|alert|onclick/i);
    expect(remarks).toMatchObject([{ reason: 'active-content-removed', snippet }]);
  });
  it('reads what was built of tables in order, and rows of data as a table', () => {
    const { body } = read('<table><tr><td><h2>بالا</h2><p>یک</p></td><td><table><tr><td>الف</td><td>ب</td></tr></table></td></tr></table>');
    expect(body.blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'table']);
  });
  it('keeps the direction and the language that a block says', () => {
    const { body } = read(
      '<html><body><p>این متن فارسی است و از را به</p><p lang="ps">دا د</p><p dir="rtl">Reuters and Associated Press: خبر</p></body></html>',
    );
    expect(body.blocks).toMatchObject([{ direction: 'rtl' }, { direction: 'rtl', language: 'ps' }, { direction: 'rtl' }]);
  });
  it('makes addresses whole, and drops those that lead nowhere', () => {
    const { body, metadata } = read(
      '<html><head><link rel="canonical" href="https://example.org/a/b"></head><body><p><a href="../c">x</a> <a href="#d">y</a> <a href="ftp://z">z</a></p>',
    );
    expect(metadata.url).toBe('https://example.org/a/b');
    expect(JSON.stringify(body).match(/"url":"[^"]*"/g)).toEqual(['"url":"https://example.org/c"']);
  });
  it('reads what the page says of itself', () => {
    const meta = {
      author: 'M.K. Bhadrakumar',
      'article:published_time': '2024-10-17T08:00:00Z',
      'og:site_name': 'Indian Punchline',
      'og:title': 'A title',
    };
    const tags = Object.entries(meta).map(([name, value]) => `<meta property="${name}" content="${value}">`);
    expect(read(`<html><head>${tags.join('')}</head><body><p>Words of it.</p>`).metadata).toMatchObject({
      author: 'M.K. Bhadrakumar',
      created: '2024-10-17T08:00:00Z',
      siteName: 'Indian Punchline',
      title: 'A title',
    });
  });
  it.each([
    ['deep nesting', '<div>'.repeat(20_000)],
    ['deep emphasis', '<b>'.repeat(20_000)],
    ['no tags of its own', ''],
  ])('survives %s', (_, html) => expect(textOf(`${html}متن`)).toBe('متن'));
  it('refuses a page without words', () =>
    expect(() => read('<html><body><script>x</script></body></html>')).toThrow(expect.objectContaining({ code: 'file-empty' })));
  it('reads windows-1256 that calls itself UTF-8, and says so', () => {
    const letters = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const html = '<html><head><meta charset="UTF-8"></head><body><p>آب كاريز در سالهاي نخست زياد بود.</p></body></html>';
    const { source, encoding } = readPage(Uint8Array.from(html, (letter) => letters.indexOf(letter)));
    expect([plainText(source.body), encoding]).toEqual(['آب كاريز در سالهاي نخست زياد بود.', 'windows-1256']);
    expect(source.remarks).toMatchObject([{ reason: 'encoding-differs' }]);
  });
});

const sample = new URL('../../../shared/intake-samples/misleading-charset.html', import.meta.url);
if (existsSync(sample)) {
  it('decodes the real one by evidence', () => {
    const { source, encoding } = readPage(readFileSync(sample));
    expect(encoding).toBe('windows-1256');
    expect(plainText(source.body)).toContain('في قرية من القرى كان هناك رجل حكيم');
  });
}
