import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import type { IntakeFailure } from '../core/intake/item.ts';
import { sha256 } from '../core/sha256.ts';
import { storeAsset } from '../db/assets.ts';
import type { Transaction } from '../db/connection.ts';
import { countOpenItems, insertIntakeItem, moveIntakeItem, openItemOfBytes } from '../db/intake-items.ts';
import { IMPORT_LIMITS } from '../importers/limits.ts';
import { FORMATS } from '../importers/registry.ts';
import { pictureType } from '../importers/signatures.ts';
import { formatOf } from '../importers/sniff.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';
import { recordEvent } from './record-event.ts';

/** Bounds of the desk: documents on it at once, and bytes of one. */
export const DESK_LIMITS = { documents: 500, bytes: IMPORT_LIMITS.container.bytes } as const;

export type Dropped = {
  bytes: Uint8Array;
  /** The file's name, as it came. */
  name: string;
  /** The site it came from, where the document does not say so itself. */
  site?: string;
};

/** `isKnown`: the same bytes were on the desk already, and are there once. */
export type Queued = { id: number; isKnown: boolean };

/**
 * Puts a document on the desk: its bytes are kept, under their hash, before this returns; it is read when its turn comes. One that was
 * stopped or could not be read is taken up again.
 * @throws ArchiveError `forbidden`, `file-empty` for no bytes, `file-too-large`, `too-many`
 */
export async function queueDocument(archive: Archive, actor: Actor, dropped: Dropped): Promise<Queued> {
  assertMay(actor, 'import-document');
  const { bytes } = dropped;
  if (bytes.byteLength === 0) throw new ArchiveError('file-empty');
  if (bytes.byteLength > DESK_LIMITS.bytes)
    throw new ArchiveError('file-too-large', { params: { bytes: bytes.byteLength, limit: DESK_LIMITS.bytes } });
  await archive.assets.put(bytes);
  return archive.db.write(async (transaction) => {
    const known = await openItemOfBytes(transaction, sha256(bytes));
    if (!known) return { id: await putOnDesk(archive, transaction, actor, dropped), isKnown: false };
    if (known.state === 'cancelled' || known.state === 'failed') {
      await moveIntakeItem(transaction, known, { state: 'queued', failure: null, done: 0, total: 0 }, archive.now());
    }
    return { id: known.id, isKnown: true };
  });
}

type OnDesk = Dropped & { failure?: IntakeFailure };

/** The same inside a transaction; the bytes are kept already, unless somebody has just let go of them. */
export async function putOnDesk(archive: Archive, transaction: Transaction, actor: Actor, dropped: OnDesk): Promise<number> {
  const { bytes, site, failure } = dropped;
  if ((await countOpenItems(transaction)) >= DESK_LIMITS.documents) {
    throw new ArchiveError('too-many', { params: { limit: DESK_LIMITS.documents } });
  }
  const at = archive.now();
  const hash = sha256(bytes);
  if (!(await archive.assets.has(hash))) await archive.assets.put(bytes);
  const name = dropped.name.slice(-255);
  const format = formatIn(bytes, name);
  const mediaType = pictureType(bytes) ?? (format && FORMATS[format].mediaTypes[0]) ?? 'application/octet-stream';
  await storeAsset(transaction, { sha256: hash, mediaType, bytes: bytes.byteLength, name }, at);
  const { userId, name: by } = actor;
  const item = { userId, by, name, sha256: hash, bytes: bytes.byteLength, site, format, failure, at };
  await recordEvent(archive, transaction, actor, 'queue-document', { type: 'asset', id: hash }, { name });
  return insertIntakeItem(transaction, item);
}

/** What it is, as far as its head says; what it is not is said when it is read. */
function formatIn(bytes: Uint8Array, name: string) {
  try {
    return formatOf(bytes, name);
  } catch {
    return undefined;
  }
}
