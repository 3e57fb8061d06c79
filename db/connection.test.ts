import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDraft, addTestSite, testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { ArchiveSqlite, prisma } from './connection.ts';
import { listSites } from './sites.ts';
import { setMetaValue, metaValue } from './meta.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await testArchive();
});
afterEach(() => archive.remove());

const pragma = async (name: string) =>
  Object.values((await prisma(archive.db.reader).$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`))[0] ?? {})[0];

describe('SQLite', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2n],
    ['foreign_keys', 1n],
    ['busy_timeout', 10_000n],
  ])('is opened with %s = %s', async (name, value) => {
    expect(String(await pragma(name))).toBe(String(value));
  });

  it('refuses to write through the reading connection', async () => {
    await expect(prisma(archive.db.reader).meta.create({ data: { key: 'a', value: 'b' } })).rejects.toThrow(/readonly/);
  });

  it('says so when a setting does not hold: a database in memory knows no WAL', async () => {
    await expect(new ArchiveSqlite(':memory:', 'write').connect()).rejects.toThrow(/journal_mode is memory, not wal/);
  });
});

describe('transactions', () => {
  it('keep all of a change or nothing of it', async () => {
    const attempt = archive.db.write(async (transaction) => {
      await setMetaValue(transaction, 'half', 'done');
      throw new Error('broken off');
    });
    await expect(attempt).rejects.toThrow('broken off');
    expect(await metaValue(archive.db.reader, 'half')).toBeUndefined();
  });

  it('show readers nothing before they are whole', async () => {
    let seen: unknown = 'nothing yet';
    await archive.db.write(async (transaction) => {
      await setMetaValue(transaction, 'k', 'v');
      seen = await metaValue(archive.db.reader, 'k');
    });
    expect([seen, await metaValue(archive.db.reader, 'k')]).toEqual([undefined, 'v']);
  });

  it('wait for one another', async () => {
    await addTestSite(archive);
    const saved = await Promise.all(Array.from({ length: 10 }, () => addDraft(archive)));
    expect(new Set(saved.map(({ slug }) => slug)).size).toBe(10);
  });
});

describe('log and revisions', () => {
  it.each([
    'UPDATE "AuditEvent" SET "actor" = \'x\'',
    'DELETE FROM "AuditEvent"',
    'UPDATE "Revision" SET "state" = \'x\'',
    'DELETE FROM "Revision"',
  ])('are protected from %s', async (statement) => {
    await addTestSite(archive);
    await addDraft(archive);
    await expect(archive.db.write((transaction) => prisma(transaction).$executeRawUnsafe(statement))).rejects.toThrow();
    expect(await listSites(archive.db.reader)).toHaveLength(1);
  });
});
