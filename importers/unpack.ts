/** A ZIP of documents: what can be read of it is, entry by entry. */
import { beyond, Budget } from './container/budget.ts';
import { isDirectory, isEncrypted, isSymlink, isUnsafeName, openZip, readEntry } from './container/zip-entries.ts';
import type { ZipEntry } from './container/zip-entries.ts';
import { isPlainZip } from './signatures.ts';

/** Why an entry is left out: under `errors.file-skipped`. */
export type SkipReason = 'name' | 'symlink' | 'encrypted';

export type Unpacked = {
  entries: { name: string; bytes: Uint8Array }[];
  skipped: { name: string; reason: SkipReason }[];
};

/**
 * Unpacks a ZIP within bounds, and the ZIPs in it under the same: their entries are named `inner.zip/name`. Entries that lead out of
 * it, link elsewhere or are encrypted are skipped and named. Names without a mark are read as UTF-8, else as windows-1256.
 * @throws ArchiveError `file-container` with the figure that broke a bound (also for a ZIP in a ZIP in a ZIP), `file-damaged`
 */
export async function unpackZip(bytes: Uint8Array): Promise<Unpacked> {
  const unpacked: Unpacked = { entries: [], skipped: [] };
  await unpackInto(unpacked, bytes, new Budget(), '');
  return unpacked;
}

async function unpackInto(unpacked: Unpacked, bytes: Uint8Array, budget: Budget, place: string): Promise<void> {
  const { zip, entries } = await openZip(bytes, budget);
  for (const entry of entries) {
    const own = nameOf(entry);
    const name = place + own;
    const reason = skipReason(entry, own);
    if (reason) unpacked.skipped.push({ name, reason });
    if (reason || isDirectory(entry) || isSystem(own)) continue;
    const content = await readEntry(zip, entry, budget);
    if (!isPlainZip(content)) unpacked.entries.push({ name, bytes: content });
    else if (place === '') await unpackInto(unpacked, content, budget, `${name}/`);
    else throw beyond('nesting', 2, 1, name);
  }
}

function skipReason(entry: ZipEntry, name: string): SkipReason | undefined {
  if (isUnsafeName(name) || isUnsafeName(entry.name)) return 'name';
  if (isSymlink(entry)) return 'symlink';
  return isEncrypted(entry) ? 'encrypted' : undefined;
}

/** What systems put beside a person's files. */
const isSystem = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/.test(name);

/** Info-ZIP Unicode Path (APPNOTE.TXT 4.6.9): a version, a checksum, then the name. */
const UNICODE_PATH = 0x7075;
const UNICODE_PATH_NAME = 5;

function nameOf({ rawName, isUtf8, entry }: ZipEntry): string {
  const field = entry.extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  const bytes = field && field.length > UNICODE_PATH_NAME ? field.subarray(UNICODE_PATH_NAME) : rawName;
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes).normalize();
  } catch {
    return new TextDecoder('windows-1256').decode(bytes);
  }
}
