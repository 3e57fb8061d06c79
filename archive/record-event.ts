import 'server-only';
import { canonicalJson } from '../core/canonical-json.ts';
import { appendEvent } from '../db/audit.ts';
import type { Transaction } from '../db/connection.ts';
import type { Actor, Archive } from './archive.ts';

export type EventSubject = { type: 'article' | 'site' | 'user' | 'person' | 'subject' | 'asset' | 'archive'; id: string };

/** Writes what was done, by whom and to what, into the log: inside the transaction that does it. */
export async function recordEvent(
  archive: Archive,
  transaction: Transaction,
  actor: Actor,
  verb: string,
  subject: EventSubject,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await appendEvent(transaction, {
    at: archive.now().toISOString(),
    actor: actor.name,
    userId: actor.userId,
    verb,
    subjectType: subject.type,
    subjectId: subject.id,
    detail: canonicalJson(detail),
  });
}
