import 'server-only';
import type { Actor, Archive } from '@/archive/archive.ts';
import type { readDraft } from '@/archive/read-article.ts';
import { addPersonName } from '@/archive/save-person.ts';
import { saveSubject, type SavedSubject } from '@/archive/save-subject.ts';
import { storePicture } from '@/archive/store-picture.ts';
import type { DraftOfForm } from '@/components/admin/article/article-form-data.ts';
import { valuesOfDraft, type ArticleValues, type ContributorValues } from '@/components/admin/article/article-values.ts';
import { takenFromForm, withTheirs } from '@/components/admin/article/conflict.ts';
import { insertBlock } from '@/components/admin/article/insert-block.ts';
import { fieldsAt, nestedFormData, textAt } from '@/components/admin/form/nested-form-data.ts';
import { ArchiveError } from '@/core/errors.ts';
import { draftOf } from '@/core/article/state.ts';
import { textDirection } from '@/core/text/direction.ts';
import { pictureOf } from '../../action-form.ts';
import { figureOf, figureText } from './figure-form.ts';

/** What a form brings besides the article: a subject that the list does not have, a figure that was not put into the body yet. */
export type Besides = { subject?: SavedSubject; figure?: string };

export async function besides(archive: Archive, actor: Actor, data: FormData): Promise<Besides> {
  return { subject: await newSubject(archive, actor, data), figure: await newFigure(archive, actor, data) };
}

async function newSubject(archive: Archive, actor: Actor, data: FormData): Promise<SavedSubject | undefined> {
  const fields = fieldsAt(nestedFormData(data), 'newSubject');
  const names = { fa: textAt(fields, 'fa').trim(), en: textAt(fields, 'en').trim() };
  if (names.fa === '' && names.en === '') return undefined;
  return at('newSubject', () => saveSubject(archive, actor, names));
}

async function newFigure(archive: Archive, actor: Actor, data: FormData): Promise<string | undefined> {
  const file = pictureOf(data, 'figure.file');
  if (!file) return undefined;
  const sha256 = await storePicture(archive, actor, new Uint8Array(await file.arrayBuffer()), file.name);
  return figureText(figureOf(data), sha256);
}

/** Refusals of a part of the form, at its own fields. */
async function at<T>(part: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const problems = error.problems.map((problem) => ({ ...problem, field: `${part}.${problem.field}` }));
    throw new ArchiveError(error.code, { message: error.message, params: error.params, problems, cause: error });
  }
}

/** What was typed, with the fields that the editor takes from the other version, and with what came besides. */
export function mergedValues(
  data: FormData,
  typed: ArticleValues,
  stored: Awaited<ReturnType<typeof readDraft>> | undefined,
  extra: Besides,
): ArticleValues {
  const theirs =
    stored &&
    valuesOfDraft(
      draftOf(stored.state),
      stored.article.contributors.map(({ slug }) => slug),
    );
  const values = theirs ? withTheirs(typed, theirs, takenFromForm(data, theirs)) : typed;
  const { subject, figure } = extra;
  return {
    ...values,
    subjects: subject && !values.subjects.includes(subject.slug) ? [...values.subjects, subject.slug] : values.subjects,
    body: figure === undefined ? values.body : insertBlock(values.body, values.body.length, figure).text,
  };
}

/** The people of a saved article, linked in the form's rows; those who are new get the name in the other script that was typed. */
export async function nameNewPeople(
  archive: Archive,
  actor: Actor,
  values: ArticleValues,
  rows: DraftOfForm['rows'],
  article: { contributors: { slug: string }[] },
): Promise<ContributorValues[]> {
  const linked = [...values.contributors];
  for (const [place, index] of rows.contributors.entries()) {
    const row = values.contributors[index]!;
    const slug = article.contributors[place]?.slug ?? row.slug;
    const name = row.otherName.trim();
    if (name !== '')
      await addPersonName(archive, actor, slug, { text: name, language: textDirection(name, 'ltr') === 'rtl' ? 'fa' : 'en' });
    linked[index] = { ...row, slug, otherName: '' };
  }
  return linked;
}
