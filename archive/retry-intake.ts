import 'server-only';
import { moveIntakeItem } from '../db/intake-items.ts';
import type { Actor, Archive } from './archive.ts';
import { begin, convert } from './convert-queued.ts';
import { itemFor } from './intake-guard.ts';

type Retry = {
  id: number;
  password?: string;
  /** Read by the look of its pages, whatever letters it holds. */
  scanned?: boolean;
};

/**
 * Has a document read again when its turn comes; with a password at once, since a password is kept nowhere.
 * @throws ArchiveError `forbidden`, `not-found`, `intake-settled`
 */
export async function retryIntake(archive: Archive, actor: Actor, { id, password, scanned = false }: Retry): Promise<void> {
  const begun = await archive.db.write(async (transaction) => {
    const item = await itemFor(transaction, actor, 'retry', id);
    if (password !== undefined) return begin(archive, transaction, item);
    await moveIntakeItem(transaction, item, { state: 'queued', failure: null, done: 0, total: 0, scanned }, archive.now());
    return undefined;
  });
  if (begun) await convert(archive, begun, password);
}
