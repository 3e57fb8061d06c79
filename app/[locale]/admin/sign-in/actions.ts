'use server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { signIn } from '@/archive/sign-in.ts';
import { deskPath } from '@/components/admin/desk-path.ts';
import type { Answer } from '@/components/admin/form/answer.ts';
import { rememberSession, sessionToken } from '@/server/session.ts';
import { answerForm, localeOf, textOf } from '../action-form.ts';
import { clientAddress } from '../client-address.ts';

/** Signs in and goes to the page that was asked for. */
export async function signInToDesk(_previous: Answer, data: FormData): Promise<Answer> {
  return answerForm(data, async ({ archive }) => {
    const request = await headers();
    const { token } = await signIn(archive, {
      email: textOf(data, 'email'),
      password: textOf(data, 'password'),
      address: clientAddress(request),
      userAgent: request.get('user-agent') ?? '',
      previousToken: await sessionToken(),
    });
    await rememberSession(token);
    redirect(deskPath(textOf(data, 'next'), localeOf(data)));
  });
}
