import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import { INTAKE_VERBS, mayWithIntake, type IntakeVerb } from '../core/permissions/permissions.ts';
import type { Transaction } from '../db/connection.ts';
import { findIntakeItem, type IntakeItemRow } from '../db/intake-items.ts';
import type { Actor } from './archive.ts';
import { assertMay } from './guard.ts';

const isOwn = (actor: Actor, item: IntakeItemRow): boolean => actor.userId !== undefined && actor.userId === item.userId;

/** What the actor may do with a document where it stands. */
export const verbsFor = (actor: Actor, item: IntakeItemRow): IntakeVerb[] =>
  INTAKE_VERBS.filter(
    (verb) =>
      mayWithIntake(actor.role, verb, item.state, isOwn(actor, item)) && !(verb === 'retry' && item.failure?.code === 'file-skipped'),
  );

/** The document, if the actor may do this with it now. @throws ArchiveError `forbidden`, `not-found`, `intake-settled` */
export async function itemFor(transaction: Transaction, actor: Actor, verb: IntakeVerb, id: number): Promise<IntakeItemRow> {
  assertMay(actor, 'import-document');
  const item = await findIntakeItem(transaction, id);
  if (!item) throw new ArchiveError('not-found');
  if (verbsFor(actor, item).includes(verb)) return item;
  const isEver = (['queued', 'ready', 'failed'] as const).some((state) => mayWithIntake(actor.role, verb, state, isOwn(actor, item)));
  throw new ArchiveError(isEver ? 'intake-settled' : 'forbidden', {
    message: `${verb} of what is ${item.state}`,
    params: { state: item.state },
  });
}
