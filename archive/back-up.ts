import 'server-only';
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pack as tarPack } from 'tar-stream';
import { storedHashes } from '../db/assets.ts';
import { auditHead } from '../db/audit.ts';
import { openDatabase } from '../db/connection.ts';
import { snapshot } from '../db/sqlite/backup.ts';
import type { Actor, Archive } from './archive.ts';
import { BACKUP_FORMAT, hashFile, type BackupManifest } from './backup-manifest.ts';
import { assertMay } from './guard.ts';
import { recordEvent } from './record-event.ts';

export type BackupReport = { file: string; bytes: number; manifest: BackupManifest; missing: string[] };

/**
 * Writes one file that holds the whole archive as of one moment: a tar with a manifest, the database and every asset. Taken while
 * others write. The head of the log goes into the manifest, so that a log cut short later is seen.
 * An asset whose bytes are gone is named in `missing`; everything else is in the file all the same.
 * @throws ArchiveError `forbidden`
 */
export async function backUp(archive: Archive, actor: Actor, file: string): Promise<BackupReport> {
  assertMay(actor, 'back-up');
  await archive.db.write((transaction) =>
    recordEvent(archive, transaction, actor, 'back-up', { type: 'archive', id: 'backup' }, { name: path.basename(file) }),
  );
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  const copy = `${path.resolve(file)}.${randomUUID()}.sqlite`;
  const draft = `${path.resolve(file)}.${randomUUID()}.part`;
  try {
    snapshot(archive.databaseUrl, copy);
    const { manifest, missing } = await describe(archive, copy);
    const pack = tarPack();
    const writing = pipeline(pack, createWriteStream(draft, { flags: 'wx' }));
    const adding = addEntries(archive, pack, manifest, copy).catch((error: unknown) => pack.destroy(error as Error));
    await Promise.all([writing, adding]);
    await syncFile(draft);
    await rename(draft, file);
    return { file, bytes: (await stat(file)).size, manifest, missing };
  } finally {
    for (const leftover of [copy, `${copy}-wal`, `${copy}-shm`, draft]) await rm(leftover, { force: true });
  }
}

/** The manifest of the copy: what belongs to that moment, not to the archive as it has become since. */
async function describe(archive: Archive, copy: string): Promise<{ manifest: BackupManifest; missing: string[] }> {
  const moment = await openDatabase(`file:${copy}`);
  const head = await auditHead(moment.reader);
  const assets = await storedHashes(moment.reader);
  await moment.close();
  const present: BackupManifest['assets'] = [];
  const missing: string[] = [];
  for (const { sha256 } of assets) {
    if (await archive.assets.has(sha256)) present.push({ sha256, bytes: await archive.assets.size(sha256) });
    else missing.push(sha256);
  }
  const database = { name: 'archive.sqlite' as const, bytes: (await stat(copy)).size, sha256: await hashFile(copy) };
  return {
    manifest: { format: BACKUP_FORMAT, created: archive.now().toISOString(), log: head ?? null, database, assets: present },
    missing,
  };
}

async function addEntries(archive: Archive, pack: ReturnType<typeof tarPack>, manifest: BackupManifest, copy: string): Promise<void> {
  const mtime = new Date(manifest.created);
  pack.entry({ name: 'manifest.json', mtime }, `${JSON.stringify(manifest, null, 2)}\n`);
  const add = (name: string, size: number, stream: NodeJS.ReadableStream) => pipeline(stream, pack.entry({ name, size, mtime }));
  await add(manifest.database.name, manifest.database.bytes, createReadStream(copy));
  for (const { sha256, bytes } of manifest.assets) await add(`assets/${sha256}`, bytes, archive.assets.stream(sha256));
  pack.finalize();
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
