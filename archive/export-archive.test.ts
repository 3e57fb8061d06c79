import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditHead } from '../db/audit.ts';
import { undecidedTables } from '../db/sqlite/records.ts';
import { addDraft, addPublished, addTestSite, EDITOR, testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { ANY_TEXT } from '../test/any-text.ts';
import { addUser } from './add-user.ts';
import { CONSOLE } from './archive.ts';
import { verifyFolder } from './archive-folder.ts';
import { commentOnArticle } from './comment-on-article.ts';
import { exportArchive } from './export-archive.ts';
import { importDocument } from './import-document.ts';
import { importPaths, type FileReport } from './import-paths.ts';
import { readArticle } from './read-article.ts';
import { saveArticle } from './save-article.ts';
import { savePerson } from './save-person.ts';
import { saveSubject } from './save-subject.ts';
import { searchArticles } from './search-articles.ts';
import { storePicture } from './store-picture.ts';
import { verifyFixity } from './verify-fixity.ts';
import { withdrawArticle } from './withdraw-article.ts';

const archives: TestArchive[] = [];
let whole: TestArchive;
let base: string;
let folder: string;
beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'bayaz-export-'));
  whole = await full();
  for (const form of FORMS) await exportArchive(whole, CONSOLE, path.join(base, form), form);
});
beforeEach(() => (folder = mkdtempSync(path.join(base, 'test-'))));
afterEach(async () => {
  for (const archive of archives.splice(0)) if (archive !== whole) await archive.remove();
});
afterAll(async () => {
  await whole.remove();
  rmSync(base, { recursive: true });
});

const FORMS = ['markdown', 'bagit'] as const;
/** A copy of the export that a test may damage. */
const exported = (form: (typeof FORMS)[number]): string => {
  cpSync(path.join(base, form), path.join(folder, form), { recursive: true });
  return path.join(folder, form);
};

const empty = async () => {
  const archive = await testArchive();
  archives.push(archive);
  return archive;
};

/** One of everything that an archive holds. */
async function full(): Promise<TestArchive> {
  const archive = await empty();
  await addTestSite(archive);
  await saveSubject(archive, EDITOR, { fa: 'آب', en: 'Water' });
  const user = await addUser(archive, CONSOLE, {
    email: 'z@example.org',
    name: 'زرغونه',
    role: 'editor',
    locale: 'fa',
    password: 'kariz-e-ab-e-kuh',
  });
  const zarghuna = { name: user.name, role: 'editor', userId: user.id } as const;
  const bytes = await sharp({ create: { width: 700, height: 400, channels: 3, background: '#24458f' } })
    .png()
    .toBuffer();
  const picture = await storePicture(archive, EDITOR, new Uint8Array(bytes), 'lapis.png');
  const body = `آبِ کاریز\u200cها.\n\n:::figure{src="asset:${picture}" alt="لاجورد"}\nلاجورد\n:::\n`;
  const original = await addPublished(archive, { body, subjects: ['water'], rights: 'CC BY 4.0' });
  const translated = await addDraft(archive, { language: 'en', translation: { of: original.slug, by: 'machine', revision: 1 } });
  await saveArticle(archive, zarghuna, {
    slug: translated.slug,
    revision: 1,
    draft: {
      language: 'en',
      title: 'Water',
      slug: 'water-in-the-dark',
      body: 'x',
      site: 'azad',
      contributors: [],
      subjects: [],
      appearances: [],
      translation: { of: original.slug, by: 'machine', revision: 1 },
      masthead: 1,
    },
  });
  await commentOnArticle(archive, zarghuna, { slug: 'water-in-the-dark', text: 'و عنوان؟' });
  await importDocument(archive, EDITOR, { bytes: Buffer.from('عنوان یک\n\nمتن یکم می‌آید.'), name: 'یک.txt', site: 'azad' });
  const taken = await addPublished(archive, { title: 'پس‌گرفته' });
  await withdrawArticle(archive, EDITOR, { slug: taken.slug, revision: taken.revision, reason: 'نادرست بود' });
  await savePerson(archive, EDITOR, original.contributors[0]?.slug ?? '', {
    names: [
      { text: 'Nazo', language: 'en', variant: false },
      { text: 'نازو کامه‌وال', language: 'fa', variant: false },
      { text: 'نازو', language: 'fa', variant: true },
    ],
    note: { fa: 'شاعر', en: 'poet' },
  });
  return archive;
}

const take = async (archive: TestArchive, place: string): Promise<FileReport[]> => {
  const reports: FileReport[] = [];
  for await (const report of importPaths(archive, CONSOLE, [place], { publish: true })) reports.push(report);
  return reports;
};

const filesOf = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(root, file), readFileSync(file, 'base64')]),
  );

