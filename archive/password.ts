import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { ArchiveError } from '../core/errors.ts';
import { isCommonPassword } from '../core/permissions/common-passwords.ts';

/** OWASP Password Storage Cheat Sheet, "Argon2id": m = 19 MiB, t = 2, p = 1; argon2id is the library's default variant. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes at a time: each takes 19 MiB, and a flood of sign-ins must not take all there is. */
const AT_ONCE = 2;

export const PASSWORD_LENGTH = { least: 12, most: 256 } as const;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** @throws ArchiveError `invalid` with what is wrong with the password */
export async function hashPassword(password: string): Promise<string> {
  const length = [...password].length;
  const refuse = (code: 'password-short' | 'password-common' | 'too-long', params?: Record<string, number>) => {
    throw new ArchiveError('invalid', { problems: [{ field: 'password', code, params }] });
  };
  if (length < PASSWORD_LENGTH.least) refuse('password-short', { limit: PASSWORD_LENGTH.least });
  if (length > PASSWORD_LENGTH.most) refuse('too-long', { limit: PASSWORD_LENGTH.most });
  if (isCommonPassword(password)) refuse('password-common');
  return inTurn(() => hash(password.normalize('NFKC'), PARAMETERS));
}

/** Compared in place of a hash when there is no such account, so that an answer takes as long. */
const NOBODY = hash('nobody has this password', PARAMETERS);

export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  const candidate = password.slice(0, PASSWORD_LENGTH.most * 4).normalize('NFKC');
  const matches = await inTurn(async () => verify(stored ?? (await NOBODY), candidate));
  return stored !== undefined && matches;
}
