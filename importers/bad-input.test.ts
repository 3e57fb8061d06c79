/** What bad input gets: every document is made here, named by its hazard, and read as any other, in a process of its own. */
import { afterAll, describe, expect, it, vi } from 'vitest';
import { ArchiveError } from '../core/errors.ts';
import { DOUBT } from '../core/article/guess.ts';
import { endlessForm, endlessPageTree, HUGE_PNG, hugePicturePdf, pdfBomb } from '../test/bad-documents.ts';
import { drawn, makePdf } from '../test/make-pdf.ts';
import { packZip } from '../test/pack-zip.ts';
import { convertDocument } from './convert-document.ts';
import { docx, picture, rtl, run, wordPart } from './docx/docx-for-tests.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { ConverterPool } from './process/pool.ts';
import { unpackDocument } from './unpack-document.ts';

// A process has to start, and the machine may be busy with others.
vi.setConfig({ testTimeout: 120_000 });

const pool = new ConverterPool({ ...IMPORT_LIMITS.process, memoryBytes: 450 * 2 ** 20 }, 2);
afterAll(() => pool.end());

type Got = { code: string; params?: object } | { format: string; title: string; body: string; reasons: string[]; doubts: string[] };

async function gets(bytes: Uint8Array, name: string, password?: string): Promise<Got> {
  try {
    const { format, recognition } = await convertDocument(bytes, name, { known: [], pool, password });
    const reasons = recognition.guesses.flatMap(({ reason }) => reason ?? []);
    const doubts = recognition.guesses.filter(({ confidence }) => confidence < DOUBT).flatMap(({ reason }) => reason ?? []);
    return { format, title: recognition.draft.title, body: recognition.draft.body, reasons, doubts };
  } catch (error) {
    if (error instanceof ArchiveError) return { code: error.code, params: error.params };
    throw error;
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const changed = (bytes: Uint8Array, from: RegExp | string, to: string) =>
  Uint8Array.from(Buffer.from(latin1(bytes).replace(from, to), 'latin1'));
const words = drawn('Some words of a page.', 40, 500);
const pdf = (making = {}) => makePdf([words], making);
const story = rtl(run('کاریزها چرا خشکید؟'), 'Heading1') + rtl(run('آب کاریز در سال‌های گذشته کم شد.'));
const including = (...items: string[]): unknown => expect.arrayContaining(items);
/** windows-1256 of what may be written in it. */
const letters = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
const cp1256 = (text: string) => Uint8Array.from(text, (letter) => letters.indexOf(letter));
const ODT = 'application/vnd.oasis.opendocument.text';
const odt = (content: string, manifest = '<manifest/>') =>
  packZip({ mimetype: ODT, 'content.xml': content, 'META-INF/manifest.xml': manifest });
const odtText = (inner: string, before = '') =>
  `<?xml version="1.0"?>${before}<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text><t:h>Title</t:h><t:p>${inner}</t:p></o:text></o:body></o:document-content>`;
const LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
const OUTSIDE = '<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/passwd">]>';
const withDoctype = (doctype: string) =>
  docx(
    '',
    {},
    { 'word/document.xml': wordPart('document', `<w:body>${rtl('<w:r><w:t>&c;</w:t></w:r>')}</w:body>`).replace('?>', `?>${doctype}`) },
  );
/** An Office file that is locked: a compound file whose directory names the encrypted package. */
const lockedOffice = () =>
  Uint8Array.from(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]));
const deepTables = (depth: number) => '<w:tbl><w:tr><w:tc>'.repeat(depth) + '<w:p/>' + '</w:tc></w:tr></w:tbl>'.repeat(depth);
/** Letters that the file maps to others: no word of any language comes out. */
const wrongLetters = makePdf([
  Array.from({ length: 24 }, (_, row) =>
    drawn(Array.from({ length: 9 }, (_w, word) => 'qxzjv'.slice((row + word) % 3)).join(' '), 10, 580 - 20 * row),
  ).flat(),
]);
const noLetters = makePdf([drawn('\ue001\ue002\ue003\ue004 \ue005\ue006\ue007\ue008', 40, 500)]);

