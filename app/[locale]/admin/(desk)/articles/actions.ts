'use server';
import { redirect } from 'next/navigation';
import { storePicture } from '@/archive/store-picture.ts';
import { picturesOf } from '@/archive/read-article.ts';
import { articleValues } from '@/components/admin/article/article-form-data.ts';
import { withRowChange } from '@/components/admin/article/article-values.ts';
import type { ArticleAnswer, FigureAnswer } from '@/components/admin/article/article-answer.ts';
import { parseRowIntent } from '@/components/admin/form/rows.ts';
import { SCRIPTED } from '@/components/admin/form/scripted.ts';
import { ArchiveError } from '@/core/errors.ts';
import { runAction } from '@/server/run-action.ts';
import { pictureOf, localeOf, textOf } from '../../action-form.ts';
import { figureOf, figureText } from './figure-form.ts';
import { submitArticle } from './submit-article.ts';

/** Saves, publishes or withdraws what the article's form says; without script it adds and removes rows too. */
export async function saveArticleForm(_previous: ArticleAnswer, data: FormData): Promise<ArticleAnswer> {
  const scripted = data.has(SCRIPTED);
  const change = parseRowIntent(textOf(data, 'intent'));
  if (change) {
    const values = articleValues(data);
    return { typed: withRowChange(values, change) ?? values };
  }
  const answer = await submitArticle(data);
  if (scripted) return answer;
  const isDone = answer.saved && !answer.refusal;
  if (isDone) redirect(`/${localeOf(data)}/admin/articles/${encodeURIComponent(answer.saved!.slug)}?saved=${answer.saved!.as}`);
  return { ...answer, typed: { ...articleValues(data), ...answer.merged } };
}

/** Keeps the picture of a figure. @returns its block of Markdown, and the picture's addresses for the preview */
export async function storeFigure(data: FormData): Promise<FigureAnswer> {
  const result = await runAction(async ({ archive, actor }) => {
    const file = pictureOf(data, 'figure.file');
    if (!file) throw new ArchiveError('required');
    const sha256 = await storePicture(archive, actor, new Uint8Array(await file.arrayBuffer()), file.name);
    return { markdown: figureText(figureOf(data), sha256), pictures: await picturesOf(archive, { figures: [{ assetSha256: sha256 }] }) };
  });
  return result.ok ? result.value : { refusal: { code: result.code, params: result.params, problems: result.problems } };
}
