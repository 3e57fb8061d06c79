import 'server-only';
import type { IntakeFailure } from '../core/intake/item.ts';
import { itemsIn, moveIntakeItem } from '../db/intake-items.ts';
import type { Archive } from './archive.ts';

/** A document during whose reading the server ended so often is not tried again by itself. */
const MOST_ATTEMPTS = 3;

/**
 * What was being read when the server ended waits again. For the beginning of a server: what another process reads at that moment is
 * read twice, and counts once. @returns how many there were
 */
export async function requeueInterrupted(archive: Archive): Promise<number> {
  return archive.db.write(async (transaction) => {
    const items = await itemsIn(transaction, 'converting');
    for (const item of items) {
      const failure: IntakeFailure = { code: 'file-interrupted', params: { times: item.attempt }, problems: [] };
      const again = { state: 'queued', done: 0, total: 0 } as const;
      const change = item.attempt < MOST_ATTEMPTS ? again : ({ state: 'failed', failure } as const);
      await moveIntakeItem(transaction, item, change, archive.now());
    }
    return items.length;
  });
}
