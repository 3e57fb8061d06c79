import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import { env } from './env.ts';

/**
 * A change comes from a page of this archive: the Origin header is there and is ours. `null`, which a sandboxed frame sends, is
 * foreign. (OWASP CSRF Prevention Cheat Sheet, "Verifying origin".)
 * @throws ArchiveError `foreign-origin`
 */
export function assertOwnOrigin(headers: Headers): void {
  const origin = headers.get('origin');
  const own = [new URL(env().url).host, headers.get('host')];
  if (!origin || origin === 'null' || !URL.canParse(origin) || !own.includes(new URL(origin).host)) {
    throw new ArchiveError('foreign-origin', { message: `origin ${origin ?? 'absent'} is not ${env().url}` });
  }
}
