import 'server-only';
import type { ArticleDraft } from '../core/article/model.ts';
import { mayInHouse } from '../core/permissions/permissions.ts';
import type { StoredArticle } from '../db/articles.ts';
import type { Transaction } from '../db/connection.ts';
import type { ReadItemRow } from '../db/intake-items.ts';
import { findSite } from '../db/sites.ts';
import type { Actor, Archive } from './archive.ts';
import { proposedSite } from './proposed-site.ts';
import { parseDraft } from './save-article.ts';
import { siteSchema, storeSite } from './save-site.ts';
import { readItem, settle } from './settle-intake.ts';
import { storeArticle } from './store-article.ts';

type Accepted = {
  id: number;
  draft: unknown;
  /** Fields whose guesses were confirmed. */
  reviewed: string[];
};

/**
 * Makes a draft of a document as an editor has confirmed and corrected it. What was read, by which programs, and what was confirmed are
 * kept with it; the first revision says what was changed. A source that its masthead proposes is made with it, where it was left so.
 * @throws ArchiveError `forbidden`, `not-found`, `intake-settled` (also when somebody else was faster), `invalid` with a problem a field
 */
export async function acceptIntake(archive: Archive, actor: Actor, { id, draft: said, reviewed }: Accepted): Promise<StoredArticle> {
  const draft = parseDraft(said);
  return archive.db.write(async (transaction) => {
    const item = await readItem(transaction, actor, id);
    await ensureSite(archive, transaction, actor, item, draft);
    const article = await storeArticle(archive, transaction, actor, {
      draft,
      status: 'draft',
      received: 'import',
      verb: 'import-document',
    });
    await settle(archive, transaction, actor, { item, article, reviewed });
    return article;
  });
}

async function ensureSite(archive: Archive, transaction: Transaction, actor: Actor, item: ReadItemRow, draft: ArticleDraft): Promise<void> {
  if ((await findSite(transaction, draft.site)) || !mayInHouse(actor.role, 'edit-sites')) return;
  const proposed = await proposedSite(transaction, item.recognition);
  if (proposed?.slug === draft.site) await storeSite(archive, transaction, actor, siteSchema.parse(proposed));
}
