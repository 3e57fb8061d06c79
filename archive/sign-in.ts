import 'server-only';
import { randomBytes } from 'node:crypto';
import { ArchiveError } from '../core/errors.ts';
import { remainingDelay, type Failures } from '../core/permissions/throttle.ts';
import { sha256 } from '../core/sha256.ts';
import {
  clearThrottle,
  deleteSession,
  deleteStaleSessions,
  findSession,
  findUser,
  insertSession,
  passwordHashOf,
  storeThrottle,
  throttles,
  touchSession,
  type UserRow,
} from '../db/users.ts';
import type { Archive } from './archive.ts';
import { passwordMatches } from './password.ts';
import { recordEvent } from './record-event.ts';

const HOUR = 3_600_000;
/** OWASP ASVS 5.0, 7.3: a session ends after this long unused, and in any case after this long. */
export const SESSION = { idle: 12 * HOUR, absolute: 7 * 24 * HOUR } as const;
/** A session's last use is written down at most this often. */
const TOUCH_EVERY = 10 * 60_000;

export type SignInRequest = {
  email: string;
  password: string;
  /** Network address of the client: an IPv4 address, or an IPv6 one, of which the /64 counts. */
  address: string;
  userAgent: string;
  /** Token of a session this browser had before: ended, so that a token never outlives a sign-in. */
  previousToken?: string;
};

/** @throws ArchiveError `wrong-credentials`, the same for an unknown account; `throttled` with `params.seconds` to wait */
export async function signIn(archive: Archive, request: SignInRequest): Promise<{ token: string; user: UserRow }> {
  const email = request.email.trim().toLowerCase();
  const keys = { account: `account:${sha256(email)}`, address: `address:${network(request.address)}`, all: 'all' };
  const now = archive.now();
  await assertNotThrottled(archive, keys, now);
  const user = await findUser(archive.db.reader, email);
  const stored = user && !user.disabled ? await passwordHashOf(archive.db.reader, user.id) : undefined;
  if (!(await passwordMatches(stored, request.password)) || !user) {
    await noteFailure(archive, keys, now);
    throw new ArchiveError('wrong-credentials');
  }
  const token = randomBytes(32).toString('base64url');
  await archive.db.write(async (transaction) => {
    await clearThrottle(transaction, keys.account);
    if (request.previousToken) await deleteSession(transaction, sha256(request.previousToken));
    await deleteStaleSessions(transaction, {
      seen: new Date(now.getTime() - SESSION.idle),
      created: new Date(now.getTime() - SESSION.absolute),
    });
    await insertSession(transaction, { tokenHash: sha256(token), userId: user.id, at: now, userAgent: request.userAgent.slice(0, 200) });
    await recordEvent(archive, transaction, { name: user.name, role: user.role, userId: user.id }, 'sign-in', {
      type: 'user',
      id: user.email,
    });
  });
  return { token, user };
}

/** The user whose browser holds the token; undefined when the session has ended. */
export async function readSession(archive: Archive, token: string): Promise<UserRow | undefined> {
  const tokenHash = sha256(token);
  const session = await findSession(archive.db.reader, tokenHash);
  const now = archive.now().getTime();
  if (!session || session.user.disabled) return undefined;
  if (now - session.seenAt.getTime() > SESSION.idle || now - session.createdAt.getTime() > SESSION.absolute) return undefined;
  if (now - session.seenAt.getTime() > TOUCH_EVERY)
    await archive.db.write((transaction) => touchSession(transaction, tokenHash, archive.now()));
  return session.user;
}

export async function signOut(archive: Archive, token: string): Promise<void> {
  await archive.db.write(async (transaction) => {
    const session = await findSession(transaction, sha256(token));
    await deleteSession(transaction, sha256(token));
    if (session) {
      const { user } = session;
      await recordEvent(archive, transaction, { name: user.name, role: user.role, userId: user.id }, 'sign-out', {
        type: 'user',
        id: user.email,
      });
    }
  });
}

type Keys = { account: string; address: string; all: string };

async function assertNotThrottled(archive: Archive, keys: Keys, now: Date): Promise<void> {
  const rows = await throttles(archive.db.reader, Object.values(keys));
  const failures = (key: string): Failures | undefined => {
    const row = rows.find((candidate) => candidate.key === key);
    return row && { count: row.failures, lastAt: row.lastFailure.getTime() };
  };
  const seconds = remainingDelay(
    { account: failures(keys.account), address: failures(keys.address), all: failures(keys.all) },
    now.getTime(),
  );
  if (seconds > 0) throw new ArchiveError('throttled', { params: { seconds } });
}

async function noteFailure(archive: Archive, keys: Keys, now: Date): Promise<void> {
  await archive.db.write(async (transaction) => {
    const rows = await throttles(transaction, Object.values(keys));
    for (const key of Object.values(keys)) {
      const row = rows.find((candidate) => candidate.key === key);
      const recent = row && now.getTime() - row.lastFailure.getTime() < 24 * HOUR;
      await storeThrottle(transaction, { key, failures: (recent ? row.failures : 0) + 1, lastFailure: now });
    }
  });
}

/** One household of IPv6 addresses is one /64 (RFC 6177, section 2). */
function network(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':');
  const missing = 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':');
}
