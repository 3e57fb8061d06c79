'use server';
import { revalidatePath } from 'next/cache';
import { saveSubject } from '@/archive/save-subject.ts';
import type { Answer } from '@/components/admin/form/answer.ts';
import { answerForm, localeOf, textOf } from '../../action-form.ts';

/** Adds a subject, or changes the labels of one. */
export async function saveSubjectForm(_previous: Answer, data: FormData): Promise<Answer> {
  return answerForm(data, async ({ archive, actor }) => {
    await saveSubject(archive, actor, { fa: textOf(data, 'fa'), en: textOf(data, 'en') }, textOf(data, 'subject') || undefined);
    revalidatePath(`/${localeOf(data)}/admin/subjects`);
    return 'subject-saved';
  });
}
