import 'server-only';
import { randomBytes } from 'node:crypto';
import { ArchiveError } from '../core/errors.ts';
import { sha256 } from '../core/sha256.ts';
import {
  deleteSession,
  deleteStaleSessions,
  findSession,
  findUser,
  insertSession,
  passwordHashOf,
  touchSession,
  type UserRow,
} from '../db/users.ts';
import type { Archive } from './archive.ts';
import { passwordMatches } from './password.ts';
import { recordEvent } from './record-event.ts';
import { giveBack, takeTurn, throttleKeys } from './sign-in-throttle.ts';

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
  const keys = throttleKeys(email, request.address);
  const now = archive.now();
  const turn = await takeTurn(archive, keys, now);
  const user = await findUser(archive.db.reader, email);
  const stored = user && !user.disabled ? await passwordHashOf(archive.db.reader, user.id) : undefined;
  if (!(await passwordMatches(stored, request.password)) || !user) throw new ArchiveError('wrong-credentials');
  const token = randomBytes(32).toString('base64url');
  await archive.db.write(async (transaction) => {
    await giveBack(transaction, keys, turn, now);
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
