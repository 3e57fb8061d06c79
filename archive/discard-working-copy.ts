import 'server-only';
import { deleteWorkingCopy } from '../db/working-copies.ts';
import type { Actor, Archive } from './archive.ts';
import { workingPlace, type WorkingOn } from './working-copy-place.ts';

/** Lets go of what was typed: it is saved now, or its author does not want it. @throws ArchiveError as `keepWorkingCopy` */
export async function discardWorkingCopy(archive: Archive, actor: Actor, on: WorkingOn): Promise<void> {
  await archive.db.write(async (transaction) => {
    const { userId, place } = await workingPlace(transaction, actor, on);
    await deleteWorkingCopy(transaction, userId, place);
  });
}
