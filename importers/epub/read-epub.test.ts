import { describe, expect, it } from 'vitest';
import { plainText } from '../../core/markup/plain-text.ts';
import { ONE_PIXEL } from '../../test/one-text.ts';
import { packZip } from '../../test/pack-zip.ts';
import { readEpub } from './read-epub.ts';

const CONTAINER = '<container xmlns="c"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>';
const OPF =
  '<package xmlns="o" xmlns:dc="d"><metadata><dc:title>کاریز</dc:title><dc:creator>موسوی</dc:creator><dc:date>2024-10-20</dc:date></metadata><manifest>' +
  '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="two" href="two.xhtml" media-type="application/xhtml+xml"/>' +
  '<item id="one" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/><item id="css" href="a.css" media-type="text/css"/></manifest>' +
  '<spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/></spine></package>';
const chapter = (inner: string) =>
  `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" dir="rtl" lang="fa"><head><title/></head><body>${inner}</body></html>`;
const epub = (parts: Record<string, string | Uint8Array> = {}) =>
  packZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/book.opf': OPF,
    'OEBPS/nav.xhtml': chapter('<p>فهرست</p>'),
    'OEBPS/two.xhtml': chapter('<h2>دوم</h2><p>پایان</p><aside id="n1"><p><a href="text/one%20a.xhtml#r1">۱</a> یادداشت</p></aside>'),
    'OEBPS/text/one a.xhtml': chapter(
      '<h1><a id="top"/>اول</h1><p>متن<a id="r1" href="../two.xhtml#n1">۱</a> می‌آید</p><p><img src="../a.png" alt="گل"/></p>',
    ),
    'OEBPS/a.png': ONE_PIXEL,
    ...parts,
  });

describe('readEpub', () => {
  it('reads the chapters in the order of the spine, notes and pictures across them', async () => {
    const { body, pictures, metadata } = await readEpub(await epub());
    expect(plainText(body)).toBe('اول\n\nمتن می‌آید\n\nدوم\n\nپایان\n\nیادداشت');
    expect(body.notes).toHaveLength(1);
    expect(body.blocks.find(({ type }) => type === 'figure')).toMatchObject({ source: '1.png', alt: 'گل' });
    expect(pictures).toHaveLength(1);
    expect(metadata).toMatchObject({ title: 'کاریز', author: 'موسوی', created: '2024-10-20' });
  });
  it('imports clean what holds scripts', async () => {
    const { body, remarks } = await readEpub(await epub({ 'OEBPS/two.xhtml': chapter('<p onclick="x()">a</p><script>alert(1)</script>') }));
    expect(plainText(body)).not.toContain('alert');
    expect(remarks).toMatchObject([{ reason: 'active-content-removed', snippet: 'OEBPS/two.xhtml: onclick 1, script 1' }]);
  });
  it.each([
    ['OEBPS/two.xhtml', true],
    ['OEBPS/font.otf', false],
  ])('asks for the password where %s is encrypted: %s', async (uri, isRefused) => {
    const encryption = `<encryption><EncryptedData><CipherData><CipherReference URI="${uri}"/></CipherData></EncryptedData></encryption>`;
    const reading = readEpub(await epub({ 'META-INF/encryption.xml': encryption }));
    if (isRefused) await expect(reading).rejects.toMatchObject({ code: 'file-password' });
    else expect((await reading).body.blocks.length).toBeGreaterThan(0);
  });
  it('refuses one without a package document', async () => {
    await expect(readEpub(await packZip({ mimetype: 'application/epub+zip' }))).rejects.toMatchObject({ code: 'file-damaged' });
  });
});
