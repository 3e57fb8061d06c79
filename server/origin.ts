import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import { env } from './env.ts';

/** By the archive's public address, or by the one it was asked under; where that is https, http is somebody else's. */
function isOwn(origin: string, host: string | null): boolean {
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  const own = new URL(env().url);
  return [own.host, host].includes(from.host) && (own.protocol !== 'https:' || from.protocol === 'https:');
}

/**
 * A change comes from a page of this archive: the Origin header is there and is ours. `null`, which a sandboxed frame sends, is
 * foreign. (OWASP CSRF Prevention Cheat Sheet, "Verifying origin".)
 * @throws ArchiveError `foreign-origin`
 */
export function assertOwnOrigin(headers: Headers): void {
  const origin = headers.get('origin');
  if (!origin || !isOwn(origin, headers.get('host'))) {
    throw new ArchiveError('foreign-origin', { message: `origin ${origin ?? 'absent'} is not ${env().url}` });
  }
}
