'use server';
import { redirect } from 'next/navigation';
import { restoreRevision } from '@/archive/restore-revision.ts';
import type { Answer } from '@/components/admin/form/answer.ts';
import { answerForm, localeOf, textOf } from '../../../../action-form.ts';

/** Goes back to an earlier state of an article; the page of the article says so. */
export async function restoreRevisionForm(_previous: Answer, data: FormData): Promise<Answer> {
  return answerForm(data, async ({ archive, actor }) => {
    const article = await restoreRevision(archive, actor, {
      slug: textOf(data, 'article'),
      revision: Number(textOf(data, 'revision')),
      number: Number(textOf(data, 'number')),
      reason: textOf(data, 'reason').trim() || undefined,
    });
    redirect(`/${localeOf(data)}/admin/articles/${encodeURIComponent(article.slug)}?saved=gone-back`);
  });
}
