'use server';
import { redirect } from 'next/navigation';
import { commentOnArticle } from '@/archive/comment-on-article.ts';
import { resolveComment } from '@/archive/resolve-comment.ts';
import type { Answer } from '@/components/admin/form/answer.ts';
import { answerForm, localeOf, textOf } from '../../../../action-form.ts';

const numberOf = (data: FormData, name: string): number | undefined => (textOf(data, name) === '' ? undefined : Number(textOf(data, name)));

/** The page with the thread in sight; the number makes it another address than the one with the form open. */
const threadAt = (data: FormData, thread: number): string =>
  `/${localeOf(data)}/admin/articles/${encodeURIComponent(textOf(data, 'article'))}/review?said=${thread}#thread-${thread}`;

/** Keeps what was said of an article, a paragraph or in a thread, and leads there. */
export async function commentForm(_previous: Answer, data: FormData): Promise<Answer> {
  return answerForm(data, async ({ archive, actor }) => {
    const thread = await commentOnArticle(archive, actor, {
      slug: textOf(data, 'article'),
      text: textOf(data, 'comment'),
      paragraph: numberOf(data, 'paragraph'),
      thread: numberOf(data, 'thread'),
    });
    redirect(threadAt(data, thread));
  });
}

/** Settles a thread, or opens it again. */
export async function resolveForm(_previous: Answer, data: FormData): Promise<Answer> {
  return answerForm(data, async ({ archive, actor }) => {
    const thread = numberOf(data, 'thread') ?? 0;
    await resolveComment(archive, actor, { slug: textOf(data, 'article'), thread, resolved: textOf(data, 'intent') === 'resolve' });
    redirect(threadAt(data, thread));
  });
}
