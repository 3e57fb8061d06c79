import 'server-only';
import type { Archive } from '../archive/archive.ts';
import { ArchiveError } from '../core/errors.ts';
import { sha256 } from '../core/sha256.ts';
import { FILE_POLICY } from './content-security-policy.ts';
import { log } from './log.ts';
import { archive } from './open.ts';

const STATUS: Partial<Record<string, number>> = { 'not-found': 404, invalid: 400 };

/**
 * An answer for machines: the text that `work` makes, or an error as `{error: {code, message}}` with the status that fits it. Anybody's
 * page may read it, since it is public. A withdrawn article answers 410 with the reason.
 */
export async function machineAnswer(
  mediaType: string,
  work: (archive: Archive) => Promise<string | { withdrawn: { reason?: string } }>,
): Promise<Response> {
  try {
    const made = await work(await archive());
    if (typeof made !== 'string') return failure(410, 'withdrawn', made.withdrawn.reason ?? 'This article was withdrawn.');
    return new Response(made, {
      headers: { ...common(mediaType), ETag: `"${sha256(made).slice(0, 32)}"`, 'Cache-Control': 'public, no-cache' },
    });
  } catch (error) {
    if (error instanceof ArchiveError) return failure(STATUS[error.code] ?? 400, error.code, error.message);
    log('error', 'answer-failed', { error });
    return failure(503, 'unavailable', 'The archive does not answer.');
  }
}

export const jsonAnswer = (work: (archive: Archive) => Promise<unknown>): Promise<Response> =>
  machineAnswer('application/json', async (opened) => {
    const made = await work(opened);
    return isTombstone(made) ? made : JSON.stringify(made);
  });

const isTombstone = (value: unknown): value is { withdrawn: { reason?: string } } =>
  typeof value === 'object' && value !== null && 'withdrawn' in value;

const common = (mediaType: string) => ({
  'Content-Type': mediaType,
  'Content-Security-Policy': FILE_POLICY,
  'Access-Control-Allow-Origin': '*',
});

const failure = (status: number, code: string, message: string) =>
  new Response(JSON.stringify({ error: { code, message } }), {
    status,
    headers: { ...common('application/json'), 'Cache-Control': 'no-store' },
  });
