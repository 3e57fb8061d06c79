import 'server-only';
import type { Archive } from '../archive/archive.ts';
import { archiveVersion } from '../archive/check-health.ts';
import { ArchiveError } from '../core/errors.ts';
import { FILE_POLICY } from './content-security-policy.ts';
import { log } from './log.ts';
import { archive } from './open.ts';
import { cachedPage, RenderedPage } from './page-cache.ts';
import { acceptedEncoding, storedAnswer } from './stored-answer.ts';

const STATUS: Partial<Record<string, number>> = { 'not-found': 404, invalid: 400 };

type Tombstone = { withdrawn: { reason?: string } };
type Made = string | Uint8Array | Tombstone;

export type MachineOptions = {
  /** Said besides. */
  headers?: Record<string, string>;
  /** Kept in memory under the archive's version and the address: for what is asked for often and changes with the archive only. */
  kept?: boolean;
};

/** Said on every answer: nothing in it runs, anybody's page may read it and ask whether it has changed. */
const COMMON = {
  'Content-Security-Policy': FILE_POLICY,
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link',
} as const;

/**
 * An answer for machines: what `work` makes, under a strong ETag, or 304 to who has it (RFC 9110, section 13.1.2); an error is
 * `{error: {code, message}}` with the status that fits it. A withdrawn article answers 410 with the reason. Next answers HEAD with
 * the same headers.
 */
export async function machineAnswer(
  request: Request,
  mediaType: string,
  work: (archive: Archive) => Promise<Made>,
  { headers = {}, kept = false }: MachineOptions = {},
): Promise<Response> {
  try {
    const opened = await archive();
    let tombstone: Tombstone | undefined;
    const render = async () => {
      const made = await work(opened);
      if (typeof made === 'string' || made instanceof Uint8Array) return new RenderedPage(made);
      tombstone = made;
      return undefined;
    };
    const page = kept ? await cachedPage(keyOf(opened, request), render) : await render();
    if (!page) return failure(410, 'withdrawn', tombstone?.withdrawn.reason ?? 'This article was withdrawn.');
    // Kept ones are kept compressed, too; the others Next compresses.
    const encoding = kept ? acceptedEncoding(request) : undefined;
    // Whoever keeps a copy asks each time whether it is still good: what is withdrawn is gone at once.
    const said = new Headers({
      'Content-Type': mediaType,
      ...COMMON,
      'Cache-Control': 'public, no-cache',
      Vary: 'Accept-Encoding',
      ETag: page.etag(encoding),
      ...headers,
    });
    if (page.isNamedIn(request.headers.get('if-none-match'))) return new Response(null, { status: 304, headers: said });
    const body = await page.encoded(encoding);
    return encoding ? storedAnswer(body, encoding, said, 200) : new Response(new Uint8Array(body), { headers: said });
  } catch (error) {
    if (error instanceof ArchiveError) return failure(STATUS[error.code] ?? 400, error.code, error.message);
    log('error', 'answer-failed', { error });
    return failure(503, 'unavailable', 'The archive does not answer.');
  }
}

export const jsonAnswer = (request: Request, work: (archive: Archive) => Promise<unknown>, options?: MachineOptions): Promise<Response> =>
  machineAnswer(
    request,
    'application/json',
    async (opened) => {
      const made = await work(opened);
      return isTombstone(made) ? made : JSON.stringify(made);
    },
    options,
  );

/** What a browser asks before a script of another origin may send `If-None-Match`. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...COMMON,
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });

const keyOf = (opened: Archive, request: Request): string => {
  const { pathname, search } = new URL(request.url);
  return [archiveVersion(opened), 'machine', pathname, search].join(' ');
};

const isTombstone = (value: unknown): value is Tombstone => typeof value === 'object' && value !== null && 'withdrawn' in value;

const failure = (status: number, code: string, message: string) =>
  new Response(JSON.stringify({ error: { code, message } }), {
    status,
    headers: { 'Content-Type': 'application/json', ...COMMON, 'Cache-Control': 'no-store', ...(status === 503 && { 'Retry-After': '60' }) },
  });