const CASES: Record<string, () => Promise<[Uint8Array, string, string?]> | [Uint8Array, string, string?]> = {
  'PDF with a user password': () => [pdf({ userPassword: 'open' }), 'a.pdf'],
  'PDF with a user password, given wrong': () => [pdf({ userPassword: 'open' }), 'a.pdf', 'shut'],
  'PDF with a user password, given': () => [pdf({ userPassword: 'open' }), 'a.pdf', 'open'],
  'PDF with an owner password': () => [pdf({ ownerPassword: 'mine', permissions: -64 }), 'a.pdf'],
  'encrypted DOCX (CFB)': () => [lockedOffice(), 'a.docx'],
  'encrypted ODT': async () => [await odt('x', '<manifest><encryption-data/></manifest>'), 'a.odt'],
  'PDF with a broken ToUnicode map': () => [wrongLetters, 'a.pdf'],
  'PDF whose letters have no characters': () => [noLetters, 'a.pdf'],
  'PDF cut off in its head': () => [pdf().subarray(0, 40), 'a.pdf'],
  'PDF cut off at its end': () => [pdf().subarray(0, -18), 'a.pdf'],
  'PDF whose cross-reference table is elsewhere': () => [changed(pdf(), /startxref\n\d+/, 'startxref\n99999999'), 'a.pdf'],
  'PDF whose cross-reference table lies': () => [changed(pdf(), /\n0000000\d{3} 00000 n/g, '\n0000009999 00000 n'), 'a.pdf'],
  'PDF after a mail header': () => [Uint8Array.from([...utf8('HTTP/1.1 200 OK\r\n\r\n'), ...pdf()]), 'a.pdf'],
  'PDF that tells of 100,000 pages': () => [pdf({ pageCount: 100_000 }), 'a.pdf'],
  'PDF whose page tree is endless': () => [endlessPageTree(), 'a.pdf'],
  'PDF with a form that draws itself': () => [endlessForm(), 'a.pdf'],
  'PDF with a picture of 900 million points': () => [hugePicturePdf(), 'a.pdf'],
  'a picture of 10 billion points': () => [HUGE_PNG, 'a.png'],
  'a picture that is cut off': () => [HUGE_PNG.subarray(0, 20), 'a.png'],
  'PDF whose page unpacks without end': () => [pdfBomb(), 'a.pdf'],
  '0 bytes': () => [new Uint8Array(), 'a.pdf'],
  'text named .pdf': () => [utf8('A title\n\nA body of some words.'), 'a.pdf'],
  'PDF named .docx': () => [pdf(), 'a.docx'],
  'HTML named .doc': () => [utf8('<html><body><h1>Title</h1><p>Some text.</p></body></html>'), 'a.doc'],
  DOCM: async () => [await docx(story, {}, { 'word/vbaProject.bin': new Uint8Array([1, 2, 3]) }), 'a.docm'],
  'DOCX with an external entity': async () => [await withDoctype(OUTSIDE), 'a.docx'],
  'DOCX with a billion laughs': async () => [await withDoctype(LAUGHS), 'a.docx'],
  'ODT with an external entity': async () => [await odt(odtText('&c;', OUTSIDE)), 'a.odt'],
  'ODT with a billion laughs': async () => [await odt(odtText('&c;', LAUGHS)), 'a.odt'],
  'HTML with an external entity': () => [
    utf8(`${OUTSIDE.replace('x', 'html')}<html><body><h1>Title</h1><p>&c; text</p></body></html>`),
    'a.html',
  ],
  'DOCX with a picture of the machine': async () => [
    await docx(story + rtl(picture('rId6', 'گل', 'link')), { rId6: ['image', 'file:///etc/passwd'] }),
    'a.docx',
  ],
  'DOCX with a picture of 10 billion points': async () => [
    await docx(story + rtl(picture('rId6', 'گل')), { rId6: ['image', 'media/i.png'] }, { 'word/media/i.png': HUGE_PNG }),
    'a.docx',
  ],
  'DOCX without a main part': async () => [await packZip({ '[Content_Types].xml': '<Types/>', 'word/styles.xml': '<x/>' }), 'a.docx'],
  'DOCX of tables in tables': async () => [await docx(deepTables(3000)), 'a.docx'],
  'HTML of elements in elements': () => [utf8(`<html><body><h1>Title</h1>${'<div>'.repeat(20_000)}deep words`), 'a.html'],
  'Markdown of quotes in quotes': () => [utf8(`# Title\n\n${'>'.repeat(20_000)} deep words`), 'a.md'],
  'DOCX that is a ZIP bomb': async () => [
    await docx(story, {}, { 'word/media/a.bin': new Uint8Array(IMPORT_LIMITS.container.ratioFrom) }),
    'a.docx',
  ],
  'a header says UTF-8, the bytes are windows-1256': () => [
    Uint8Array.from([
      ...utf8('<html><head><meta charset="utf-8"></head><body><h1>'),
      ...cp1256('آب و زندگي'),
      ...utf8('</h1><p>'),
      ...cp1256('در سالهاي گذشته آب كم شد و مردم رفتند.'),
      ...utf8('</p></body></html>'),
    ]),
    'a.html',
  ],
  'UTF-8 and windows-1256 in one file': () => [
    Uint8Array.from([
      ...utf8('آب و زندگی\n\nدر سال‌های گذشته آب کم شد و مردم رفتند.\n'),
      ...cp1256('اين سطر را كسي ديگر نوشته است و او را با آن كار نيست.\n'),
    ]),
    'a.txt',
  ],
  'scripts, event handlers and javascript: links': () => [
    utf8('<html><body><h1>Title</h1><script>steal()</script><p onclick="x()">Some <a href="javascript:x()">text</a>.</p></body></html>'),
    'a.html',
  ],
};

