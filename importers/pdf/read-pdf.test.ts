import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../core/markup/plain-text.ts';
import { ArchiveError } from '../../core/errors.ts';
import { drawn, drawnBackwards, makePdf } from '../../test/make-pdf.ts';
import type { TestGlyph } from '../../test/make-pdf.ts';
import { importDocument } from '../import-document.ts';
import { readPdf } from './read-pdf.ts';

const letters = (text: string) => [...text];
const textOf = async (glyphs: TestGlyph[]) => plainText((await readPdf(makePdf([glyphs]), {})).body);
const reasonsOf = (remarks: { reason?: string }[]) => remarks.map(({ reason }) => reason);

async function codeOf(bytes: Uint8Array, password?: string): Promise<string> {
  try {
    await readPdf(bytes, password === undefined ? {} : { password });
  } catch (error) {
    if (error instanceof ArchiveError) return error.code;
    throw error;
  }
  return 'read';
}

describe('reading order by place', () => {
  it('never turns a ligature round', async () => {
    expect(await textOf(drawnBackwards(['ک', 'ا', 'لا', 'ی'], 300, 500))).toBe('کالای');
  });
  it('takes a space on ink between two letters for a ZWNJ', async () => {
    const word = drawnBackwards([...'میشود'], 300, 500);
    const space = { text: ' ', x: 288, y: 500, width: 3 };
    expect(await textOf([...word, space])).toBe('می\u200cشود');
  });
  it('puts a mark on the letter that it was drawn with', async () => {
    const [ya, d, m] = drawnBackwards([...'مدی'], 300, 500);
    if (!ya || !d || !m) throw new Error('three letters');
    expect(await textOf([ya, d, { text: '\u064f', x: m.x, y: 502, width: 0 }, m])).toBe('م\u064fدی');
  });
  it('keeps numbers, ranges and addresses whole among Persian words', async () => {
    const line = [
      ...drawnBackwards(letters('سال'), 380, 500),
      ...drawn('۲۰۲۴-۲۰۲۱', 300, 500),
      ...drawnBackwards(letters('و'), 290, 500),
      ...drawn('۱۴۰۳/۰۷/۱۲', 218, 500),
      ...drawnBackwards(letters('در'), 210, 500),
      ...drawn('www.example.org/a-1', 78, 500),
    ];
    const usual = drawnBackwards(letters('این سطر از راست به چپ است.'), 380, 540);
    expect(await textOf([...usual, ...line])).toContain('سال ۲۰۲۱-۲۰۲۴ و ۱۴۰۳/۰۷/۱۲ در www.example.org/a-1');
  });
  it('leaves out what LibreOffice stretches words with, and no word is parted for it', async () => {
    // کتاب with two strokes in it, each as wide as two letters: one passes for U+0011, one for "4".
    const strokes = (stroke: string) => [
      ...drawnBackwards(['ک'], 300, 500),
      { text: stroke, x: 282, y: 500, width: 12 },
      ...drawnBackwards([...'تاب'], 282, 500),
    ];
    for (const stroke of ['\u0011', '4']) {
      const { body } = await readPdf(makePdf([strokes(stroke)], { producer: 'LibreOffice 24.2' }), {});
      expect(plainText(body)).toBe('کتاب');
    }
    expect(plainText((await readPdf(makePdf([strokes('4')], { producer: 'Word' }), {})).body)).toContain('4');
  });
  it('tells the number of a part from a range', async () => {
    const title = drawnBackwards(letters('بخش نخست'), 340, 500);
    expect(await textOf([...title, ...drawn('-2-5', 346, 500)])).toBe('5-2- بخش نخست');
    expect(await textOf([...drawn('2-5', 346, 500), ...title])).toBe('2-5 بخش نخست');
  });
  it('turns brackets by their place', async () => {
    const line = [
      ...drawnBackwards(letters('از'), 380, 500),
      ...drawnBackwards([')', 'ب', '('], 360, 500),
      ...drawnBackwards(letters('تا'), 330, 500),
    ];
    expect(await textOf(line)).toBe('از (ب) تا');
  });
  it('reads right columns before left ones', async () => {
    const row = (y: number, right: string, left: string) => [
      ...drawnBackwards(letters(right), 380, y),
      ...drawnBackwards(letters(left), 180, y),
    ];
    const text = await textOf([...row(500, 'این سو راست است', 'آن سو چپ بود'), ...row(484, 'این سو راست است', 'آن سو چپ بود')]);
    expect(text.replace(/\s+/g, ' ')).toBe('این سو راست است این سو راست است آن سو چپ بود آن سو چپ بود');
  });
  it('drops running headers and page numbers from the text, and keeps the header beside it', async () => {
    const page = (number: string, word: string) => [...drawn('Journal', 40, 580), ...drawn(number, 200, 20), ...drawn(word, 40, 400)];
    const { body, running } = await readPdf(makePdf([page('1', 'first.'), page('2', 'second.'), page('3', 'third.')]), {});
    expect([plainText(body).split(/\s+/), running]).toEqual([['first.', 'second.', 'third.'], ['Journal']]);
  });
});

