import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOUBT } from '../core/article/guess.ts';
import { ArchiveError } from '../core/errors.ts';
import { afgazad } from '../core/source/golden/sites.ts';
import { importDocument } from './import-document.ts';
import { FORMATS, IMPORT_EXTENSIONS } from './registry.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string, name = 'a.txt') => importDocument(utf8(text), name, { known: [afgazad] });
const golden = (name: string) => readFileSync(new URL(`../core/source/golden/${name}/source.txt`, import.meta.url));

describe('importDocument', () => {
  it('recognises plain text', async () => {
    const document = await importDocument(golden('dari-solar-hijri'), 'karez.txt', { known: [afgazad] });
    expect(document).toMatchObject({
      format: 'plain-text',
      encoding: 'utf-8',
      mediaType: 'text/plain',
      recognition: { draft: { site: 'afgazad', title: 'کاریز دهکدهٔ ما چرا خشکید؟' } },
    });
  });
  it('recognises Markdown that stands under a masthead', async () => {
    const { format, recognition } = await importDocument(golden('dari-solar-hijri'), 'karez.md', { known: [afgazad] });
    expect([format, recognition.draft.site, recognition.draft.section]).toEqual(['markdown', 'afgazad', 'politics']);
  });
  it('takes front matter at its word, and leaves the body', async () => {
    const body = 'A **body**\r\n\r\n\tof any form.  ';
    const { recognition } = await read(
      `---\ntitle: A title\nlanguage: en\nsite: afgazad\nsection: politics\nauthors: [Ramzy Baroud]\ndate: 20.10.2024\n---\n\n${body}`,
    );
    expect(recognition.draft).toMatchObject({
      title: 'A title',
      site: 'afgazad',
      section: 'politics',
      body,
      contributors: [{ credited: 'Ramzy Baroud', role: 'author' }],
    });
    expect(recognition.draft.appearances).toMatchObject([
      { outlet: afgazad.names[0], url: 'http://www.afgazad.com', dateIso: '2024-10-20' },
    ]);
    expect(recognition.guesses.every(({ confidence }) => confidence === 1)).toBe(true);
  });
  it.each([['---\ntitle: x\nlanguage: en\n---\n\nx'], ['---\ntitle: x\nlanguage: en\nsite: elsewhere\n---\n\nx']])(
    'asks for the site of %j',
    async (text) => {
      const { recognition } = await read(text);
      expect(recognition.draft.site).toBeUndefined();
      expect(recognition.guesses).toContainEqual(expect.objectContaining({ field: 'site', confidence: 0, reason: 'unknown-site' }));
    },
  );
  it.each([
    ['# A *title*\n\nA body\nof lines.\n', 'A title', 'A body\nof lines.\n'],
    ['\n\n## A title ##\nA body.', 'A title', '\n\nA body.'],
    ['A title\n=======\n\nA body.', 'A title', 'A body.'],
    ['A motto.\n\n# A title\n\nA body.', 'A title', 'A motto.\n\nA body.'],
  ])('takes the first heading of %j for the title', async (text, title, body) => {
    expect((await read(text, 'a.md')).recognition.draft).toMatchObject({ title, body });
  });
  it('keeps Markdown without a heading whole, and doubts the title', async () => {
    const text = 'First words of a text. And more.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
    const { recognition } = await read(text, 'a.md');
    expect(recognition.draft).toMatchObject({ title: 'First words of a text. And more.', body: text });
    expect(recognition.guesses.find(({ field }) => field === 'title')?.confidence).toBeLessThan(DOUBT);
  });
  it('reads windows-1256, and says so', async () => {
    const letters = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const text = 'افغانستان آزاد\n\nwww.afgazad.com\n\nنويسنده: موسوي\n\nآب و زندگي\n\nآب كاريز در سالهاي نخست زياد بود.';
    const bytes = Uint8Array.from(text, (letter) => letters.indexOf(letter));
    const { encoding, recognition } = await importDocument(bytes, 'a.txt', { known: [afgazad] });
    expect([encoding, recognition.draft.site, recognition.draft.title]).toEqual(['windows-1256', 'afgazad', 'آب و زندگي']);
  });
  it('doubts the body of a text that was cut within a letter', async () => {
    const { recognition } = await importDocument(utf8('A title\n\nدر آنجا که').subarray(0, -1), 'a.txt', { known: [] });
    expect(recognition.guesses).toContainEqual(
      expect.objectContaining({ field: 'body', reason: 'damaged-encoding', snippet: expect.stringContaining('\ufffd') }),
    );
  });
  it.each([
    ['', 'file-empty'],
    [' \n \n', 'file-empty'],
    ['%PDF-1.7\n', 'file-damaged'],
    ['---\ntitle: x\n---\n\nx', 'front-matter'],
  ])('refuses %j', async (text, code) => {
    await expect(read(text)).rejects.toThrow(ArchiveError);
    await expect(read(text)).rejects.toMatchObject({ code });
  });
});

describe('the registry', () => {
  it.each(Object.values(FORMATS))('loads the reader of $id', async ({ load }) => expect((await load()).read).toBeTypeOf('function'));
  it('names every extension once', () => expect(new Set(IMPORT_EXTENSIONS).size).toBe(IMPORT_EXTENSIONS.length));
  it('has one file per format', () => {
    const files = readdirSync(new URL('./formats/', import.meta.url)).filter((name) => !name.includes('.test.'));
    expect(files.toSorted()).toEqual(
      Object.keys(FORMATS)
        .map((id) => `${id}.ts`)
        .toSorted(),
    );
  });
});

const seed = new URL('../../shared/seeds/000_95bbf7e2140a420c.txt', import.meta.url);
if (existsSync(seed)) {
  it('imports the first document', async () => {
    const { recognition } = await importDocument(readFileSync(seed), 'document.txt', { known: [afgazad] });
    expect(recognition.draft).toMatchObject({
      site: 'afgazad',
      section: 'european-languages',
      contributors: [{ credited: 'M.K. Bhadrakumar' }],
    });
  });
}
