import 'server-only';
import { articleDraftSchema, type ArticleDraft } from '../core/article/model.ts';
import { ArchiveError } from '../core/errors.ts';
import { findArticle, type StoredArticle } from '../db/articles.ts';
import { isPublic } from '../db/public.ts';
import type { Actor, Archive } from './archive.ts';
import { assertReason } from './change-status.ts';
import { assertMay, assertMayWithArticle } from './guard.ts';
import { problemsOf } from './problems-of.ts';
import { storeArticle } from './store-article.ts';

export type SaveInput = {
  /** Address of the article that is changed; absent: a new one. */
  slug?: string;
  /** Revision that the editor opened: the optimistic lock. Needed with `slug`. */
  revision?: number;
  draft: unknown;
  /** Needed where the article is public: its readers see it. */
  reason?: string;
};

/**
 * Saves an article: a new draft, or the next revision of one, whose status stays as it is.
 * @throws ArchiveError `forbidden`; `not-found`; `invalid` with a problem a field, also without a reason for a change of
 *   what is public; `conflict` when somebody saved in between:
 *   nothing is written, and `params.revision` says which revision is there now.
 */
export async function saveArticle(archive: Archive, actor: Actor, input: SaveInput): Promise<StoredArticle> {
  const draft = parseDraft(input.draft);
  return archive.db.write(async (transaction) => {
    if (input.slug === undefined) {
      assertMay(actor, 'create-article');
      return storeArticle(archive, transaction, actor, {
        draft,
        status: 'draft',
        received: 'form',
        verb: 'create-draft',
        reason: input.reason,
      });
    }
    const existing = await findArticle(transaction, input.slug);
    if (!existing) throw new ArchiveError('not-found');
    assertMayWithArticle(actor, 'save', existing.status);
    if (existing.revision !== input.revision) {
      throw new ArchiveError('conflict', {
        message: `${existing.slug} is at ${existing.revision}`,
        params: { revision: existing.revision },
      });
    }
    if (isPublic(existing)) assertReason(input.reason);
    return storeArticle(archive, transaction, actor, {
      existing,
      draft,
      status: existing.status,
      publishAt: existing.publishAt,
      received: existing.received,
      verb: existing.status === 'published' ? 'correct-article' : 'save-draft',
      reason: input.reason,
    });
  });
}

/** @throws ArchiveError `invalid` with a problem a field. */
export function parseDraft(draft: unknown): ArticleDraft {
  const parsed = articleDraftSchema.safeParse(draft);
  if (!parsed.success) throw new ArchiveError('invalid', { message: 'the draft is not right', problems: problemsOf(parsed.error) });
  return parsed.data;
}
