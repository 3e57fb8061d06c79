import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import { putWorkingCopy } from '../db/working-copies.ts';
import type { Actor, Archive } from './archive.ts';
import { workingPlace, type WorkingOn } from './working-copy-place.ts';

/** Letters of one copy, as JSON: four times the longest body; and copies of one user, of which the oldest go. */
export const WORKING_COPIES = { letters: 4_000_000, each: 50 } as const;

/**
 * Keeps what somebody has typed and not saved: no revision and no event, since nothing of the archive changes.
 * @param copy the form's values as JSON, and the revision that was opened
 * @throws ArchiveError `signed-out`, `forbidden`, `not-found`, `too-long`
 */
export async function keepWorkingCopy(
  archive: Archive,
  actor: Actor,
  on: WorkingOn,
  copy: { values: string; revision?: number },
): Promise<{ at: string }> {
  if (copy.values.length > WORKING_COPIES.letters) throw new ArchiveError('too-long', { params: { limit: WORKING_COPIES.letters } });
  const at = archive.now();
  await archive.db.write(async (transaction) => {
    const { userId, place } = await workingPlace(transaction, actor, on);
    await putWorkingCopy(transaction, userId, { place, at, ...copy }, WORKING_COPIES.each);
  });
  return { at: at.toISOString() };
}
