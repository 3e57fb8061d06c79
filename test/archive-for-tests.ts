/** A real archive in a folder of its own, with a clock that stands still: every test owns its data. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CONSOLE, databaseUrlIn, openArchive, type Actor, type Archive } from '../archive/archive.ts';
import { prepareArchive } from '../archive/prepare-archive.ts';
import { saveSite } from '../archive/save-site.ts';
import { saveArticle } from '../archive/save-article.ts';
import { publishArticle } from '../archive/publish-article.ts';
import type { ArticleDraft } from '../core/article/model.ts';

const ROOT = path.join(import.meta.dirname, '..');
let base: Promise<string> | undefined;

/** Migrated once a worker, copied for each archive. */
async function migratedDatabase(): Promise<string> {
  const home = mkdtempSync(path.join(tmpdir(), 'bayaz-base-'));
  await prepareArchive({ home }, path.join(ROOT, 'prisma'));
  return path.join(home, 'archive.sqlite');
}

export const NOON = new Date('2024-10-20T12:00:00.000Z');
export const EDITOR: Actor = { name: 'editor', role: 'editor' };
export const CONTRIBUTOR: Actor = { name: 'contributor', role: 'contributor' };

export type TestArchive = Archive & { clock: { at: Date }; remove(): Promise<void> };

export async function testArchive(): Promise<TestArchive> {
  const home = mkdtempSync(path.join(tmpdir(), 'bayaz-test-'));
  const database = await (base ??= migratedDatabase());
  copyFileSync(database, path.join(home, 'archive.sqlite'));
  if (existsSync(`${database}-wal`)) copyFileSync(`${database}-wal`, path.join(home, 'archive.sqlite-wal'));
  const clock = { at: NOON };
  const archive = await openArchive({ home, databaseUrl: databaseUrlIn(home), url: 'https://bayaz.test', now: () => clock.at });
  return {
    ...archive,
    clock,
    async remove() {
      await archive.db.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A site with two mastheads and a section, as most tests need. */
export const addTestSite = (archive: Archive, slug = 'azad') =>
  saveSite(archive, CONSOLE, {
    slug,
    names: { fa: 'آزاد', en: 'Azad' },
    web: `www.${slug}.example`,
    language: 'fa-AF',
    calendar: 'gregorian',
    mastheads: [
      { from: '2010-01-01', names: ['آزادی'], verses: [], addresses: {} },
      {
        from: '2020-01-01',
        names: ['آزاد', 'Azad'],
        monogram: 'A-A',
        verses: [
          {
            first: 'چو کشور نباشد تن من مباد',
            second: 'بدین بوم و بر زنده یک تن مباد',
            transcribed: { first: 'چو کشور نپاشد تن من مباد', second: 'بدین بوم و بر زنده یک تن مباد' },
          },
        ],
        addresses: { web: `www.${slug}.example` },
      },
    ],
    sections: [{ slug: `${slug}-essays`, names: { fa: 'مقاله‌ها', en: 'Essays' } }],
  });

export const draft = (more: Partial<ArticleDraft> = {}): ArticleDraft => ({
  language: 'fa-AF',
  title: 'آب در تاریکی',
  body: 'کاریز آب را از دامنهٔ کوه می‌آورد.',
  site: 'azad',
  contributors: [{ credited: 'نازو کامه‌وال', role: 'author' }],
  subjects: [],
  appearances: [
    { outlet: 'آزاد', dateLiteral: '20.10.2024', dateIso: '2024-10-20', precision: 'day', calendar: 'gregorian', role: 'republication' },
  ],
  ...more,
});

export const addDraft = (archive: Archive, more: Partial<ArticleDraft> = {}) => saveArticle(archive, EDITOR, { draft: draft(more) });

export async function addPublished(archive: Archive, more: Partial<ArticleDraft> = {}) {
  const { slug, revision } = await addDraft(archive, more);
  return publishArticle(archive, EDITOR, { slug, revision });
}
