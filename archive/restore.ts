import 'server-only';
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract as tarExtract } from 'tar-stream';
import { ArchiveError } from '../core/errors.ts';
import { backupManifestSchema, hashFile, type BackupManifest } from './backup-manifest.ts';

const NAMES = /^(manifest\.json|archive\.sqlite|assets\/[0-9a-f]{64})$/;

/**
 * Puts a backup into an empty home: unpacked beside it, every hash checked, and only then moved into place. A home that holds a
 * database is left as it is. Whoever can write the home may do this: there is no archive yet that could be asked.
 * @throws ArchiveError `home-not-empty`; `backup-damaged` with `params.what`: the home is as it was
 */
export async function restore(target: { home: string; databaseUrl: string }, file: string): Promise<BackupManifest> {
  const database = target.databaseUrl.replace(/^file:/, '');
  if (
    existsSync(database) ||
    (existsSync(path.join(target.home, 'assets')) && (await readdir(path.join(target.home, 'assets'))).length > 0)
  ) {
    throw new ArchiveError('home-not-empty', { params: { home: target.home } });
  }
  await mkdir(target.home, { recursive: true });
  const staging = path.join(target.home, `restore-${randomUUID()}`);
  try {
    await unpack(file, staging);
    const manifest = await checked(staging);
    for (const { sha256 } of manifest.assets) {
      const folder = path.join(target.home, 'assets', sha256.slice(0, 2), sha256.slice(2, 4));
      await mkdir(folder, { recursive: true });
      await rename(path.join(staging, 'assets', sha256), path.join(folder, sha256));
    }
    await mkdir(path.dirname(database), { recursive: true });
    // Last: a home with a database is a whole one.
    await rename(path.join(staging, 'archive.sqlite'), database);
    return manifest;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function unpack(file: string, folder: string): Promise<void> {
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  const extract = tarExtract();
  const reading = pipeline(createReadStream(file), extract);
  reading.catch(() => {});
  try {
    for await (const entry of extract) {
      const { name, type } = entry.header;
      if (type !== 'file' || !NAMES.test(name)) throw damaged(`${name}: not part of a backup`);
      await pipeline(entry, createWriteStream(path.join(folder, name), { flags: 'wx' }));
    }
    await reading;
  } catch (error) {
    throw error instanceof ArchiveError ? error : damaged(String(error));
  }
}

/** @throws ArchiveError `backup-damaged` unless every file is there with the bytes that the manifest names */
async function checked(folder: string): Promise<BackupManifest> {
  const parsed = await readFile(path.join(folder, 'manifest.json'), 'utf8')
    .then((text) => backupManifestSchema.safeParse(JSON.parse(text)))
    .catch(() => undefined);
  if (!parsed?.success) throw damaged('manifest.json');
  const { database, assets } = parsed.data;
  const files = [database, ...assets.map((asset) => ({ name: `assets/${asset.sha256}`, ...asset }))];
  for (const { name, bytes, sha256 } of files) {
    const place = path.join(folder, name);
    if (!existsSync(place)) throw damaged(`${name}: missing`);
    if ((await stat(place)).size !== bytes || (await hashFile(place)) !== sha256) throw damaged(`${name}: altered`);
  }
  return parsed.data;
}

const damaged = (what: string) => new ArchiveError('backup-damaged', { message: what, params: { what } });
