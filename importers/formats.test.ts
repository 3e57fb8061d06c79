import { describe, expect, it } from 'vitest';
import { afgazad } from '../core/source/golden/sites.ts';
import { docx, rtl, run, wordPart } from './docx/docx-for-tests.ts';
import { importDocument } from './import-document.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const HEADER = { 'word/header1.xml': wordPart('hdr', rtl(run('افغانستان آزاد – آزاد افغانستان')) + rtl(run('www.afgazad.com'))) };

describe('a document with a form', () => {
  it('is recognised, its site by a masthead that stands in the header only', async () => {
    const bytes = await docx(
      rtl(run('کاریزها چرا خشکید؟'), 'Heading1') + rtl(run('آب کاریز در سال‌های گذشته کم شد و مردم کوچیدند.')),
      {},
      HEADER,
    );
    const { format, mediaType, encoding, text, recognition } = await importDocument(bytes, 'a.pdf', { known: [afgazad] });
    expect([format, encoding]).toEqual(['docx', 'utf-8']);
    expect(mediaType).toContain('wordprocessingml');
    expect(text).toContain('www.afgazad.com');
    expect(recognition.draft).toMatchObject({ site: 'afgazad', title: 'کاریزها چرا خشکید؟' });
    expect(recognition.draft.body).toContain('سال‌های');
  });
  it('is read as what it is: HTML named .doc', async () => {
    const { format, recognition } = await importDocument(utf8('<html><body><h1>عنوان</h1><p>متن می‌آید.</p></body></html>'), 'a.doc', {
      known: [],
    });
    expect([format, recognition.draft.title]).toEqual(['html', 'عنوان']);
    expect(recognition.draft.body).toContain('می‌آید');
  });
  it('says what was taken out of it', async () => {
    const { recognition } = await importDocument(utf8('<html><body><h1>عنوان</h1><p onclick="x()">متن</p></body></html>'), 'a.html', {
      known: [],
    });
    expect(recognition.guesses).toContainEqual(expect.objectContaining({ reason: 'active-content-removed' }));
  });
  it('is refused where it has no letters', async () => {
    await expect(importDocument(await docx('<w:p/>'), 'a.docx', { known: [] })).rejects.toMatchObject({ code: 'file-empty' });
  });
});
