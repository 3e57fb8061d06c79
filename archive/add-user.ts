import 'server-only';
import { z } from 'zod';
import { ArchiveError } from '../core/errors.ts';
import { ROLES } from '../core/permissions/permissions.ts';
import { findUser, insertUser, type UserRow } from '../db/users.ts';
import type { Transaction } from '../db/connection.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';
import { hashPassword } from './password.ts';
import { problemsOf } from './problems-of.ts';
import { recordEvent } from './record-event.ts';

const userSchema = z.object({
  email: z.email('email').max(254, 'too-long'),
  name: z.string().trim().min(1, 'required').max(200, 'too-long'),
  role: z.enum(ROLES),
  locale: z.enum(['fa', 'en']),
});
export type NewUser = z.input<typeof userSchema> & { password: string };

/** Adds an account. @throws ArchiveError `forbidden`; `invalid` with a problem a field; `duplicate` for a known address */
export async function addUser(archive: Archive, actor: Actor, input: NewUser): Promise<UserRow> {
  assertMay(actor, 'manage-users');
  const { user, passwordHash } = await checkedUser(input);
  return archive.db.write((transaction) => insertCheckedUser(archive, transaction, actor, user, passwordHash));
}

/** Shape and password checked and the password hashed: slow work that no transaction should wait for. */
export async function checkedUser({ password, ...input }: NewUser): Promise<{ user: z.output<typeof userSchema>; passwordHash: string }> {
  const parsed = userSchema.safeParse({ ...input, email: input.email.trim().toLowerCase() });
  if (!parsed.success) throw new ArchiveError('invalid', { problems: problemsOf(parsed.error) });
  return { user: parsed.data, passwordHash: await hashPassword(password) };
}

export async function insertCheckedUser(
  archive: Archive,
  transaction: Transaction,
  actor: Actor,
  user: z.output<typeof userSchema>,
  passwordHash: string,
): Promise<UserRow> {
  if (await findUser(transaction, user.email)) throw new ArchiveError('duplicate', { problems: [{ field: 'email', code: 'duplicate' }] });
  const row = await insertUser(transaction, user, passwordHash, archive.now());
  await recordEvent(archive, transaction, actor, 'add-user', { type: 'user', id: user.email }, { name: user.name, role: user.role });
  return row;
}
