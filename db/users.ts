import 'server-only';
import type { Role } from '../core/permissions/permissions.ts';
import { prisma, type Transaction } from './connection.ts';

export type UserRow = { id: number; email: string; name: string; role: Role; locale: 'fa' | 'en'; disabled: boolean };

type StoredUser = { id: number; email: string; name: string; role: string; locale: string; disabledAt: Date | null };
const userRow = (row: StoredUser): UserRow => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: row.role as Role,
  locale: row.locale as 'fa' | 'en',
  disabled: row.disabledAt !== null,
});

export const countUsers = (transaction: Transaction): Promise<number> => prisma(transaction).user.count();

export async function listUsers(transaction: Transaction): Promise<UserRow[]> {
  return (await prisma(transaction).user.findMany({ orderBy: { id: 'asc' } })).map(userRow);
}

export async function findUser(transaction: Transaction, email: string): Promise<UserRow | undefined> {
  const row = await prisma(transaction).user.findUnique({ where: { email } });
  return row ? userRow(row) : undefined;
}

export async function insertUser(
  transaction: Transaction,
  user: Omit<UserRow, 'id' | 'disabled'>,
  passwordHash: string,
  at: Date,
): Promise<UserRow> {
  const row = await prisma(transaction).user.create({
    data: { ...user, createdAt: at, credentials: { create: { kind: 'password', secret: passwordHash, createdAt: at } } },
  });
  return userRow(row);
}

export async function passwordHashOf(transaction: Transaction, userId: number): Promise<string | undefined> {
  return (await prisma(transaction).credential.findFirst({ where: { userId, kind: 'password' } }))?.secret;
}

export type SessionRow = { user: UserRow; createdAt: Date; seenAt: Date };

export async function insertSession(
  transaction: Transaction,
  session: { tokenHash: string; userId: number; at: Date; userAgent: string },
): Promise<void> {
  const { at, ...rest } = session;
  await prisma(transaction).session.create({ data: { ...rest, createdAt: at, seenAt: at } });
}

export async function findSession(transaction: Transaction, tokenHash: string): Promise<SessionRow | undefined> {
  const row = await prisma(transaction).session.findUnique({ where: { tokenHash }, include: { user: true } });
  return row ? { user: userRow(row.user), createdAt: row.createdAt, seenAt: row.seenAt } : undefined;
}

export async function touchSession(transaction: Transaction, tokenHash: string, at: Date): Promise<void> {
  await prisma(transaction).session.updateMany({ where: { tokenHash }, data: { seenAt: at } });
}

export async function deleteSession(transaction: Transaction, tokenHash: string): Promise<void> {
  await prisma(transaction).session.deleteMany({ where: { tokenHash } });
}

/** Forgets sessions that can no longer be used. */
export async function deleteStaleSessions(transaction: Transaction, before: { seen: Date; created: Date }): Promise<void> {
  await prisma(transaction).session.deleteMany({ where: { OR: [{ seenAt: { lt: before.seen } }, { createdAt: { lt: before.created } }] } });
}

export type ThrottleRow = { key: string; failures: number; lastFailure: Date };

export async function throttles(transaction: Transaction, keys: string[]): Promise<ThrottleRow[]> {
  return prisma(transaction).signInThrottle.findMany({ where: { key: { in: keys } } });
}

export async function storeThrottle(transaction: Transaction, row: ThrottleRow): Promise<void> {
  await prisma(transaction).signInThrottle.upsert({ where: { key: row.key }, create: row, update: row });
}

export async function clearThrottle(transaction: Transaction, key: string): Promise<void> {
  await prisma(transaction).signInThrottle.deleteMany({ where: { key } });
}

export async function deleteStaleThrottles(transaction: Transaction, before: Date): Promise<void> {
  await prisma(transaction).signInThrottle.deleteMany({ where: { lastFailure: { lt: before } } });
}

export async function replaceOneTimeLink(
  transaction: Transaction,
  link: { tokenHash: string; purpose: string; at: Date; expiresAt: Date },
): Promise<void> {
  const client = prisma(transaction);
  await client.oneTimeLink.deleteMany({ where: { purpose: link.purpose } });
  const { at, ...rest } = link;
  await client.oneTimeLink.create({ data: { ...rest, createdAt: at } });
}

export async function findOneTimeLink(transaction: Transaction, tokenHash: string, purpose: string, now: Date): Promise<boolean> {
  return (await prisma(transaction).oneTimeLink.count({ where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now } } })) === 1;
}

/** Spends the link. @returns false when it was spent, had expired or never was. */
export async function spendOneTimeLink(transaction: Transaction, tokenHash: string, purpose: string, now: Date): Promise<boolean> {
  const { count } = await prisma(transaction).oneTimeLink.updateMany({
    where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1;
}
