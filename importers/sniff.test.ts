import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../core/errors.ts';
import { packZip } from '../test/pack-zip.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { SIGNATURES } from './signatures.ts';
import { formatOf } from './sniff.ts';

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

/** One file of each kind, as far as its head goes. */
const HEADS: [string, string][] = [
  ['PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n'],
  ['PDF', 'junk before it\n%PDF-1.4\n%\xe2\xe3\n1 0 obj\n'],
  ['EPUB', 'PK\x03\x04\x0a\0\0\0mimetypeapplication/epub+zip'],
  ['OpenDocument', 'PK\x03\x04\x0a\0\0\0mimetypeapplication/vnd.oasis.opendocument.text'],
  ['OpenDocument (no text)', 'PK\x03\x04\x0a\0\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet'],
  ['Excel or PowerPoint', 'PK\x03\x04\x14\0\0\0[Content_Types].xml\n_rels/.rels\nxl/workbook.xml'],
  ['Word (DOCX)', 'PK\x03\x04\x14\0\0\0[Content_Types].xml'],
  ['Word (DOCX)', 'PK\x03\x04\x14\0\0\0word/document.xml'],
  ['ZIP', 'PK\x03\x04\x14\0\0\0folder/a.txt'],
  ['ZIP', 'PK\x05\x06\0\0'],
  ['Word (DOC)', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'],
  ['RTF', '{\\rtf1\\ansi'],
  ['HTML', '<!DOCTYPE html>\n<html lang="fa">'],
  ['HTML', '<?xml version="1.0"?>\n<html xmlns="x">'],
  ['HTML', '\xff\xfe<\0h\0t\0m\0l\0>\0'],
  ['HTML', '\xef\xbb\xbf <!-- saved -->\n<html dir="rtl">'],
  ['PNG', '\x89PNG\r\n\x1a\n\0\0'],
  ['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['GIF', 'GIF89a\x01\0'],
  ['TIFF', 'II*\0\x08\0'],
  ['TIFF', 'MM\0*\0\0'],
  ['WebP', 'RIFF\x1a\0\0\0WEBPVP8 '],
  ['DjVu', 'AT&TFORM\0\0'],
  ['gzip', '\x1f\x8b\x08\0'],
  ['7-Zip', '7z\xbc\xaf\x27\x1c\0\x04'],
  ['RAR', 'Rar!\x1a\x07\x01\0'],
  ['SQLite', 'SQLite format 3\0'],
];

function refusal(bytes: Uint8Array, name = 'a.txt'): ArchiveError {
  try {
    formatOf(bytes, name);
  } catch (error) {
    if (error instanceof ArchiveError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

describe('formatOf', () => {
  it.each(HEADS)('knows a %s whatever it is called: %j', (kind, head) => {
    for (const name of ['a.txt', 'a.md', 'a', 'a.pdf']) {
      const format = SIGNATURES.find((signature) => signature.kind === kind)?.format;
      if (format) expect(formatOf(latin1(head), name)).toBe(format);
      else expect(refusal(latin1(head), name)).toMatchObject({ code: 'file-format', params: { found: kind } });
    }
  });
  it('has a case for every signature', () =>
    expect(new Set(HEADS.map(([kind]) => kind))).toEqual(new Set(SIGNATURES.map(({ kind }) => kind))));
  it.each([
    ['a title\n\na text', 'a.txt', 'plain-text'],
    ['a title\n\na text', 'a.text', 'plain-text'],
    ['a title\n\na text', 'A.MD', 'markdown'],
    ['a title\n\na text', 'a.doc', 'plain-text'],
    ['a title\n\na text', 'named-like-nothing', 'plain-text'],
    ['# A title\n\na text', 'a.txt', 'plain-text'],
    ['# A title\n\na text', 'pasted', 'markdown'],
    ['---\ntitle: x\n---\n\na text', 'a.txt', 'markdown'],
    ['\xef\xbb\xbf---\ntitle: x\n---\n\na text', 'a', 'markdown'],
    ['--- a rule, and no front matter', 'a.txt', 'plain-text'],
    ['The letters %PDF-1.7 stand at the head of such a file.', 'a.txt', 'plain-text'],
    ['<p>a text</p>', 'a.htm', 'html'],
    ['a text', 'a.docx', 'plain-text'],
    ['a text', 'a.pdf', 'plain-text'],
    ['PK is a monogram', 'a.txt', 'plain-text'],
    ['a < b, says the <html> page', 'a.txt', 'plain-text'],
  ])('%j named %s is %s', (text, name, format) => expect(formatOf(latin1(text), name)).toBe(format));
  it('refuses an empty file', () => expect(refusal(new Uint8Array()).code).toBe('file-empty'));
  it('refuses a file too large, with the figure and the bound', () => {
    const bytes = new Uint8Array(IMPORT_LIMITS.textBytes + 1).fill(0x61);
    expect(refusal(bytes)).toMatchObject({ code: 'file-too-large', params: { bytes: bytes.length, limit: IMPORT_LIMITS.textBytes } });
  });
});

const samples = new URL('../../shared/intake-samples/', import.meta.url);
if (existsSync(samples)) {
  it.each(['bidi-sample.pdf', 'word-arabic.pdf'])('knows %s for a PDF', (name) =>
    expect(formatOf(readFileSync(new URL(name, samples)), name)).toBe('pdf'),
  );
  it('asks for the password of a locked Office file', () =>
    expect(refusal(readFileSync(new URL('password.docx', samples))).code).toBe('file-password'));
}

describe('a ZIP', () => {
  it.each([
    ['a package whose main part comes last', { 'docProps/app.xml': 'x'.repeat(4000), 'word/document.xml': 'x' }, 'docx'],
    ['OpenDocument without its media type', { 'content.xml': '<a/>', 'META-INF/manifest.xml': '<a/>' }, 'odt'],
  ] as const)('is known by its names: %s', async (_, parts, format) => expect(formatOf(await packZip(parts), 'a.zip')).toBe(format));
  it('that holds a package is none', async () => {
    const outer = await packZip({ 'a.docx': await packZip({ '[Content_Types].xml': 'x' }) }, { compress: false });
    expect(refusal(outer)).toMatchObject({ code: 'file-format', params: { found: 'ZIP' } });
  });
});
