import { filesOf, localeOf, textOf } from '@/app/[locale]/admin/action-form.ts';
import { addIntakeToArticle } from '@/archive/add-intake-to-article.ts';
import type { Actor, Archive } from '@/archive/archive.ts';
import { cancelIntake } from '@/archive/cancel-intake.ts';
import { discardIntake } from '@/archive/discard-intake.ts';
import { DESK_LIMITS, queueDocument } from '@/archive/queue-document.ts';
import { readIntakeDesk } from '@/archive/read-intake-desk.ts';
import { retryIntake } from '@/archive/retry-intake.ts';
import type { DeskAnswer, DeskRefusal } from '@/components/admin/intake/desk-answer.ts';
import { ArchiveError } from '@/core/errors.ts';
import { FILE_POLICY } from '@/server/content-security-policy.ts';
import { log } from '@/server/log.ts';
import { archive } from '@/server/open.ts';
import { assertOwnOrigin } from '@/server/origin.ts';
import { currentActor } from '@/server/session.ts';

export const dynamic = 'force-dynamic';

const HEADERS = { 'Cache-Control': 'no-store', 'Content-Security-Policy': FILE_POLICY };
/** Bytes of a post besides its files: the other fields and what parts them. */
const FRAME = 1024 * 1024;
/** Name of a document that came as pasted text. */
const PASTED = 'pasted.txt';

/** What is on the intake desk, for the page that shows it. */
export async function GET(): Promise<Response> {
  try {
    return json({ items: await readIntakeDesk(await archive(), await currentActor()), refusals: [], known: [] });
  } catch (error) {
    return refused(error);
  }
}

/**
 * Documents dropped on the desk, or something done with one that is there (`intent`). A page with a script asks for JSON; a plain form
 * is led back to a page. Not below the desk's own address: what passes the proxy there is held in memory, and cut off.
 */
export async function POST(request: Request): Promise<Response> {
  const isScript = request.headers.get('accept')?.includes('application/json') ?? false;
  try {
    assertOwnOrigin(request.headers);
    const [opened, actor] = [await archive(), await currentActor()];
    if (actor.role === 'visitor') throw new ArchiveError('signed-out');
    const data = await boundedForm(request);
    const done = await act(opened, actor, data);
    if (isScript) return json({ items: await readIntakeDesk(opened, actor), ...done });
    const back = `/${localeOf(data)}/admin`;
    const [first] = done.refusals;
    if (first) return seeOther(`${back}/intake?refused=${first.refusal.code}`);
    return seeOther(done.article ? `${back}/articles/${encodeURIComponent(done.article)}` : `${back}/intake`);
  } catch (error) {
    return refused(error);
  }
}

/** @throws ArchiveError `file-too-large`, before anything of it is read */
async function boundedForm(request: Request): Promise<FormData> {
  const length = Number(request.headers.get('content-length') ?? Infinity);
  if (!(length <= DESK_LIMITS.bytes + FRAME))
    throw new ArchiveError('file-too-large', { params: { bytes: length, limit: DESK_LIMITS.bytes } });
  return request.formData();
}

type Done = Omit<DeskAnswer, 'items'> & { article?: string };

async function act(opened: Archive, actor: Actor, data: FormData): Promise<Done> {
  const id = Number(textOf(data, 'id'));
  const done: Done = { refusals: [], known: [] };
  try {
    switch (textOf(data, 'intent')) {
      case 'cancel':
        await cancelIntake(opened, actor, id);
        break;
      case 'retry':
        await retryIntake(opened, actor, { id, password: textOf(data, 'password') || undefined, scanned: data.has('scanned') });
        break;
      case 'discard':
        await discardIntake(opened, actor, id);
        break;
      case 'add':
        done.article = (await addIntakeToArticle(opened, actor, { id, slug: textOf(data, 'slug') })).slug;
        break;
      default:
        return await drop(opened, actor, data);
    }
  } catch (error) {
    done.refusals.push(refusalOf('', error));
  }
  return done;
}

async function drop(opened: Archive, actor: Actor, data: FormData): Promise<Done> {
  const site = textOf(data, 'site') || undefined;
  const pasted = textOf(data, 'text').replaceAll('\r\n', '\n');
  const files = [...filesOf(data, 'files'), ...(pasted.trim() === '' ? [] : [new File([pasted], PASTED)])];
  const done: Done = { refusals: [], known: [] };
  if (files.length === 0) done.refusals.push(refusalOf('', new ArchiveError('file-empty')));
  for (const file of files) {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { isKnown } = await queueDocument(opened, actor, { bytes, name: file.name, site });
      if (isKnown) done.known.push(file.name);
    } catch (error) {
      done.refusals.push(refusalOf(file.name, error));
    }
  }
  return done;
}

/** What is to be said of one file. @throws what is no refusal */
function refusalOf(name: string, error: unknown): DeskRefusal {
  if (!(error instanceof ArchiveError)) throw error;
  const { code, params, problems } = error;
  return { name, refusal: { code, params, problems } };
}

const json = (answer: DeskAnswer, status = 200): Response => Response.json(answer, { status, headers: HEADERS });
const seeOther = (place: string): Response => new Response(null, { status: 303, headers: { ...HEADERS, Location: place } });

const STATUS: Partial<Record<ArchiveError['code'], number>> = { 'signed-out': 401, 'file-too-large': 413 };

function refused(error: unknown): Response {
  if (error instanceof ArchiveError) return json({ items: [], known: [], refusals: [refusalOf('', error)] }, STATUS[error.code] ?? 403);
  log('error', 'intake-desk-failed', { error });
  return json({ items: [], known: [], refusals: [refusalOf('', new ArchiveError('unexpected'))] }, 500);
}
