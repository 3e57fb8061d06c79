'use server';
import { revalidatePath } from 'next/cache';
import { addUser } from '@/archive/add-user.ts';
import type { Answer } from '@/components/admin/form/answer.ts';
import { ROLES } from '@/core/permissions/permissions.ts';
import { isLocale } from '@/i18n/locales.ts';
import { answerForm, localeOf, textOf } from '../../action-form.ts';

/** Adds somebody who may sign in. */
export async function addUserForm(_previous: Answer, data: FormData): Promise<Answer> {
  const role = ROLES.find((each) => each === textOf(data, 'role')) ?? 'reader';
  const userLocale = textOf(data, 'userLocale');
  return answerForm(data, async ({ archive, actor }) => {
    const locale = isLocale(userLocale) ? userLocale : localeOf(data);
    await addUser(archive, actor, {
      name: textOf(data, 'name'),
      email: textOf(data, 'email'),
      password: textOf(data, 'password'),
      role,
      locale,
    });
    revalidatePath(`/${localeOf(data)}/admin/users`);
    return 'user-added';
  });
}
