import 'server-only';
import { listUsers, type UserRow } from '../db/users.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';

/** Everybody who may sign in. @throws ArchiveError `forbidden` */
export async function readUsers(archive: Archive, actor: Actor): Promise<UserRow[]> {
  assertMay(actor, 'manage-users');
  return listUsers(archive.db.reader);
}
