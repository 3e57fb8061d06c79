/** Entries of a ZIP (APPNOTE.TXT 6.3.10), read through yauzl with every size counted again. */
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { ArchiveError } from '../../core/errors.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { Budget } from './budget.ts';

export type ZipEntry = {
  name: string;
  /** Bytes as they stand in the directory; `name` is a reading of them. */
  rawName: Uint8Array;
  /** The name is UTF-8, as its flag says (4.4.4, bit 11). */
  isUtf8: boolean;
  entry: Entry;
};

/** The upper half of external attributes is the mode of Unix (4.4.15); its type bits of a symbolic link. */
const FILE_TYPE = 0o170000;
const SYMLINK = 0o120000;

export const isSymlink = ({ entry }: ZipEntry): boolean => ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK;
export const isEncrypted = ({ entry }: ZipEntry): boolean => entry.isEncrypted();
export const isDirectory = ({ name }: ZipEntry): boolean => name.endsWith('/');

/** A name that leaves its folder, is absolute, or has what no file system takes. */
export function isUnsafeName(name: string): boolean {
  const plain = name.replaceAll('\\', '/');
  return (
    plain === '' ||
    name.length > IMPORT_LIMITS.container.nameLength ||
    /^(?:\/|[a-z]:)|[\0-\x1f]/i.test(plain) ||
    plain.split('/').includes('..')
  );
}

const damaged = (cause: unknown): ArchiveError =>
  new ArchiveError('file-damaged', { message: cause instanceof Error ? cause.message : String(cause), cause });

/** The entries of a package without any of their bytes. @throws ArchiveError `file-container`, `file-damaged` */
export async function openZip(bytes: Uint8Array, budget: Budget): Promise<{ zip: ZipFile; entries: ZipEntry[] }> {
  budget.addPackage(bytes.byteLength);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, validateEntrySizes: false });
  } catch (error) {
    throw damaged(error);
  }
  budget.addEntries(zip.entryCount);
  try {
    for await (const entry of zip.eachEntry()) {
      const rawName = entry.fileNameRaw;
      const isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
      entries.push({ name: new TextDecoder().decode(rawName), rawName, isUtf8, entry });
    }
  } catch (error) {
    throw damaged(error);
  }
  for (const { name, entry } of entries) budget.check(name, entry.uncompressedSize, entry.compressedSize);
  return { zip, entries };
}

/** The bytes of one entry. @throws ArchiveError `file-container` once they are more than may be, `file-damaged` */
export async function readEntry(zip: ZipFile, { name, entry }: ZipEntry, budget: Budget): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      if (!Buffer.isBuffer(chunk)) continue;
      size += chunk.length;
      budget.check(name, size, entry.compressedSize);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof ArchiveError ? error : damaged(error);
  }
  budget.addUnpacked(size);
  return new Uint8Array(Buffer.concat(chunks));
}
