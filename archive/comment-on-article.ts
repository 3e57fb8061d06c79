import 'server-only';
import { LIMITS } from '../core/article/model.ts';
import { ArchiveError, type FieldProblem } from '../core/errors.ts';
import { findArticle } from '../db/articles.ts';
import { findThread, insertComment } from '../db/review-comments.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMayWithArticle } from './guard.ts';
import { paragraphsOf } from './read-review.ts';
import { recordEvent } from './record-event.ts';

export type NewComment = {
  slug: string;
  text: string;
  /** Place of the paragraph in the text as it stands, from 0; absent: about the whole. */
  paragraph?: number;
  /** The thread that it answers. */
  thread?: number;
};

/**
 * Says something of an article, of a paragraph, or in answer to what was said.
 * @returns the thread
 * @throws ArchiveError `not-found`; `forbidden`; `invalid` when the text is empty or too long, or the paragraph or thread is not there
 */
export async function commentOnArticle(archive: Archive, actor: Actor, { slug, text, paragraph, thread }: NewComment): Promise<number> {
  return archive.db.write(async (transaction) => {
    const article = await findArticle(transaction, slug);
    if (!article) throw new ArchiveError('not-found');
    assertMayWithArticle(actor, 'comment', article.status);
    const said = text.trim();
    if (said === '') throw refusal({ code: 'required' });
    if (said.length > LIMITS.note) throw refusal({ code: 'too-long', params: { limit: LIMITS.note } });
    const quote = paragraph === undefined ? undefined : paragraphsOf(article)[paragraph]?.quote;
    if (paragraph !== undefined && quote === undefined) throw refusal({ code: 'not-found' });
    if (thread !== undefined && !(await findThread(transaction, article.id, thread))) throw refusal({ code: 'not-found' });
    const { id: articleId, revision } = article;
    const id = await insertComment(transaction, {
      articleId,
      threadId: thread,
      revision,
      quote,
      text: said,
      by: actor.name,
      at: archive.now(),
    });
    await recordEvent(archive, transaction, actor, 'comment', { type: 'article', id: article.slug }, { comment: id, revision });
    return thread ?? id;
  });
}

const refusal = (problem: Omit<FieldProblem, 'field'>) => new ArchiveError('invalid', { problems: [{ field: 'comment', ...problem }] });
