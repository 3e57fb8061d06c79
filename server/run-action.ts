import 'server-only';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { Actor, Archive } from '../archive/archive.ts';
import { ArchiveError, type ErrorCode, type FieldProblem } from '../core/errors.ts';
import { log } from './log.ts';
import { archive } from './open.ts';
import { assertOwnOrigin } from './origin.ts';
import { currentActor } from './session.ts';

/** What an action answers: a value, or what was wrong, with a problem a field. */
export type ActionResult<T> =
  { ok: true; value: T } | { ok: false; code: ErrorCode; params: Record<string, string | number>; problems: FieldProblem[] };

/**
 * Runs a server action: checks the origin, finds who is asking, calls the verb, and turns a refusal into a result. A redirect passes.
 * What nobody expected is logged and answered as `unexpected`, without its details.
 */
export async function runAction<T>(work: (context: { archive: Archive; actor: Actor }) => Promise<T>): Promise<ActionResult<T>> {
  try {
    assertOwnOrigin(await headers());
    return { ok: true, value: await work({ archive: await archive(), actor: await currentActor() }) };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof ArchiveError) return { ok: false, code: error.code, params: error.params, problems: error.problems };
    log('error', 'action-failed', { error });
    return { ok: false, code: isFullOrReadOnly(error) ? 'storage' : 'unexpected', params: {}, problems: [] };
  }
}

/** The disk is full, broken or read-only: the person is told so, since nothing they change will help. */
const isFullOrReadOnly = (error: unknown): boolean => /SQLITE_(FULL|IOERR|READONLY)|ENOSPC|EROFS|EDQUOT/.test(String(error));
