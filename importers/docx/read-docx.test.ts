import { describe, expect, it } from 'vitest';
import { parseBody } from '../../core/markup/parse.ts';
import { plainText } from '../../core/markup/plain-text.ts';
import { MARKDOWN, ONE_PIXEL, TEXT } from '../../test/one-text.ts';
import { docx, picture, relationships, rtl, run, wordPart } from './docx-for-tests.ts';
import { readDocx } from './read-docx.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;');
const cell = (text: string) => `<w:tc>${rtl(run(text))}</w:tc>`;
const item = (text: string) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:bidi/></w:pPr>${run(text)}</w:p>`;

const BODY = [
  rtl(run(TEXT.title), 'Heading1'),
  rtl(
    run(TEXT.first) +
      // as Word parts runs: within a word, with the space inside the bold
      run(TEXT.strong.slice(0, 3), '<w:b/>') +
      run(TEXT.strong.slice(3), '<w:b/><w:rtl/>') +
      run(TEXT.middle) +
      '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="2"/></w:r>' +
      run(TEXT.after) +
      `<w:hyperlink r:id="rId5">${run(TEXT.link)}</w:hyperlink>` +
      `<w:dir w:val="rtl">${run(TEXT.end)}</w:dir>`,
  ),
  rtl(run(TEXT.quote), 'Quote'),
  ...TEXT.verses.map(([first, second]) => rtl(`${run(first)}<w:r><w:tab/></w:r>${run(second)}`, 'Verse')),
  rtl(run(TEXT.heading), 'Heading2'),
  `<w:tbl>${TEXT.table.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`,
  ...TEXT.items.map(item),
  rtl(picture('rId6', TEXT.alt)),
  rtl(run(TEXT.caption), 'Caption'),
  `<w:p>${run(TEXT.latin)}</w:p>`,
].join('');

const RELATIONSHIPS = {
  rId2: ['styles', 'styles.xml'],
  rId3: ['footnotes', 'footnotes.xml'],
  rId4: ['numbering', 'numbering.xml'],
  rId5: ['hyperlink', escape(TEXT.address)],
  rId6: ['image', 'media/image1.png'],
} as const;

const PARTS = {
  'word/footnotes.xml': wordPart(
    'footnotes',
    `<w:footnote w:id="2">${rtl(`<w:r><w:footnoteRef/></w:r>${run(` ${TEXT.note}`)}`)}</w:footnote>`,
  ),
  'word/numbering.xml': wordPart(
    'numbering',
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  ),
  'word/media/image1.png': ONE_PIXEL,
};

const words = async (body: string) => plainText((await readDocx(await docx(body))).body);

describe('readDocx', () => {
  it('gives the same body as Markdown of the same text', async () => {
    const { body, pictures, remarks } = await readDocx(await docx(BODY, RELATIONSHIPS, PARTS));
    expect(body).toEqual(parseBody(MARKDOWN, { language: 'fa', direction: 'rtl' }));
    expect(pictures).toEqual([{ name: '1.png', mediaType: 'image/png', bytes: new Uint8Array(ONE_PIXEL) }]);
    expect(remarks).toEqual([]);
  });
  it.each([
    ['a hyperlink field', '<w:fldSimple w:instr="REF x">', run('می‌رود'), '</w:fldSimple>', 'می‌رود'],
    ['an embedding of direction', '<w:bdo w:val="rtl">', run('می‌رود'), '</w:bdo>', 'می‌رود'],
    ['a formula', '<m:oMath><m:r><w:rPr/>', '<m:t>E=mc</m:t>', '</m:r></m:oMath>', 'E=mc'],
    ['a moved run', '<w:moveTo w:id="1">', run('می‌رود'), '</w:moveTo>', 'می‌رود'],
    ['a hyphen that does not break', '', '<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>', '', 'a\u2011b'],
    ['two spaces', '', run('a  b'), '', 'a  b'],
  ])('keeps the letters of %s', async (_, before, inner, after, text) => {
    expect(await words(rtl(`${before}${inner}${after}`))).toBe(text);
  });
  it('leaves out what is deleted', async () => {
    expect(await words(rtl(`${run('ماند')}<w:del w:id="1"><w:r><w:delText>رفت</w:delText></w:r></w:del>`))).toBe('ماند');
  });
  it('takes the direction of a paragraph from its properties where both scripts stand in it', async () => {
    const latin = 'The Washington Post reported on Tuesday: سلام';
    const { body } = await readDocx(await docx(`${rtl(run(latin))}<w:p>${run(latin)}</w:p>`));
    expect(body.blocks.map((block) => block.type === 'paragraph' && block.direction)).toEqual(['rtl', 'ltr']);
  });
  it('finds what runs at the head and foot of every page, without its numbers', async () => {
    const page =
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>۱۲</w:t><w:fldChar w:fldCharType="end"/></w:r>';
    const { running } = await readDocx(
      await docx(
        rtl(run('متن')),
        {},
        {
          'word/header1.xml': wordPart('hdr', rtl(run('افغانستان آزاد')) + rtl(`${run('صفحهٔ ')}${page}`)),
          'word/header2.xml': wordPart('hdr', rtl(run('افغانستان آزاد'))),
          'word/footer1.xml': wordPart(
            'ftr',
            rtl(`${run('www.afgazad.com')}<w:fldSimple w:instr="PAGE">${run('12')}</w:fldSimple>`) + rtl(page),
          ),
        },
      ),
    );
    expect(running).toEqual(['افغانستان آزاد', 'صفحهٔ', 'www.afgazad.com']);
  });
  it('reads what the file says of itself', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>کاریز</dc:title><dc:creator>Toshiba</dc:creator><dcterms:created>2024-10-20T08:00:00Z</dcterms:created></cp:coreProperties>';
    const { metadata } = await readDocx(await docx(rtl(run('متن')), {}, { 'docProps/core.xml': core }));
    expect(metadata).toMatchObject({ title: 'کاریز', author: 'Toshiba', created: '2024-10-20T08:00:00Z' });
  });
  it('imports a DOCM and says that its macros never ran', async () => {
    const { remarks } = await readDocx(await docx(rtl(run('متن')), {}, { 'word/vbaProject.bin': 'x' }));
    expect(remarks).toMatchObject([{ reason: 'macros-not-run', snippet: 'word/vbaProject.bin' }]);
  });
  it.each([
    ['file:///etc/passwd', 'link'],
    ['media/none.png', 'embed'],
  ] as const)('lists the picture %s, which is not there', async (target, kind) => {
    const { body, pictures, remarks } = await readDocx(
      await docx(rtl(run('متن') + picture('rId6', 'گل', kind)), { rId6: ['image', target] }),
    );
    expect(pictures).toEqual([]);
    expect(plainText(body)).toContain('متن');
    expect(remarks).toMatchObject([{ reason: 'missing-pictures', snippet: target }]);
  });
  it.each([
    ['an external entity', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', 'utf8'],
    ['a billion laughs', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>', 'utf8'],
    ['a DOCTYPE in UTF-16', '<!DOCTYPE x>', 'utf16le'],
  ] as const)('refuses %s', async (_, doctype, encoding) => {
    const part = Buffer.from(`<?xml version="1.0"?>${doctype}<w:styles xmlns:w="w"/>`, encoding);
    await expect(readDocx(await docx(rtl(run('x')), {}, { 'word/styles.xml': part }))).rejects.toMatchObject({
      code: 'file-doctype',
      params: { part: 'word/styles.xml' },
    });
  });
  it('refuses a file without main part', async () => {
    const parts = { '_rels/.rels': relationships({ rId1: ['officeDocument', 'word/other.xml'] }) };
    await expect(readDocx(await docx('', {}, parts))).rejects.toMatchObject({ code: 'file-not-word' });
  });
  it('refuses a file that was cut off', async () => {
    const bytes = await docx(BODY, RELATIONSHIPS, PARTS);
    await expect(readDocx(bytes.subarray(0, bytes.length / 2))).rejects.toMatchObject({ code: 'file-damaged' });
    await expect(readDocx(await docx('<w:p>', {}, {}))).rejects.toMatchObject({ code: 'file-damaged' });
  });
});
