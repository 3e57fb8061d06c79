import 'server-only';
import { importDocument, type ImportedDocument } from '../importers/import-document.ts';
import type { ReadOptions } from '../importers/registry.ts';

type Reading = Pick<ReadOptions, 'known' | 'password'> & { signal?: AbortSignal; onProgress?: (done: number, total: number) => void };

/**
 * Reads a document's bytes. @throws ArchiveError the importers' `file-…` and `front-matter`; the signal's own reason once it is aborted
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  { signal, onProgress, ...options }: Reading,
): Promise<ImportedDocument> {
  const read = await importDocument(bytes, name, { ...options, progress: onProgress });
  signal?.throwIfAborted();
  return read;
}
