import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets } from '../scripts/build-assets.mjs';
import { addDraft, addPublished, addTestSite, draft, EDITOR, testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { CONSOLE, VISITOR } from './archive.ts';
import { exportMirror } from './export-mirror.ts';
import { saveArticle } from './save-article.ts';
import { scheduleArticle } from './schedule-article.ts';
import { submitForReview } from './submit-article.ts';
import { verifyMirror } from './verify-mirror.ts';
import { withdrawArticle } from './withdraw-article.ts';

/** In both chromes. */
const PAGES_OF_AN_ARTICLE = 2;
const SECRET = 'ناگفته';
let archive: TestArchive;
let folder: string;
const mirror = () => exportMirror(archive, CONSOLE, folder);

const filesIn = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(place, path.join(entry.parentPath, entry.name)));
const text = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const times = () => Object.fromEntries(filesIn(folder).map((file) => [file, statSync(path.join(folder, file)).mtimeMs]));

beforeAll(async () => {
  await buildAssets();
  archive = await testArchive();
  folder = mkdtempSync(path.join(tmpdir(), 'bayaz-mirror-'));
  await addTestSite(archive);
  await addPublished(archive, { section: 'azad-essays' });
  await addPublished(archive, {
    title: 'Water & "light"',
    language: 'en',
    body: 'See [the other](/fa/articles/nowhere) and **water**.\n\n## One\n\n## Two',
  });
  await addDraft(archive, { title: `${SECRET} یک` });
  const inReview = await addDraft(archive, { title: `${SECRET} دو` });
  await submitForReview(archive, EDITOR, inReview);
  const embargoed = await addDraft(archive, { title: `${SECRET} سه` });
  await scheduleArticle(archive, EDITOR, { ...embargoed, publishAt: new Date(archive.now().getTime() + 3_600_000) });
  const taken = await addPublished(archive, { title: `${SECRET} چهار` });
  await withdrawArticle(archive, EDITOR, { ...taken, reason: 'asked for' });
});

afterAll(async () => {
  await archive.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe('a mirror', () => {
  it('leads only to itself and to the archive, and holds nothing that is not public', async () => {
    const { articles, files } = await mirror();
    expect(articles).toBe(2);
    const pages = filesIn(folder).filter((file) => file.endsWith('.html'));
    expect(files).toBeGreaterThan(pages.length);
    for (const page of pages) {
      const html = text(page);
      expect(html, page).not.toContain(SECRET);
      for (const [, address = ''] of html.matchAll(/ (?:href|src|action)="([^"]*)"/g)) {
        if (/^(?:https?:|mailto:|data:|#)/.test(address)) continue;
        expect(address, page).not.toMatch(/^\/|\?/);
        const target = path.join(folder, path.dirname(page), decodeURIComponent(address.replace(/#.*$/, '')));
        expect(existsSync(target), `${page} → ${address}`).toBe(true);
      }
    }
    expect(
      filesIn(folder)
        .map((file) => text(file))
        .join(),
    ).not.toContain(SECRET);
    expect(pages).toEqual(
      expect.arrayContaining([
        'index.html',
        'fa/index.html',
        'en/articles.html',
        'fa/words.html',
        'fa/lists/year-solar-hijri/1403.html',
        'en/sections/azad-essays.html',
      ]),
    );
    expect(text('fa/words/ا.html')).toContain('آب در تاریکی');
  });

  it('writes nothing the second time, and of a change only what shows it', async () => {
    const before = times();
    expect(await mirror()).toMatchObject({ written: 0, removed: 0 });
    expect(times()).toEqual(before);
    const { slug, revision } = await addPublished(archive, { title: 'Third', language: 'en', contributors: [] });
    await mirror();
    expect(times()['fa/articles/water-light.html']).toBe(before['fa/articles/water-light.html']);
    expect(text('en/index.html')).toContain('Third');
    await withdrawArticle(archive, EDITOR, { slug, revision, reason: 'asked for' });
    expect((await mirror()).removed).toBeGreaterThanOrEqual(PAGES_OF_AN_ARTICLE);
    expect(existsSync(path.join(folder, `en/articles/${slug}.html`))).toBe(false);
  });

  it('is verified against its signature; a changed, missing or added byte is named', async () => {
    const { key } = await mirror();
    expect(await verifyMirror(folder, key)).toMatchObject({ key, faults: [] });
    expect((await verifyMirror(folder, '0'.repeat(64))).faults).toEqual([
      { kind: 'file', id: 'SHA256SUMS', fault: 'not signed by that key' },
    ]);
    const copy = mkdtempSync(path.join(tmpdir(), 'bayaz-mirror-'));
    cpSync(folder, copy, { recursive: true });
    writeFileSync(path.join(copy, 'fa/about.html'), text('fa/about.html').replace('<', ' <'));
    rmSync(path.join(copy, 'en/about.html'));
    writeFileSync(path.join(copy, 'en/other.html'), '');
    expect((await verifyMirror(copy, key)).faults).toEqual(
      expect.arrayContaining([
        { kind: 'file', id: 'fa/about.html', fault: 'altered' },
        { kind: 'file', id: 'en/about.html', fault: 'missing' },
        { kind: 'file', id: 'en/other.html', fault: 'not listed' },
      ]),
    );
    const sums = readFileSync(path.join(copy, 'SHA256SUMS'), 'utf8');
    writeFileSync(path.join(copy, 'SHA256SUMS'), `${sums}${'0'.repeat(64)}  ../../outside\n`);
    const forged = (await verifyMirror(copy)).faults.map(({ id }) => id);
    expect(forged).toContain('SHA256SUMS');
    expect(forged.some((id) => id.endsWith('../../outside'))).toBe(true);
    rmSync(copy, { recursive: true });
  });

  it('touches no folder that holds something else, and is made by keepers', async () => {
    const other = mkdtempSync(path.join(tmpdir(), 'bayaz-other-'));
    writeFileSync(
      path.join(other, 'mirror.json'),
      '{"format":"bayaz-mirror-1","archive":"","log":null,"files":{"../x":{"stamp":"","sha256":"","bytes":0}}}',
    );
    await expect(exportMirror(archive, CONSOLE, other)).rejects.toMatchObject({ code: 'folder-not-empty' });
    await expect(exportMirror(archive, VISITOR, folder)).rejects.toMatchObject({ code: 'signed-out' });
    await expect(verifyMirror(other)).rejects.toMatchObject({ code: 'not-a-mirror' });
    expect(filesIn(other)).toEqual(['mirror.json']);
    rmSync(other, { recursive: true });
  });

  it('shows a corrected text after the next run', async () => {
    const { slug, revision } = await addPublished(archive, { title: 'Fourth', language: 'en' });
    await mirror();
    await saveArticle(archive, EDITOR, {
      slug,
      revision,
      draft: { ...draft({ title: 'Fourth', language: 'en', body: 'Corrected indeed.' }), slug },
      reason: 'a slip',
    });
    await mirror();
    expect(text(`en/articles/${slug}.html`)).toContain('Corrected indeed.');
  });
});
