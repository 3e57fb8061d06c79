import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { describe, expect, it } from 'vitest';
import expected from '../core/source/golden/afgazad-2024-10-20/expected.json' with { type: 'json' };
import { afgazad, rana } from '../core/source/golden/sites.ts';
import { parseBody } from '../core/markup/parse.ts';
import { plainText } from '../core/markup/plain-text.ts';
import { findChromium } from '../scripts/find-chromium.mjs';
import { packZip } from '../test/pack-zip.ts';
import { docx, run } from './docx/docx-for-tests.ts';
import { importDocument } from './import-document.ts';

/*
 * The first document in the forms in which such documents come. Its text is read in place and never kept here: what is expected of its
 * fields is what core/source/seed-document.test.ts expects, as lengths and hashes.
 */
const seed = new URL('../../shared/seeds/000_95bbf7e2140a420c.txt', import.meta.url);

type Piece = { text: string; bold?: boolean; italic?: boolean };
type Paragraph = { lines: Piece[][]; quoted: boolean };

/** The text's own marks as the formatting that they stand for. */
const pieces = (line: string): Piece[] =>
  line
    .replace(/\[([^\]]+)\]\(#\)/g, '$1')
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*)/)
    .filter(Boolean)
    .map((part) => {
      const [, marks = '', inner = part] = /^(\*{1,2})(.+)\1$/.exec(part) ?? [];
      return { text: inner.replace(/\\([$*_[\]])/g, '$1'), bold: marks.length === 2, italic: marks.length === 1 };
    });
const paragraphs = (text: string): Paragraph[] =>
  text
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const lines = block.trim().split('\n');
      return { quoted: lines.every((line) => line.startsWith('>')), lines: lines.map((line) => pieces(line.replace(/^>\s?/, ''))) };
    });

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const html = (document: Paragraph[]): string => {
  const inline = ({ text, bold, italic }: Piece) => (bold ? `<b>${xml(text)}</b>` : italic ? `<i>${xml(text)}</i>` : xml(text));
  const body = document.map(({ lines, quoted }) => {
    const inner = `<p dir="auto">${lines.map((line) => line.map(inline).join('')).join('<br>')}</p>`;
    return quoted ? `<blockquote>${inner}</blockquote>` : inner;
  });
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title></title></head><body>${body.join('\n')}</body></html>`;
};

const word = (document: Paragraph[]): Promise<Uint8Array> =>
  docx(
    document
      .map(({ lines, quoted }) => {
        const runs = lines.map((line) =>
          line.map(({ text, bold, italic }) => run(xml(text), `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}`)).join(''),
        );
        return `<w:p><w:pPr>${quoted ? '<w:pStyle w:val="Quote"/>' : ''}</w:pPr>${runs.join('<w:r><w:br/></w:r>')}</w:p>`;
      })
      .join(''),
  );

const ns = (name: string) => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
const odt = (document: Paragraph[]): Promise<Uint8Array> => {
  const span = ({ text, bold, italic }: Piece) =>
    bold || italic ? `<text:span text:style-name="${bold ? 'B' : 'I'}">${xml(text)}</text:span>` : xml(text);
  const body = document.map(({ lines, quoted }) => {
    const inner = lines.map((line) => line.map(span).join('')).join('<text:line-break/>');
    return `<text:p text:style-name="${quoted ? 'Quotations' : 'Standard'}">${inner}</text:p>`;
  });
  const names = ['office', 'style', 'text'].map((name) => `xmlns:${name}="${ns(name)}"`).join(' ');
  const style = (name: string, property: string) =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${property}/></style:style>`;
  const content =
    `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names} xmlns:fo="${ns('xsl-fo-compatible')}"><office:automatic-styles>` +
    `${style('B', 'fo:font-weight="bold"')}${style('I', 'fo:font-style="italic"')}</office:automatic-styles>` +
    `<office:body><office:text>${body.join('')}</office:text></office:body></office:document-content>`;
  return packZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content });
};

async function printed(document: Paragraph[]): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.setContent(html(document));
    return new Uint8Array(await page.pdf({ format: 'A4' }));
  } finally {
    await browser.close();
  }
}

const digest = (text = '') => ({ length: text.length, sha256: createHash('sha256').update(text).digest('hex') });

if (existsSync(seed)) {
  const text = readFileSync(seed, 'utf8');
  const forms: [name: string, make: (document: Paragraph[]) => Promise<Uint8Array>][] = [
    ['document.html', async (document) => new TextEncoder().encode(html(document))],
    ['document.docx', word],
    ['document.odt', odt],
    ['document.pdf', printed],
  ];
  describe.each(forms)('the first document as %s', (name, make) => {
    it('has every field of its record, and its words', async () => {
      const { recognition } = await importDocument(await make(paragraphs(text)), name, { known: [rana, afgazad] });
      const { body, standfirst, authorNote, ...draft } = recognition.draft;
      expect(draft).toEqual(expected.draft);
      expect(digest(standfirst)).toEqual(expected.standfirst);
      expect(digest(authorNote)).toEqual(expected.authorNote);
      expect(recognition.masthead).toEqual(expected.masthead);
      const words = (markdown: string) => plainText(parseBody(markdown, { language: 'en', direction: 'ltr' })).split(/\s+/);
      const { recognition: plain } = await importDocument(new TextEncoder().encode(text), 'document.txt', { known: [rana, afgazad] });
      expect(words(body)).toEqual(words(plain.draft.body));
    }, 60_000);
  });
}

describe('what is looked for', () => {
  it('names every field that an editor would have to type', () => {
    expect(Object.keys(expected.draft)).toEqual(['language', 'title', 'site', 'section', 'contributors', 'subjects', 'appearances']);
  });
});
