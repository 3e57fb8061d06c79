import 'server-only';
import { addOriginal, type StoredArticle } from '../db/articles.ts';
import type { Transaction } from '../db/connection.ts';
import { findReadItem, moveIntakeItem, type ReadItemRow } from '../db/intake-items.ts';
import { insertIntake } from '../db/intakes.ts';
import type { Actor, Archive } from './archive.ts';
import { itemFor } from './intake-guard.ts';
import { recordEvent } from './record-event.ts';

/** A document that the actor may accept now, with what was read in it. @throws ArchiveError `forbidden`, `not-found`, `intake-settled` */
export async function readItem(transaction: Transaction, actor: Actor, id: number): Promise<ReadItemRow> {
  await itemFor(transaction, actor, 'accept', id);
  const item = await findReadItem(transaction, id);
  if (!item) throw new Error(`document ${id} is ready and was not read`);
  return item;
}

type Settled = { item: ReadItemRow; article: StoredArticle; reviewed?: string[]; isFurther?: boolean };

/** Keeps a document's bytes with its article, and what was read, by which programs, and what was confirmed. */
export async function settle(archive: Archive, transaction: Transaction, actor: Actor, settled: Settled): Promise<void> {
  const { item, article, reviewed, isFurther = false } = settled;
  const { sha256, name, recognition, text, textKey, tools, encoding, pages, scanned, format = '' } = item;
  const at = archive.now();
  if (!article.originals.some((original) => original.sha256 === sha256)) await addOriginal(transaction, article.id, sha256, name);
  // Of a further original nothing was taken over: what the article was read from stays the document beside it.
  if (!isFurther) {
    const kept = { sha256, name, format, encoding, recognition, text, textKey, tools, pages, scanned, reviewed, articleId: article.id };
    await insertIntake(transaction, { ...kept, userId: actor.userId, at });
  }
  await moveIntakeItem(transaction, item, { state: 'accepted', articleId: article.id }, at);
  const detail = { article: article.slug, name, tools, reviewed: reviewed ?? [] };
  await recordEvent(archive, transaction, actor, isFurther ? 'add-original' : 'accept-document', { type: 'asset', id: sha256 }, detail);
}
