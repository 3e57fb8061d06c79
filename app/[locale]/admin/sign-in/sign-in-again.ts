'use server';
import { headers } from 'next/headers';
import { signIn } from '@/archive/sign-in.ts';
import type { Answer } from '@/components/admin/form/answer.ts';
import { rememberSession, sessionToken } from '@/server/session.ts';
import { answerForm, textOf } from '../action-form.ts';
import { clientAddress } from '../client-address.ts';

/** Signs in and stays where it is: somebody was writing when the session ended. */
export async function signInAgain(_previous: Answer, data: FormData): Promise<Answer> {
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
    return undefined;
  });
}
