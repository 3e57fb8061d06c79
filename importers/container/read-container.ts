/** The package of a document (DOCX, ODT, EPUB): unpacked within bounds, and all of it or nothing. */
import { ArchiveError } from '../../core/errors.ts';
import { Budget, beyond } from './budget.ts';
import { isDirectory, isEncrypted, isSymlink, isUnsafeName, openZip, readEntry } from './zip-entries.ts';

/** Parts by name, as they stand in the package. */
export type Container = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks a package. Sizes are counted while unpacking, so that a lying size is of no use.
 * @throws ArchiveError `file-container` with `bound` and the `found` figure that broke it; `file-password` for an encrypted entry;
 *   `file-damaged`
 */
export async function readContainer(bytes: Uint8Array): Promise<Container> {
  const budget = new Budget();
  const { zip, entries } = await openZip(bytes, budget);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (isEncrypted(entry)) throw new ArchiveError('file-password', { message: `${entry.name} is encrypted` });
    if (isSymlink(entry)) throw beyond('symlink', 1, 0, entry.name);
    if (isUnsafeName(entry.name)) throw beyond('name', 1, 0, entry.name);
  }
  for (const entry of entries) {
    if (!isDirectory(entry) && !parts.has(entry.name)) parts.set(entry.name, await readEntry(zip, entry, budget));
  }
  return parts;
}
