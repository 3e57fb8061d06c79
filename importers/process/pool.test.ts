import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { busyPdf, pdfBomb } from '../../test/bad-documents.ts';
import { drawn, makePdf } from '../../test/make-pdf.ts';
import { ONE_PIXEL } from '../../test/one-text.ts';
import { convertDocument } from '../convert-document.ts';
import { docx, picture, rtl, run } from '../docx/docx-for-tests.ts';
import { importDocument } from '../import-document.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { ConverterPool } from './pool.ts';

// A process has to start, and the machine may be busy with others.
vi.setConfig({ testTimeout: 120_000 });

const MIB = 2 ** 20;
const pool = new ConverterPool({ ...IMPORT_LIMITS.process, memoryBytes: 350 * MIB }, 1);
// A place of its own, in which nothing else leaves anything.
const place = (process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'bayaz-pool-')));
afterAll(() => {
  pool.end();
  rmSync(place, { recursive: true, force: true });
});

const text = new TextEncoder().encode('# A title\n\nA body.');
const convert = (bytes: Uint8Array, name: string, more = {}) => convertDocument(bytes, name, { known: [], pool, ...more });
const folders = () => readdirSync(place).filter((name) => name.startsWith('bayaz-document-'));

describe('a converter', () => {
  it('gives what reading in this process gives, pictures and all', async () => {
    const body = rtl(run('عنوان'), 'Heading1') + rtl(run('متن می‌آید.')) + rtl(picture('rId6', 'گل'));
    const bytes = await docx(body, { rId6: ['image', 'media/image1.png'] }, { 'word/media/image1.png': ONE_PIXEL });
    const here = await importDocument(bytes, 'a.docx', { known: [] });
    const there = await convert(bytes, 'a.docx');
    expect(there).toEqual(here);
    expect(there.pictures?.map((each) => Buffer.from(each.bytes).equals(ONE_PIXEL))).toEqual([true]);
  });
  it('tells of its progress, page by page', async () => {
    const seen: number[][] = [];
    const pages = Array.from({ length: 3 }, () => drawn('Some words.', 40, 500));
    await convert(makePdf(pages), 'a.pdf', { onProgress: (...done: number[]) => seen.push(done) });
    expect(seen).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });
  it('is ended past its memory, and the next document is read', async () => {
    await expect(convert(pdfBomb(), 'a.pdf')).rejects.toMatchObject({ code: 'file-too-heavy', params: { limit: 350 * MIB } });
    expect((await convert(text, 'a.md')).recognition.draft.title).toBe('A title');
  });
  it('is ended past its time', async () => {
    await expect(convert(busyPdf(), 'a.pdf', { seconds: 0.01 })).rejects.toMatchObject({
      code: 'file-too-slow',
      params: { seconds: 0.01 },
    });
  });
  it('is ended by who asked, waiting or at work, and leaves nothing', async () => {
    const [atWork, waiting] = [new AbortController(), new AbortController()];
    const both = [
      convert(busyPdf(), 'a.pdf', { signal: atWork.signal }),
      convert(text, 'a.md', { signal: waiting.signal }),
      convert(text, 'a.md'),
    ] as const;
    waiting.abort(new Error('not wanted any more'));
    await expect(both[1]).rejects.toThrow('not wanted any more');
    atWork.abort(new Error('nor this'));
    await expect(both[0]).rejects.toThrow('nor this');
    expect((await both[2]).format).toBe('markdown');
    expect(folders()).toEqual([]);
  });
});
