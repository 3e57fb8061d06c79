import type { Actor, Archive } from '@/archive/archive.ts';
import { discardWorkingCopy } from '@/archive/discard-working-copy.ts';
import { keepWorkingCopy, WORKING_COPIES } from '@/archive/keep-working-copy.ts';
import type { WorkingOn } from '@/archive/working-copy-place.ts';
import { ArchiveError } from '@/core/errors.ts';
import { boundedText } from '@/server/bounded-text.ts';
import { log } from '@/server/log.ts';
import { archive } from '@/server/open.ts';
import { assertOwnOrigin } from '@/server/origin.ts';
import { currentActor } from '@/server/session.ts';

const STATUS: Partial<Record<ArchiveError['code'], number>> = { 'signed-out': 401, 'not-found': 404, 'too-long': 413, invalid: 400 };

/** What the address says is written on: `?article=slug`, or `?key=` of the form of a new one. */
function workingOn(request: Request): WorkingOn {
  const { searchParams } = new URL(request.url);
  const slug = searchParams.get('article');
  return slug ? { slug } : { key: searchParams.get('key') ?? '' };
}

/** A UTF-8 letter takes up to four bytes. */
const MOST_BYTES = WORKING_COPIES.letters * 4;

/** Keeps what was typed: the body is the form's values as JSON, `?revision=` the one that was opened. */
export const PUT = (request: Request) =>
  answer(request, async (opened, actor) => {
    const values = await boundedText(request, MOST_BYTES);
    if (values === '') throw new ArchiveError('too-long');
    const revision = Number(new URL(request.url).searchParams.get('revision')) || undefined;
    return keepWorkingCopy(opened, actor, workingOn(request), { values, ...(revision && { revision }) });
  });

/** Lets go of it. */
export const DELETE = (request: Request) =>
  answer(request, async (opened, actor) => {
    await discardWorkingCopy(opened, actor, workingOn(request));
    return {};
  });

async function answer(request: Request, work: (opened: Archive, actor: Actor) => Promise<object>): Promise<Response> {
  try {
    assertOwnOrigin(request.headers);
    return Response.json(await work(await archive(), await currentActor()));
  } catch (error) {
    if (error instanceof ArchiveError) return Response.json({ error: error.code }, { status: STATUS[error.code] ?? 403 });
    log('error', 'working-copy-failed', { error });
    return Response.json({ error: 'unexpected' }, { status: 500 });
  }
}
