import 'server-only';
import type { IntakeFailure, IntakeState } from '../core/intake/item.ts';
import type { Recognition } from '../core/source/types.ts';
import { prisma, type Transaction } from './connection.ts';
import type { Prisma } from './generated/client.ts';

/** A document on the desk without what was read in it. */
export type IntakeItemRow = {
  id: number;
  userId?: number;
  by: string;
  name: string;
  sha256: string;
  bytes: number;
  state: IntakeState;
  attempt: number;
  done: number;
  total: number;
  site?: string;
  pages?: number;
  scanned: boolean;
  format?: string;
  title?: string;
  language?: string;
  doubts: number;
  textKey?: string;
  failure?: IntakeFailure;
  articleId?: number;
  createdAt: Date;
};

/** What was read in it, too. */
export type ReadItemRow = IntakeItemRow & { encoding: string; recognition: Recognition; text?: string; tools: Record<string, string> };

const light = {
  id: true,
  userId: true,
  by: true,
  name: true,
  assetSha256: true,
  bytes: true,
  state: true,
  attempt: true,
  done: true,
  total: true,
  site: true,
  pages: true,
  scanned: true,
  format: true,
  title: true,
  language: true,
  doubts: true,
  textKey: true,
  failure: true,
  articleId: true,
  createdAt: true,
} as const satisfies Prisma.IntakeItemSelect;

type Light = Prisma.IntakeItemGetPayload<{ select: typeof light }>;

/** Nothing is null in a row of ours: what is not there is absent. */
function itemRow({ assetSha256, failure, state, ...row }: Light): IntakeItemRow {
  const present = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Omit<
    IntakeItemRow,
    'sha256' | 'state'
  >;
  return {
    ...present,
    sha256: assetSha256,
    state: state as IntakeState,
    ...(failure !== null && { failure: JSON.parse(failure) as IntakeFailure }),
  };
}

type NewItem = Pick<IntakeItemRow, 'by' | 'name' | 'sha256' | 'bytes' | 'userId' | 'site' | 'format' | 'failure'> & { at: Date };

/** A document that waits to be read, or one that cannot be and says why. */
export async function insertIntakeItem(transaction: Transaction, { sha256, at, failure, ...item }: NewItem): Promise<number> {
  const row = await prisma(transaction).intakeItem.create({
    data: {
      ...item,
      assetSha256: sha256,
      state: failure ? 'failed' : 'queued',
      failure: failure ? JSON.stringify(failure) : null,
      createdAt: at,
      changedAt: at,
    },
  });
  return row.id;
}

export async function findIntakeItem(transaction: Transaction, id: number): Promise<IntakeItemRow | undefined> {
  const row = await prisma(transaction).intakeItem.findUnique({ where: { id }, select: light });
  return row ? itemRow(row) : undefined;
}

/** With what was read in it; undefined also for one that was not read. */
export async function findReadItem(transaction: Transaction, id: number): Promise<ReadItemRow | undefined> {
  const select = { ...light, encoding: true, recognition: true, text: true, tools: true } as const;
  const row = await prisma(transaction).intakeItem.findUnique({ where: { id }, select });
  if (!row?.recognition) return undefined;
  const { encoding, recognition, text, tools, ...rest } = row;
  return {
    ...itemRow(rest),
    encoding: encoding ?? '',
    recognition: JSON.parse(recognition) as Recognition,
    tools: JSON.parse(tools ?? '{}') as Record<string, string>,
    ...(text !== null && { text }),
  };
}

/** What is on the desk, in the order in which it came; of what was accepted, the newest `accepted`. */
export async function listIntakeItems(transaction: Transaction, accepted: number): Promise<IntakeItemRow[]> {
  const items = prisma(transaction).intakeItem;
  const open = await items.findMany({ where: { state: { not: 'accepted' } }, orderBy: { id: 'asc' }, select: light });
  const done = await items.findMany({ where: { state: 'accepted' }, orderBy: { changedAt: 'desc' }, take: accepted, select: light });
  return [...open, ...done].map(itemRow);
}

export const countOpenItems = (transaction: Transaction): Promise<number> =>
  prisma(transaction).intakeItem.count({ where: { state: { not: 'accepted' } } });

export const countReadyItems = (transaction: Transaction): Promise<number> =>
  prisma(transaction).intakeItem.count({ where: { state: 'ready' } });

/** The document with these bytes that is on the desk and not accepted yet. */
export async function openItemOfBytes(transaction: Transaction, sha256: string): Promise<IntakeItemRow | undefined> {
  const row = await prisma(transaction).intakeItem.findFirst({ where: { assetSha256: sha256, state: { not: 'accepted' } }, select: light });
  return row ? itemRow(row) : undefined;
}

/** The one that has waited longest. */
export async function nextQueued(transaction: Transaction): Promise<IntakeItemRow | undefined> {
  const row = await prisma(transaction).intakeItem.findFirst({ where: { state: 'queued' }, orderBy: { id: 'asc' }, select: light });
  return row ? itemRow(row) : undefined;
}

export async function itemsIn(transaction: Transaction, state: IntakeState): Promise<IntakeItemRow[]> {
  return (await prisma(transaction).intakeItem.findMany({ where: { state }, orderBy: { id: 'asc' }, select: light })).map(itemRow);
}

type Change = {
  state?: IntakeState;
  attempt?: number;
  done?: number;
  total?: number;
  title?: string;
  language?: string;
  doubts?: number;
  textKey?: string;
  articleId?: number;
  pages?: number;
  scanned?: boolean;
  format?: string;
  encoding?: string;
  recognition?: Recognition;
  text?: string;
  tools?: Record<string, string>;
  /** null takes away the one before. */
  failure?: IntakeFailure | null;
};

/**
 * Changes a document that still stands where it is thought to.
 * @returns false, and nothing is changed, where it has moved on
 */
export async function moveIntakeItem(
  transaction: Transaction,
  from: Pick<IntakeItemRow, 'id' | 'state' | 'attempt'>,
  { recognition, tools, failure, ...change }: Change,
  at: Date,
): Promise<boolean> {
  const { id, state, attempt } = from;
  const { count } = await prisma(transaction).intakeItem.updateMany({
    where: { id, state, attempt },
    data: {
      ...change,
      ...(recognition && { recognition: JSON.stringify(recognition) }),
      ...(tools && { tools: JSON.stringify(tools) }),
      ...(failure !== undefined && { failure: failure && JSON.stringify(failure) }),
      changedAt: at,
    },
  });
  return count === 1;
}

export async function deleteIntakeItem(transaction: Transaction, id: number): Promise<void> {
  await prisma(transaction).intakeItem.delete({ where: { id } });
}

/** Forgets the asset of a document that nothing refers to any more. @returns whether nothing does */
export async function forgetUnusedDocument(transaction: Transaction, sha256: string): Promise<boolean> {
  const client = prisma(transaction);
  const where = { assetSha256: sha256 };
  const counts = [await client.assetUse.count({ where }), await client.intake.count({ where }), await client.intakeItem.count({ where })];
  if (counts.some((count) => count > 0)) return false;
  // A picture that was stored as such has smaller ones, and may be named in a body.
  if ((await client.rendition.count({ where })) > 0) return false;
  await client.asset.deleteMany({ where: { sha256, mediaType: { not: { startsWith: 'image/' } } } });
  return (await client.asset.count({ where: { sha256 } })) === 0;
}
