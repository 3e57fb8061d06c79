import 'server-only';
import { CHAIN_START, eventHash, type AuditContent, type AuditLink } from '../core/audit/chain.ts';
import { prisma, statement, type SearchReader, type Transaction } from './connection.ts';

/** Appends one event to the chain. Belongs inside the transaction of the change that it records. */
export async function appendEvent(transaction: Transaction, content: AuditContent): Promise<void> {
  const last = await auditHead(transaction);
  const seq = (last?.seq ?? 0) + 1;
  const previousHash = last?.hash ?? CHAIN_START;
  await prisma(transaction).auditEvent.create({
    data: { ...content, seq, at: new Date(content.at), previousHash, hash: eventHash(previousHash, seq, content) },
  });
}

/** The newest event's number and hash: also the archive's version, since no change goes unrecorded. */
export async function auditHead(transaction: Transaction): Promise<{ seq: number; hash: string } | undefined> {
  const rows = await prisma(transaction).$queryRaw<
    { seq: bigint | number; hash: string }[]
  >`SELECT "seq", "hash" FROM "AuditEvent" ORDER BY "seq" DESC LIMIT 1`;
  return rows[0] && { seq: Number(rows[0].seq), hash: rows[0].hash };
}

/** The number of the newest event, asked by every page that is read: as SQLite has it, in some microseconds. 0 before the first. */
export const auditSeq = (search: SearchReader): number =>
  (statement(search, 'SELECT "seq" FROM "AuditEvent" ORDER BY "seq" DESC LIMIT 1').get() as { seq: number } | undefined)?.seq ?? 0;

/** Events in order, `batch` at a time, beginning after `after`. */
export async function eventsAfter(transaction: Transaction, after: number, batch: number): Promise<AuditLink[]> {
  const rows = await prisma(transaction).auditEvent.findMany({ where: { seq: { gt: after } }, orderBy: { seq: 'asc' }, take: batch });
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), userId: row.userId ?? undefined }));
}
