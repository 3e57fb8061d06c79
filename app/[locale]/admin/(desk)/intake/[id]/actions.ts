'use server';
import { redirect } from 'next/navigation';
import { acceptIntake } from '@/archive/accept-intake.ts';
import type { Actor, Archive } from '@/archive/archive.ts';
import { nextInIntake, readIntakeReview } from '@/archive/read-intake-review.ts';
import type { ArticleAnswer } from '@/components/admin/article/article-answer.ts';
import { articleValues, draftOfForm } from '@/components/admin/article/article-form-data.ts';
import { withRowChange } from '@/components/admin/article/article-values.ts';
import { documentKey } from '@/components/admin/autosave/document-key.ts';
import { parseRowIntent } from '@/components/admin/form/rows.ts';
import { SCRIPTED } from '@/components/admin/form/scripted.ts';
import { ArchiveError } from '@/core/errors.ts';
import { runAction } from '@/server/run-action.ts';
import { localeOf, textOf } from '../../../action-form.ts';
import { letGo, onForm } from '../../articles/after-form.ts';
import { besides, mergedValues, nameNewPeople } from '../../articles/merge-form.ts';

/** Accepts a document as the form says it, and goes on: to its draft, or to the next document. Without script it changes rows too. */
export async function acceptDocument(_previous: ArticleAnswer, data: FormData): Promise<ArticleAnswer> {
  const values = articleValues(data);
  const change = parseRowIntent(textOf(data, 'intent'));
  if (change) return { typed: withRowChange(values, change) ?? values };
  const result = await runAction(({ archive, actor }) => accept(archive, actor, data));
  if (result.ok) redirect(`/${localeOf(data)}/admin/${result.value}`);
  const { code, params, problems } = result;
  return { refusal: { code, params, problems }, ...(!data.has(SCRIPTED) && { typed: values }) };
}

/** @returns where to go on, below `/{locale}/admin/` */
async function accept(archive: Archive, actor: Actor, data: FormData): Promise<string> {
  // Asked first: to somebody signed out every document is simply not there.
  if (actor.role === 'visitor') throw new ArchiveError('signed-out');
  const id = Number(textOf(data, 'intake'));
  const review = await readIntakeReview(archive, actor, id);
  if (!('recognition' in review)) throw new ArchiveError('intake-settled');
  const typed = articleValues(data);
  const values = mergedValues(data, typed, undefined, await besides(archive, actor, data));
  // What nobody changed stays as it was read, to the byte and to the day.
  const { draft, problems, rows } = draftOfForm(values, { ...review.recognition.draft, site: values.site });
  try {
    if (problems.length > 0) throw new ArchiveError('invalid', { problems });
    const reviewed = data.getAll('reviewed').filter((field) => typeof field === 'string');
    const article = await acceptIntake(archive, actor, { id, draft, reviewed });
    await nameNewPeople(archive, actor, values, rows, article);
    await letGo(archive, actor, { key: documentKey(id) });
    if (textOf(data, 'intent') !== 'accept-next') return `articles/${encodeURIComponent(article.slug)}?saved=accepted`;
    const next = await nextInIntake(archive, actor, id);
    return next === undefined ? 'intake?accepted=1' : `intake/${next}?accepted=1`;
  } catch (error) {
    throw onForm(error, values, rows);
  }
}