const ANSWERS: Record<keyof typeof CASES, object> = {
  'PDF with a user password': { code: 'file-password' },
  'PDF with a user password, given wrong': { code: 'file-password' },
  'PDF with a user password, given': { format: 'pdf', title: 'Some words of a page.' },
  'PDF with an owner password': { format: 'pdf', reasons: including('owner-restrictions') },
  'encrypted DOCX (CFB)': { code: 'file-password' },
  'encrypted ODT': { code: 'file-password' },
  'PDF with a broken ToUnicode map': { format: 'pdf', doubts: including('text-layer-unreliable') },
  'PDF whose letters have no characters': { format: 'pdf', doubts: including('text-layer-unreliable') },
  'PDF cut off in its head': { code: 'file-damaged' },
  'PDF cut off at its end': { format: 'pdf', title: 'Some words of a page.', doubts: including('pages-missing') },
  'PDF whose cross-reference table is elsewhere': { format: 'pdf', title: 'Some words of a page.' },
  'PDF whose cross-reference table lies': { format: 'pdf', title: 'Some words of a page.' },
  'PDF after a mail header': { format: 'pdf', title: 'Some words of a page.' },
  'PDF that tells of 100,000 pages': { format: 'pdf', title: 'Some words of a page.' },
  'PDF whose page tree is endless': { code: 'file-damaged' },
  'PDF with a form that draws itself': { code: 'file-too-heavy' },
  'PDF with a picture of 900 million points': { code: 'file-too-heavy' },
  'a picture of 10 billion points': { code: 'file-picture-too-large' },
  'a picture that is cut off': { code: 'file-damaged' },
  'PDF whose page unpacks without end': { code: 'file-too-heavy' },
  '0 bytes': { code: 'file-empty' },
  'text named .pdf': { format: 'plain-text', title: 'A title', reasons: including('name-differs') },
  'PDF named .docx': { format: 'pdf', reasons: including('name-differs') },
  'HTML named .doc': { format: 'html', title: 'Title', reasons: including('name-differs') },
  DOCM: { format: 'docx', body: expect.stringContaining('سال‌های'), doubts: including('macros-not-run') },
  'DOCX with an external entity': { code: 'file-doctype', params: { part: 'word/document.xml' } },
  'DOCX with a billion laughs': { code: 'file-doctype', params: { part: 'word/document.xml' } },
  'ODT with an external entity': { code: 'file-damaged' },
  'ODT with a billion laughs': { code: 'file-damaged' },
  'HTML with an external entity': { format: 'html', body: expect.not.stringContaining('root:') },
  'DOCX with a picture of the machine': {
    format: 'docx',
    body: expect.not.stringContaining('root:'),
    doubts: including('missing-pictures'),
  },
  'DOCX with a picture of 10 billion points': { format: 'docx', body: expect.stringContaining('سال‌های') },
  'DOCX without a main part': { code: 'file-not-word' },
  'DOCX of tables in tables': { code: 'file-damaged' },
  'HTML of elements in elements': { format: 'html', body: expect.stringContaining('deep words') },
  'Markdown of quotes in quotes': { format: 'markdown', title: 'Title', body: expect.stringContaining('deep words') },
  'DOCX that is a ZIP bomb': { code: 'file-container', params: expect.objectContaining({ bound: 'ratio' }) },
  'a header says UTF-8, the bytes are windows-1256': { format: 'html', title: 'آب و زندگي', reasons: including('encoding-differs') },
  'UTF-8 and windows-1256 in one file': {
    format: 'plain-text',
    body: expect.stringMatching(/سال‌های گذشته[^]*اين سطر را كسي ديگر/),
    doubts: including('mixed-encoding'),
  },
  'scripts, event handlers and javascript: links': {
    format: 'html',
    body: expect.not.stringMatching(/steal|javascript|onclick/),
    doubts: including('active-content-removed'),
  },
};

