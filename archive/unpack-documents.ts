import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import { isPlainZip } from '../importers/sniff.ts';
import { unpackZip } from '../importers/unpack.ts';

/** A document by itself or of a ZIP; or what is to be said of one that was not unpacked. */
export type UnpackedDocument = { name: string; bytes: Uint8Array } | { name: string; error: ArchiveError };

/**
 * The documents of a file: those of a ZIP, named within it, its skipped entries too; any other file is one document itself.
 * @throws ArchiveError `file-container`, `file-damaged`, `file-empty` for a ZIP with nothing in it
 */
export async function unpackDocuments(bytes: Uint8Array, name: string): Promise<UnpackedDocument[]> {
  if (!isPlainZip(bytes)) return [{ name, bytes }];
  const { entries, skipped } = await unpackZip(bytes);
  if (entries.length + skipped.length === 0) throw new ArchiveError('file-empty', { message: 'a ZIP without files' });
  return [
    ...entries.map((entry) => ({ name: `${name}/${entry.name}`, bytes: entry.bytes })),
    ...skipped.map((entry) => ({
      name: `${name}/${entry.name}`,
      error: new ArchiveError('file-skipped', { message: entry.reason, params: { reason: entry.reason } }),
    })),
  ];
}
