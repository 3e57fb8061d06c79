import { describe, expect, it } from 'vitest';
import { parseBody } from '../../core/markup/parse.ts';
import { plainText } from '../../core/markup/plain-text.ts';
import { MARKDOWN, ONE_PIXEL, TEXT } from '../../test/one-text.ts';
import { packZip } from '../../test/pack-zip.ts';
import { readOdt } from './read-odt.ts';

const ns = (name: string) => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
const NAMESPACES =
  ['office', 'style', 'text', 'table', 'meta'].map((name) => `xmlns:${name}="${ns(name)}"`).join(' ') +
  ` xmlns:draw="${ns('drawing')}" xmlns:svg="${ns('svg-compatible')}" xmlns:fo="${ns('xsl-fo-compatible')}" ` +
  'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"';

const part = (root: string, inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${NAMESPACES}>${inner}</office:${root}>`;
const content = (text: string) =>
  part(
    'document-content',
    '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties style:font-weight-complex="bold"/></style:style>' +
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/></office:automatic-styles>' +
      `<office:body><office:text>${text}</office:text></office:body>`,
  );
const p = (inner: string, style = 'Standard') => `<text:p text:style-name="${style}">${inner}</text:p>`;
const STYLES = part(
  'document-styles',
  '<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb"/></style:default-style>' +
    '<style:style style:name="Quotations" style:family="paragraph"/><style:style style:name="Verse" style:family="paragraph"/></office:styles>' +
    `<office:master-styles><style:master-page style:name="Standard"><style:header>${p('افغانستان آزاد')}</style:header>` +
    `<style:footer>${p('<text:page-number>1</text:page-number>')}${p('www.afgazad.com')}</style:footer></style:master-page></office:master-styles>`,
);
const odt = (text: string, parts: Record<string, string | Uint8Array> = {}) =>
  packZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content(text), 'styles.xml': STYLES, ...parts });

const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`;
const BODY = [
  `<text:h text:outline-level="1">${TEXT.title}</text:h>`,
  p(
    `${TEXT.first}<text:span text:style-name="T1">${TEXT.strong}</text:span>${TEXT.middle}` +
      `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p(TEXT.note)}</text:note-body></text:note>` +
      `${TEXT.after}<text:a xlink:href="${TEXT.address.replaceAll('&', '&amp;')}">${TEXT.link}</text:a>${TEXT.end}`,
  ),
  p(TEXT.quote, 'P1'),
  ...TEXT.verses.map(([first, second]) => p(`${first}<text:tab/>${second}`, 'Verse')),
  `<text:h text:outline-level="2">${TEXT.heading}</text:h>`,
  `<table:table>${TEXT.table.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`).join('')}</table:table>`,
  `<text:list>${TEXT.items.map((item) => `<text:list-item>${p(item)}</text:list-item>`).join('')}</text:list>`,
  // as LibreOffice captions a picture: a frame with a text box with a frame
  p(
    `<draw:frame><draw:text-box>${p(
      `<draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>${TEXT.alt}</svg:desc></draw:frame>${TEXT.caption}`,
      'Illustration',
    )}</draw:text-box></draw:frame>`,
  ),
  p(TEXT.latin),
].join('\n  ');

describe('readOdt', () => {
  it('gives the same body as Markdown of the same text', async () => {
    const { body, pictures, running, remarks } = await readOdt(await odt(BODY, { 'Pictures/a.png': ONE_PIXEL }));
    expect(body).toEqual(parseBody(MARKDOWN, { language: 'fa', direction: 'rtl' }));
    expect(pictures).toEqual([{ name: '1.png', mediaType: 'image/png', bytes: new Uint8Array(ONE_PIXEL) }]);
    expect(running).toEqual(['افغانستان آزاد', 'www.afgazad.com']);
    expect(remarks).toEqual([]);
  });
  it('keeps spaces that are written as such, and no others', async () => {
    expect(plainText((await readOdt(await odt(p('a<text:s text:c="2"/>b\n   c')))).body)).toBe('a  b c');
  });
  it('leaves out deletions and comments', async () => {
    const text = `<text:tracked-changes>${p('رفت')}</text:tracked-changes>${p(`ماند<office:annotation>${p('یادداشت')}</office:annotation>`)}`;
    expect(plainText((await readOdt(await odt(text))).body)).toBe('ماند');
  });
  it('lists a picture that is not there', async () => {
    const { remarks } = await readOdt(await odt(p('متن<draw:frame><draw:image xlink:href="file:///etc/passwd"/></draw:frame>')));
    expect(remarks).toMatchObject([{ reason: 'missing-pictures', snippet: 'file:///etc/passwd' }]);
  });
  it('reads what the file says of itself', async () => {
    const meta = part(
      'document-meta',
      '<office:meta><dc:title>کاریز</dc:title><meta:initial-creator>Toshiba</meta:initial-creator></office:meta>',
    );
    expect((await readOdt(await odt(p('متن'), { 'meta.xml': meta }))).metadata).toMatchObject({ title: 'کاریز', author: 'Toshiba' });
  });
  it('asks for the password of an encrypted one', async () => {
    const manifest = '<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>';
    await expect(readOdt(await odt(p('x'), { 'META-INF/manifest.xml': manifest }))).rejects.toMatchObject({ code: 'file-password' });
  });
  it('refuses one without content', async () => {
    await expect(readOdt(await packZip({ mimetype: 'application/vnd.oasis.opendocument.text' }))).rejects.toMatchObject({
      code: 'file-damaged',
    });
  });
});
