import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import type { IntakeItemView } from '../core/intake/item.ts';
import { mayInHouse } from '../core/permissions/permissions.ts';
import type { Recognition } from '../core/source/types.ts';
import type { Transaction } from '../db/connection.ts';
import { findIntakeItem, findReadItem, itemsIn, type IntakeItemRow } from '../db/intake-items.ts';
import { decodeText } from '../importers/decode.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';
import { verbsFor } from './intake-guard.ts';
import { proposedSite } from './proposed-site.ts';
import { views } from './read-intake-desk.ts';
import type { SiteForm } from './save-site.ts';

/** A document as it was read, for an editor to go through. */
export type IntakeReview = {
  item: IntakeItemView;
  sha256: string;
  /** The site that whoever brought it named. */
  site?: string;
  recognition: Recognition;
  text: string;
  pages?: number;
  /** Its letters were recognised from pictures of its pages. */
  scanned: boolean;
  /** It is a PDF whose own letters are not to be trusted: its pages can be read as pictures. */
  mayScan: boolean;
  /** The source that its masthead proposes, for those who may make one. */
  proposed?: SiteForm;
  /** How many documents wait to be gone through, this one with them. */
  waiting: number;
};

/** Doubts of a text layer (importers/pdf/read-pdf.ts). */
const UNRELIABLE = new Set(['text-layer-unreliable', 'text-layer-doubtful']);

/**
 * @returns the document to go through; without `review` one that is not ready, which says where it stands
 * @throws ArchiveError `forbidden`, `not-found`
 */
export async function readIntakeReview(archive: Archive, actor: Actor, id: number): Promise<IntakeReview | { item: IntakeItemView }> {
  assertMay(actor, 'import-document');
  const { reader } = archive.db;
  const row = await findIntakeItem(reader, id);
  const [item] = row ? await views(reader, actor, [row]) : [];
  if (!row || !item) throw new ArchiveError('not-found');
  const read = row.state === 'ready' ? await findReadItem(reader, id) : undefined;
  if (!read) return { item };
  const { recognition, sha256, site, pages, scanned } = read;
  const isUnreliable = recognition.guesses.some(({ reason = '' }) => UNRELIABLE.has(reason));
  return {
    item,
    sha256,
    ...{ site, pages, scanned },
    mayScan: read.format === 'pdf' && !scanned && isUnreliable && item.may.includes('retry'),
    recognition,
    text: read.text ?? decodeText(await archive.assets.read(sha256)).text,
    proposed: mayInHouse(actor.role, 'edit-sites') ? await proposedSite(reader, recognition) : undefined,
    waiting: (await acceptable(reader, actor)).length,
  };
}

/** The document to go through after another: the next that came later, else the first. @throws ArchiveError `forbidden` */
export async function nextInIntake(archive: Archive, actor: Actor, after: number): Promise<number | undefined> {
  assertMay(actor, 'import-document');
  const ids = (await acceptable(archive.db.reader, actor)).map(({ id }) => id).filter((id) => id !== after);
  return ids.find((id) => id > after) ?? ids[0];
}

const acceptable = async (transaction: Transaction, actor: Actor): Promise<IntakeItemRow[]> =>
  (await itemsIn(transaction, 'ready')).filter((item) => verbsFor(actor, item).includes('accept'));
