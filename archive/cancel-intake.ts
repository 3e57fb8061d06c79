import 'server-only';
import { moveIntakeItem } from '../db/intake-items.ts';
import type { Actor, Archive } from './archive.ts';
import { itemFor } from './intake-guard.ts';

/** Stops the reading of a document, which stays on the desk. @throws ArchiveError `forbidden`, `not-found`, `intake-settled` */
export async function cancelIntake(archive: Archive, actor: Actor, id: number): Promise<void> {
  await archive.db.write(async (transaction) => {
    const item = await itemFor(transaction, actor, 'cancel', id);
    await moveIntakeItem(transaction, item, { state: 'cancelled', done: 0, total: 0 }, archive.now());
  });
}