describe.each(FORMS)('an export as %s', (form) => {
  it('makes the same archive in an empty one: exported again it is the same bytes', async () => {
    const [first, second] = [exported(form), path.join(folder, 'second')];
    expect(await verifyFolder(first)).toMatchObject({ faults: [] });
    const copy = await empty();
    const reports = await take(copy, first);
    expect(reports.map(({ status }) => status).sort()).toEqual(['draft', 'draft', 'draft', 'published']);
    expect((await exportArchive(copy, CONSOLE, second, form)).missing).toEqual([]);
    expect(filesOf(second)).toEqual(filesOf(first));
    expect((await verifyFixity(copy, CONSOLE)).faults).toEqual([]);
    for (const { slug = '' } of reports) expect(await readArticle(copy, CONSOLE, slug)).toEqual(await readArticle(whole, CONSOLE, slug));
    expect((await searchArticles(copy, { query: 'کاریز', locale: 'fa', sort: 'relevance', page: 1 })).total).toBe(1);
  });

  it('is refused when a file was altered, is missing or was put in: the file is named and the archive stays empty', async () => {
    const place = exported(form);
    const payload = form === 'bagit' ? 'data/' : '';
    appendFileSync(path.join(place, `${payload}subjects.yaml`), ' ');
    rmSync(path.join(place, `${payload}people-0001.yaml`));
    writeFileSync(path.join(place, `${payload}articles/more.md`), 'x');
    const copy = await empty();
    const reports = await take(copy, place);
    expect(reports.map(({ status, error }) => `${status} ${error?.params['what']}`).sort()).toEqual([
      `refused ${payload}articles/more.md: not listed`,
      `refused ${payload}people-0001.yaml: missing`,
      `refused ${payload}subjects.yaml: altered`,
    ]);
    expect(await auditHead(copy.db.reader)).toBeUndefined();
  });
});

describe('the folder', () => {
  it('is never written over, and never left half done', async () => {
    const archive = await empty();
    writeFileSync(path.join(folder, 'mine'), '');
    await expect(exportArchive(archive, CONSOLE, folder, 'bagit')).rejects.toMatchObject({ code: 'folder-taken' });
    await expect(exportArchive(archive, EDITOR, path.join(folder, 'new'), 'bagit')).rejects.toMatchObject({ code: 'forbidden' });
    expect(readdirSync(folder)).toEqual(['mine']);
  });

  it('gives an archive that has articles already those that it has not, as from any folder', async () => {
    const place = exported('bagit');
    const other = await empty();
    await addTestSite(other, 'other');
    const reports = await take(other, place);
    expect(reports.filter(({ error }) => error)).toEqual([]);
    const slug = reports.find(({ status }) => status === 'published')?.slug ?? '';
    const pick = (article: unknown) => {
      const { title, body, contributors, subjects, appearances, rights, masthead } = article as Record<string, unknown>;
      return { title, body, contributors, subjects, appearances, rights, masthead };
    };
    // The outlet's address is known from the site, where the article itself did not say it.
    const [here, there] = [pick(await readArticle(whole, CONSOLE, slug)), pick(await readArticle(other, CONSOLE, slug))];
    expect({ ...there, appearances: [] }).toEqual({ ...here, appearances: [] });
    expect((await take(other, place)).map(({ status }) => status)).toEqual(Array(4).fill('duplicate'));
  });

  it('refuses a log that was rewritten together with its sums', async () => {
    const place = exported('markdown');
    const log = path.join(place, 'history/AuditEvent.jsonl');
    writeFileSync(log, readFileSync(log, 'utf8').replace('"console"', '"nobody"'));
    rmSync(path.join(place, 'manifest-sha256.txt'));
    const reports = await take(await empty(), place);
    expect(reports.filter(({ status }) => status === 'refused').map(({ error }) => error?.params['what'])).toEqual(['log 1: edited']);
  });

  it('holds any text byte for byte', async () => {
    const archive = await empty();
    await addTestSite(archive);
    const texts = fc.sample(ANY_TEXT, 16).filter((text) => text === Buffer.from(text).toString());
    for (const [index, text] of texts.entries())
      await addDraft(archive, { title: `ن${text}`.slice(0, 400), slug: `n-${index}`, body: text, rights: text });
    const place = path.join(folder, 'any');
    await exportArchive(archive, CONSOLE, place, 'markdown');
    const [exact, plain] = [await empty(), await empty()];
    await take(exact, place);
    await addTestSite(plain, 'other');
    await take(plain, place);
    for (const [index, body] of texts.entries()) {
      expect(await readArticle(exact, CONSOLE, `n-${index}`)).toMatchObject({ body });
      expect(await readArticle(plain, CONSOLE, `n-${index}`)).toMatchObject({ body });
    }
  });

  it('holds every table of which nobody has said that it stays behind', async () => {
    expect(undecidedTables((await empty()).databaseUrl)).toEqual([]);
  });
});

it('a bag has what RFC 8493 asks for', async () => {
  const place = path.join(folder, 'bag');
  const { files, bytes } = await exportArchive(whole, CONSOLE, place, 'bagit');
  const text = (name: string) => readFileSync(path.join(place, name), 'utf8');
  expect(text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  expect(text('bag-info.txt')).toContain(`Payload-Oxum: ${bytes}.${files}\n`);
  expect(text('manifest-sha512.txt').split('\n')).toHaveLength(files + 1);
  expect(text('tagmanifest-sha256.txt')).toMatch(/^[0-9a-f]{64} {2}bag-info\.txt\n/);
  expect(existsSync(path.join(place, 'data/articles/water-in-the-dark.md'))).toBe(true);
});
