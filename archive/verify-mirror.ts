import 'server-only';
import { createPublicKey, verify } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ArchiveError } from '../core/errors.ts';
import { hashFile } from './backup-manifest.ts';
import { fingerprintOf } from './signing-key.ts';
import { isBelow, KEY_FILE, SIGNATURE_FILE, SUMS_FILE } from './mirror-folder.ts';

export type MirrorFault = { kind: 'file'; id: string; fault: 'altered' | 'missing' | 'not listed' | 'not signed by that key' };
export type VerifiedMirror = { files: number; key: string; faults: MirrorFault[] };

const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

/**
 * Compares every file of a mirror with the signed sums. Needs no archive.
 * @param key fingerprint of the key that must have signed it; without one, the key that lies in the mirror says only that the sums are whole
 * @throws ArchiveError `not-a-mirror`
 */
export async function verifyMirror(folder: string, key?: string): Promise<VerifiedMirror> {
  const read = (file: string) => readFile(path.join(folder, file)).catch(() => undefined);
  const [sums, signature, pem] = [await read(SUMS_FILE), await read(SIGNATURE_FILE), await read(KEY_FILE)];
  if (!sums || !signature || !pem) throw new ArchiveError('not-a-mirror', { params: { folder } });
  const publicKey = publicKeyOf(pem, folder);
  const fingerprint = fingerprintOf(publicKey);
  const faults: MirrorFault[] = [];
  if (!verify(null, sums, publicKey, signature) || (key !== undefined && key !== fingerprint))
    faults.push({ kind: 'file', id: SUMS_FILE, fault: 'not signed by that key' });

  const present = new Set(await filesBelow(folder));
  for (const own of [SUMS_FILE, SIGNATURE_FILE, KEY_FILE]) present.delete(own);
  const lines = sums.toString('utf8').split('\n').slice(0, -1);
  for (const line of lines) {
    const [, sum, file = ''] = LINE.exec(line) ?? [];
    if (!isBelow(file)) faults.push({ kind: 'file', id: line, fault: 'missing' });
    else if (!present.delete(file)) faults.push({ kind: 'file', id: file, fault: 'missing' });
    else if ((await hashFile(path.join(folder, file))) !== sum) faults.push({ kind: 'file', id: file, fault: 'altered' });
  }
  for (const file of present) faults.push({ kind: 'file', id: file, fault: 'not listed' });
  return { files: lines.length, key: fingerprint, faults };
}

function publicKeyOf(pem: Buffer, folder: string) {
  try {
    return createPublicKey(pem);
  } catch (error) {
    throw new ArchiveError('not-a-mirror', { params: { folder }, cause: error });
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}
