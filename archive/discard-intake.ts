import 'server-only';
import { deleteIntakeItem, forgetUnusedDocument } from '../db/intake-items.ts';
import type { Actor, Archive } from './archive.ts';
import { itemFor } from './intake-guard.ts';
import { recordEvent } from './record-event.ts';

/**
 * Takes a document from the desk, and its bytes from the archive unless an article or another document has the same.
 * @throws ArchiveError `forbidden`, `not-found`, `intake-settled`
 */
export async function discardIntake(archive: Archive, actor: Actor, id: number): Promise<void> {
  await archive.db.write(async (transaction) => {
    const { sha256, name } = await itemFor(transaction, actor, 'discard', id);
    await deleteIntakeItem(transaction, id);
    const isGone = await forgetUnusedDocument(transaction, sha256);
    await recordEvent(archive, transaction, actor, 'discard-document', { type: 'asset', id: sha256 }, { name, bytesKept: !isGone });
    // Inside the transaction: whoever brings the same bytes now waits, and finds that they are gone.
    if (isGone) await archive.assets.remove(sha256);
  });
}
