import 'server-only';
import { randomBytes } from 'node:crypto';
import { ArchiveError } from '../core/errors.ts';
import { sha256 } from '../core/sha256.ts';
import { countUsers, findOneTimeLink, replaceOneTimeLink, spendOneTimeLink, type UserRow } from '../db/users.ts';
import { checkedUser, insertCheckedUser, type NewUser } from './add-user.ts';
import { CONSOLE, type Archive } from './archive.ts';

const PURPOSE = 'first-administrator';
const LIFETIME = 30 * 60_000;

/** A token for the link that makes the first account, while there is none; an older one stops working. @returns undefined once there is an account */
export async function firstAdministratorToken(archive: Archive): Promise<string | undefined> {
  if ((await countUsers(archive.db.reader)) > 0) return undefined;
  const token = randomBytes(32).toString('base64url');
  const at = archive.now();
  await archive.db.write((transaction) =>
    replaceOneTimeLink(transaction, { tokenHash: sha256(token), purpose: PURPOSE, at, expiresAt: new Date(at.getTime() + LIFETIME) }),
  );
  return token;
}

/** Whether the link may still be used. */
export async function firstAdministratorLinkWorks(archive: Archive, token: string): Promise<boolean> {
  return (await countUsers(archive.db.reader)) === 0 && (await findOneTimeLink(archive.db.reader, sha256(token), PURPOSE, archive.now()));
}

/** Makes the first account, a keeper, and spends the link. @throws ArchiveError `link-spent`; `invalid` with a problem a field: the link then still works */
export async function addFirstAdministrator(archive: Archive, token: string, input: Omit<NewUser, 'role'>): Promise<UserRow> {
  if (!(await firstAdministratorLinkWorks(archive, token))) throw new ArchiveError('link-spent');
  const { user, passwordHash } = await checkedUser({ ...input, role: 'keeper' });
  return archive.db.write(async (transaction) => {
    if ((await countUsers(transaction)) > 0 || !(await spendOneTimeLink(transaction, sha256(token), PURPOSE, archive.now()))) {
      throw new ArchiveError('link-spent');
    }
    return insertCheckedUser(archive, transaction, CONSOLE, user, passwordHash);
  });
}
