import 'server-only';
import { createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { sha256 } from '../core/sha256.ts';

/** Keeps bytes under their SHA-256. A folder here; another house may keep them elsewhere. */
export interface AssetStore {
  /** Keeps the bytes, on disk before it returns. The same bytes again cost nothing. @returns their SHA-256, hex. */
  put(bytes: Uint8Array): Promise<string>;
  has(hash: string): Promise<boolean>;
  /** @throws ENOENT when there are no such bytes. */
  read(hash: string): Promise<Buffer>;
  stream(hash: string): ReadStream;
  size(hash: string): Promise<number>;
  /** Forgets bytes that nothing refers to. */
  remove(hash: string): Promise<void>;
}

const HASH = /^[0-9a-f]{64}$/;

/** Assets in a folder: `ab/cd/abcd…`, so that no directory grows large. */
export function folderAssets(folder: string): AssetStore {
  const place = (hash: string) => {
    if (!HASH.test(hash)) throw new Error('not a SHA-256');
    return path.join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  };
  const has = (hash: string) =>
    access(place(hash)).then(
      () => true,
      () => false,
    );
  return {
    has,
    async put(bytes) {
      const hash = sha256(bytes);
      const target = place(hash);
      if (await has(hash)) return hash;
      await mkdir(path.dirname(target), { recursive: true });
      const draft = `${target}.${randomUUID()}`;
      try {
        await writeDurably(draft, bytes);
        await rename(draft, target);
        await syncFolder(path.dirname(target));
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      return hash;
    },
    read: (hash) => readFile(place(hash)),
    stream: (hash) => createReadStream(place(hash)),
    size: async (hash) => (await stat(place(hash))).size,
    remove: (hash) => rm(place(hash), { force: true }),
  };
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename survives a power cut once its folder is on disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
