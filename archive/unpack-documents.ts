import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import { isPlainZip } from '../importers/signatures.ts';
import { unpackDocument } from '../importers/unpack-document.ts';

/** A document by itself or of a ZIP; or what is to be said of one that was not unpacked. */
export type UnpackedDocument = { name: string; bytes: Uint8Array } | { name: string; error: ArchiveError };

/**
 * The documents of a file, one at a time: those of a ZIP, named within it, its skipped entries too; any other file is one document itself.
 * @throws ArchiveError `file-container`, `file-damaged`, `file-empty` for a ZIP with nothing in it; `file-too-slow`, `file-too-heavy`
 */
export async function* unpackDocuments(bytes: Uint8Array, name: string): AsyncGenerator<UnpackedDocument> {
  if (!isPlainZip(bytes)) return yield { name, bytes };
  let count = 0;
  for await (const entry of unpackDocument(bytes)) {
    count++;
    const place = `${name}/${entry.name}`;
    if ('bytes' in entry) yield { name: place, bytes: entry.bytes };
    else yield { name: place, error: new ArchiveError('file-skipped', { message: entry.skipped, params: { reason: entry.skipped } }) };
  }
  if (count === 0) throw new ArchiveError('file-empty', { message: 'a ZIP without files' });
}
