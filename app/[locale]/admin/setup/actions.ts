'use server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { addFirstAdministrator } from '@/archive/first-administrator.ts';
import { signIn } from '@/archive/sign-in.ts';
import type { Answer } from '@/components/admin/form/answer.ts';
import { ArchiveError } from '@/core/errors.ts';
import { rememberSession } from '@/server/session.ts';
import { answerForm, localeOf, textOf } from '../action-form.ts';
import { clientAddress } from '../client-address.ts';

/** Makes the first administrator and signs them in. */
export async function setUpArchive(_previous: Answer, data: FormData): Promise<Answer> {
  const locale = localeOf(data);
  return answerForm(data, async ({ archive }) => {
    const [email, password] = [textOf(data, 'email'), textOf(data, 'password')];
    if (password !== textOf(data, 'passwordAgain')) {
      throw new ArchiveError('invalid', { problems: [{ field: 'passwordAgain', code: 'password-different' }] });
    }
    await addFirstAdministrator(archive, textOf(data, 'token'), { name: textOf(data, 'name'), email, password, locale });
    const request = await headers();
    const { token } = await signIn(archive, {
      email,
      password,
      address: clientAddress(request),
      userAgent: request.get('user-agent') ?? '',
    });
    await rememberSession(token);
    redirect(`/${locale}/admin`);
  });
}