describe('what bad input gets', () => {
  it.each(Object.entries(CASES))('%s', async (hazard, make) => {
    expect(await gets(...(await make()))).toMatchObject(ANSWERS[hazard] ?? {});
  });
});

/** What comes out of a ZIP: names, and what is skipped and why; or what it is refused for. */
async function unpacked(bytes: Uint8Array): Promise<string[] | object> {
  const seen: string[] = [];
  try {
    for await (const entry of unpackDocument(bytes, { pool })) seen.push('bytes' in entry ? entry.name : `${entry.name}: ${entry.skipped}`);
    return seen;
  } catch (error) {
    if (error instanceof ArchiveError) return { code: error.code, ...error.params };
    throw error;
  }
}

const { container } = IMPORT_LIMITS;
const bomb = { 'a.bin': new Uint8Array(container.ratioFrom) };
/** Changes the directory of a ZIP, which begins at this signature (APPNOTE.TXT 4.3.12). */
function inDirectory(bytes: Uint8Array, change: (directory: Buffer) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  change(copy.subarray(copy.indexOf('PK\x01\x02', 0, 'latin1')));
  return Uint8Array.from(copy);
}
const lying = (bytes: Uint8Array) => inDirectory(bytes, (directory) => directory.writeUInt32LE(10, 24));
/** Without the flag that its names are UTF-8. */
const unmarked = (bytes: Uint8Array) => inDirectory(bytes, (directory) => directory.writeUInt16LE(0, 8));

describe('what bad ZIPs get', () => {
  it.each<[string, () => Promise<Uint8Array>, unknown]>([
    ['a bomb', () => packZip(bomb), { code: 'file-container', bound: 'ratio' }],
    ['a bomb whose sizes lie', async () => lying(await packZip(bomb)), { code: 'file-container', bound: 'ratio' }],
    [
      'more than 2,000 entries',
      () => packZip(Object.fromEntries(Array.from({ length: container.entries + 1 }, (_, index) => [`${index}`, 'x']))),
      { code: 'file-container', bound: 'entries', found: container.entries + 1 },
    ],
    [
      'a ZIP in a ZIP in a ZIP',
      async () => packZip({ 'b.zip': await packZip({ 'c.zip': await packZip({ 'd.txt': 'x' }) }) }),
      { code: 'file-container', bound: 'nesting' },
    ],
    ['a ZIP bomb in a ZIP', async () => packZip({ 'b.zip': await packZip(bomb) }), { code: 'file-container', bound: 'ratio' }],
    [
      'a name that leads out of it',
      async () => changed(await packZip({ '#######': 'x', 'b.txt': 'y' }), /#{7}/g, '../x.md'),
      ['b.txt', '../x.md: name'],
    ],
    [
      'an absolute name',
      async () => changed(await packZip({ '#######': 'x', 'b.txt': 'y' }), /#{7}/g, '/etc/x.'),
      ['b.txt', '/etc/x.: name'],
    ],
    ['a symbolic link', () => packZip({ 'a.txt': '/etc/passwd' }, { mode: 0o120777 }), ['a.txt: symlink']],
    ['a name in windows-1256', async () => unmarked(changed(await packZip({ '##.txt': 'x' }), /##/g, '\xc2\xc8')), ['آب.txt']],
    ['a ZIP that is cut off', async () => (await packZip({ 'a.txt': 'x'.repeat(999) })).subarray(0, -30), { code: 'file-damaged' }],
  ])('%s', async (_hazard, make, answer) => {
    const got = await unpacked(await make());
    if (Array.isArray(answer)) expect(got).toEqual(answer);
    else expect(got).toMatchObject(answer as object);
  });
});
