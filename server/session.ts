import 'server-only';
import { cookies } from 'next/headers';
import type { Actor } from '../archive/archive.ts';
import { VISITOR } from '../archive/archive.ts';
import { readSession, SESSION } from '../archive/sign-in.ts';
import { env } from './env.ts';
import { archive } from './open.ts';

/** `__Host-` binds the cookie to this host and to TLS; a browser only takes it there, so plain http (localhost) has the plain name. */
const secure = () => env().url.startsWith('https:');
const cookieName = () => (secure() ? '__Host-session' : 'session');

export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(cookieName())?.value;
}

/** Who is asking. Somebody without a session is a visitor. */
export async function currentActor(): Promise<Actor> {
  const token = await sessionToken();
  const user = token ? await readSession(await archive(), token) : undefined;
  return user ? { name: user.name, role: user.role, userId: user.id } : VISITOR;
}

export async function rememberSession(token: string): Promise<void> {
  (await cookies()).set(cookieName(), token, {
    httpOnly: true,
    secure: secure(),
    sameSite: 'lax',
    path: '/',
    maxAge: SESSION.absolute / 1000,
  });
}

export async function forgetSession(): Promise<void> {
  (await cookies()).set(cookieName(), '', { httpOnly: true, secure: secure(), sameSite: 'lax', path: '/', maxAge: 0 });
}
