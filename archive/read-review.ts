import 'server-only';
import { parseBody } from '../core/markup/parse.ts';
import { blockText } from '../core/markup/plain-text.ts';
import { revisionsOf, type StoredArticle } from '../db/articles.ts';
import { commentsOn, countOpenThreads, type CommentRow } from '../db/review-comments.ts';
import type { Actor, Archive } from './archive.ts';
import { readDraft } from './read-article.ts';

/** UTF-16 code units of a paragraph that are kept with a comment: enough to find it again. */
const QUOTED = 300;

type Paragraph = { text: string; quote: string; direction: 'ltr' | 'rtl'; language: string };

/** The blocks of an article's body as plain text, in order; those without a letter are left out. */
export function paragraphsOf(article: Pick<StoredArticle, 'body' | 'language' | 'direction'>): Paragraph[] {
  return parseBody(article.body, article).blocks.flatMap((block) => {
    const text = blockText(block);
    if (block.type === 'rule' || text.trim() === '') return [];
    return [{ text, quote: text.slice(0, QUOTED), direction: block.direction, language: block.language ?? article.language }];
  });
}

type Thread = CommentRow & { answers: CommentRow[] };
export type Review = {
  article: StoredArticle;
  /** With what was said of each. */
  paragraphs: (Paragraph & { threads: Thread[] })[];
  /** About the whole article, or about a paragraph that has changed since: these have their `quote`. */
  threads: Thread[];
};

/** An article as its reviewers read it, with all that was said of it. @throws ArchiveError `not-found` */
export async function readReview(archive: Archive, actor: Actor, slug: string): Promise<Review> {
  const { article } = await readDraft(archive, actor, slug);
  const comments = await commentsOn(archive.db.reader, article.id);
  const threads = comments
    .filter(({ threadId }) => threadId === undefined)
    .map((thread) => ({ ...thread, answers: comments.filter(({ threadId }) => threadId === thread.id) }));
  const rest = new Set(threads);
  const paragraphs = paragraphsOf(article).map((paragraph) => {
    // Of two paragraphs that begin alike the first has what was said of either.
    const own = [...rest].filter(({ quote }) => quote === paragraph.quote);
    own.forEach((thread) => rest.delete(thread));
    return { ...paragraph, threads: own };
  });
  return { article, paragraphs, threads: [...rest] };
}

/** What the form of an article says of its review: open threads, and why it was sent back if that was the last thing to happen. */
export async function readReviewNote(archive: Archive, article: StoredArticle): Promise<{ open: number; sentBack?: string }> {
  const { reader } = archive.db;
  const [last] = article.status === 'draft' ? await revisionsOf(reader, article.id, 1) : [];
  return { open: await countOpenThreads(reader, article.id), sentBack: last?.reason };
}
