import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDraft, addPublished, addTestSite, EDITOR, testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { rewriteUnseen } from '../test/rewrite-unseen.ts';
import { auditHead } from '../db/audit.ts';
import { storedHashes } from '../db/assets.ts';
import { CONSOLE, databaseUrlIn, openArchive } from './archive.ts';
import { backUp } from './back-up.ts';
import { readArticle } from './read-article.ts';
import { restore } from './restore.ts';
import { storePicture } from './store-picture.ts';
import { verifyFixity } from './verify-fixity.ts';

let archive: TestArchive;
let folder: string;
beforeEach(async () => {
  archive = await testArchive();
  folder = mkdtempSync(path.join(tmpdir(), 'bayaz-keeper-'));
  await addTestSite(archive);
});
afterEach(async () => {
  await archive.remove();
  rmSync(folder, { recursive: true, force: true });
});

const faults = async (head?: { seq: number; hash: string }) =>
  (await verifyFixity(archive, CONSOLE, head)).faults.map(({ kind, id, fault }) => `${kind} ${id} ${fault}`);
const assetPath = (hash: string) => path.join(archive.home, 'assets', hash.slice(0, 2), hash.slice(2, 4), hash);
const addPicture = async () => {
  const bytes = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#24458f' } })
    .png()
    .toBuffer();
  return storePicture(archive, EDITOR, new Uint8Array(bytes), 'lapis.png');
};

describe('the fixity check', () => {
  it('finds nothing wrong where nothing is', async () => {
    await addPicture();
    await addPublished(archive);
    expect(await faults()).toEqual([]);
  });

  it('names the asset in which one byte was flipped, and one that is gone', async () => {
    const hash = await addPicture();
    const bytes = readFileSync(assetPath(hash));
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(assetPath(hash), bytes);
    expect(await faults()).toEqual([`asset ${hash} altered`]);
    rmSync(assetPath(hash));
    expect(await faults()).toEqual([`asset ${hash} missing`]);
  });

  it('names an article, a revision and an event that were rewritten behind its back', async () => {
    const { slug, id } = await addDraft(archive);
    await rewriteUnseen(archive, [
      `UPDATE "Article" SET "body" = 'x' WHERE "id" = ${id}`,
      `UPDATE "Revision" SET "state" = replace("state", 'کوه', 'دشت') WHERE "articleId" = ${id}`,
      `UPDATE "AuditEvent" SET "actor" = 'somebody' WHERE "seq" = 2`,
    ]);
    expect(await faults()).toEqual([`revision ${id}/1 altered`, `article ${slug} altered`, 'log 2 edited']);
  });

  it('sees events deleted, reordered, and a log cut short', async () => {
    await addDraft(archive);
    await addDraft(archive);
    const head = await auditHead(archive.db.reader);
    await rewriteUnseen(archive, [`DELETE FROM "AuditEvent" WHERE "seq" = (SELECT MAX("seq") FROM "AuditEvent")`]);
    expect(await faults()).toEqual([]);
    expect(await faults(head)).toEqual([`log ${head?.seq} missing`]);
    await rewriteUnseen(archive, [`DELETE FROM "AuditEvent" WHERE "seq" = 2`]);
    expect(await faults()).toEqual(['log 3 missing']);
  });

  it('says when the triggers that protect the log are gone', async () => {
    await rewriteUnseen(archive, [`DROP TRIGGER "AuditEvent_no_update"`], { leaveTriggersOff: true });
    expect(await faults()).toContain('trigger AuditEvent_no_update missing');
  });
});

describe('backup and restore', () => {
  it('gives the same articles, hashes and log in another home, though others wrote meanwhile', async () => {
    const picture = await addPicture();
    const { slug } = await addPublished(archive, { body: `:::figure{src="asset:${picture}" alt="لاجورد"}\nلاجورد\n:::` });
    const file = path.join(folder, 'bayaz.tar');
    const [report] = await Promise.all([backUp(archive, CONSOLE, file), addDraft(archive), addDraft(archive)]);
    const target = { home: path.join(folder, 'home'), databaseUrl: databaseUrlIn(path.join(folder, 'home')) };
    const manifest = await restore(target, file);
    const restored = await openArchive({ ...target, url: archive.url });
    expect(report.missing).toEqual([]);
    expect((await verifyFixity(restored, CONSOLE, manifest.log ?? undefined)).faults).toEqual([]);
    expect(await readArticle(restored, CONSOLE, slug)).toEqual(await readArticle(archive, CONSOLE, slug));
    expect(await storedHashes(restored.db.reader)).toEqual(await storedHashes(archive.db.reader));
    await restored.db.close();
  });

  it('will not write over a home that holds an archive', async () => {
    const file = path.join(folder, 'bayaz.tar');
    await backUp(archive, CONSOLE, file);
    await expect(restore(archive, file)).rejects.toMatchObject({ code: 'home-not-empty' });
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      'with one byte flipped',
      (bytes: Buffer) => ((bytes[Math.floor(bytes.length * 0.6)] = (bytes[Math.floor(bytes.length * 0.6)] ?? 0) ^ 255), bytes),
    ],
    ['that is something else', () => Buffer.from('not a backup')],
  ])('refuses a file %s and leaves the home empty', async (_name, damage) => {
    const file = path.join(folder, 'bayaz.tar');
    await backUp(archive, CONSOLE, file);
    writeFileSync(file, damage(readFileSync(file)));
    const target = { home: path.join(folder, 'home'), databaseUrl: databaseUrlIn(path.join(folder, 'home')) };
    await expect(restore(target, file)).rejects.toMatchObject({ code: 'backup-damaged' });
    expect(existsSync(path.join(target.home, 'archive.sqlite'))).toBe(false);
  });
});