describe('what bad input gets', () => {
  const good = () => makePdf([drawn('A short text.', 40, 500)]);
  it('password', async () => {
    const bytes = makePdf([drawn('secret text', 40, 500)], { userPassword: 'open' });
    expect(await codeOf(bytes)).toBe('file-password');
    expect(await codeOf(bytes, 'wrong')).toBe('file-password');
    expect(plainText((await readPdf(bytes, { password: 'open' })).body)).toBe('secret text');
  });
  it('owner password: imported, restrictions noted', async () => {
    const { body, remarks } = await readPdf(makePdf([drawn('read me', 40, 500)], { ownerPassword: 'mine', permissions: -64 }), {});
    expect([plainText(body), reasonsOf(remarks)]).toEqual(['read me', ['owner-restrictions']]);
  });
  it('scanned: no text', async () => expect(await codeOf(makePdf([[]]))).toBe('file-no-text'));
  it('truncated', async () => {
    const bytes = good();
    expect(await codeOf(bytes.subarray(0, 40))).toBe('file-damaged');
    const { remarks } = await readPdf(bytes.subarray(0, bytes.length - 18), {});
    expect(reasonsOf(remarks)).toEqual(['pages-missing']);
  });
  it('junk before the header, whatever the name says', async () => {
    const junk = Uint8Array.from([...Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), ...good()]);
    const { format, recognition } = await importDocument(junk, 'a.docx', { known: [] });
    expect([format, recognition.draft.title]).toEqual(['pdf', 'A short text.']);
  });
  it('lying page count', async () => {
    const { body } = await readPdf(makePdf([drawn('only page', 40, 500)], { pageCount: 100_000 }), {});
    expect(plainText(body)).toBe('only page');
  });
  it('more pages than are read at once', async () => {
    const pages = Array.from({ length: 502 }, (_, index) => drawn(`the ${'ab'.repeat(1 + (index % 7))}`, 40, 300));
    const { remarks, pages: count } = await readPdf(makePdf(pages), {});
    expect([count, reasonsOf(remarks)]).toEqual([502, ['pages-cut']]);
  });
});

const samples = new URL('../../../shared/intake-samples/', import.meta.url);
const words = (text: string) =>
  text
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .toSorted();
if (existsSync(samples)) {
  it('reads what Word made of Arabic, word by word', async () => {
    const { body, remarks } = await readPdf(readFileSync(new URL('word-arabic.pdf', samples)), {});
    expect(words(plainText(body))).toEqual(words(readFileSync(new URL('word-arabic.truth.txt', samples), 'utf8')));
    expect(remarks).toEqual([]);
  });
  it('does not believe a broken ToUnicode map', async () => {
    const { remarks } = await readPdf(readFileSync(new URL('broken-tounicode.pdf', samples)), {});
    expect(remarks).toMatchObject([{ field: 'body', confidence: 0.2, reason: 'text-layer-unreliable' }]);
  });
}

describe('what only looks like columns or the end of a word', () => {
  const read = async (glyphs: TestGlyph[]) => plainText((await readPdf(makePdf([glyphs]), {})).body);

  it('short lines of both directions, each on its own side, one below the other', async () => {
    const words = ['one', 'alef', 'two', 'be'];
    const lines = words.map((word, index) => drawn(word, index % 2 === 0 ? 20 : 350, 560 - index * 30));
    expect((await read(lines.flat())).split(/\s+/)).toEqual(words);
  });

  it('a compound that a line ends in keeps its hyphen and gets no space', async () => {
    const lines = ['the long and winding Russian-', 'Israeli thoughts have gone now'].map((line, index) =>
      drawn(line, 20, 560 - index * 15),
    );
    expect(await read(lines.flat())).toContain('Russian-Israeli');
  });
});
