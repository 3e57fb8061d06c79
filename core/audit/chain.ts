/**
 * The hash chain over audit events: each event's hash covers its own content and the hash of the event before it, so that an
 * edit, a deletion or a reordering breaks every hash that follows (Schneier and Kelsey, "Secure Audit Logs", 1999, section 3.1).
 */
import { canonicalJson } from '../canonical-json.ts';
import { sha256 } from '../sha256.ts';

export type AuditContent = {
  /** ISO instant. */
  at: string;
  actor: string;
  userId?: number;
  verb: string;
  subjectType: string;
  subjectId: string;
  /** Canonical JSON. */
  detail: string;
};

export type AuditLink = AuditContent & { seq: number; previousHash: string; hash: string };

/** What the first event has in the place of a predecessor. */
export const CHAIN_START = '0'.repeat(64);

export const eventHash = (previousHash: string, seq: number, content: AuditContent): string =>
  sha256(canonicalJson({ previousHash, seq, ...content }));

export type ChainFault = { seq: number; fault: 'edited' | 'missing' | 'out-of-order' };

/**
 * Follows the chain from the event after `previous` and names the first fault in each event.
 * @param head sequence number and hash that the chain must end in, if a backup or a note elsewhere holds them: shows a truncation.
 */
export function* chainFaults(events: Iterable<AuditLink>, head?: { seq: number; hash: string }): Generator<ChainFault> {
  let previous = { seq: 0, hash: CHAIN_START };
  for (const event of events) {
    if (event.seq !== previous.seq + 1) yield { seq: event.seq, fault: event.seq > previous.seq ? 'missing' : 'out-of-order' };
    else if (event.previousHash !== previous.hash || event.hash !== eventHash(event.previousHash, event.seq, contentOf(event))) {
      yield { seq: event.seq, fault: 'edited' };
    }
    if (head?.seq === event.seq && head.hash !== event.hash) yield { seq: event.seq, fault: 'edited' };
    previous = { seq: event.seq, hash: event.hash };
  }
  if (head && head.seq > previous.seq) yield { seq: previous.seq + 1, fault: 'missing' };
}

const contentOf = ({ at, actor, userId, verb, subjectType, subjectId, detail }: AuditLink): AuditContent => ({
  at,
  actor,
  userId,
  verb,
  subjectType,
  subjectId,
  detail,
});
