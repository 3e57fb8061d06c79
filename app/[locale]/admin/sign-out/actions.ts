'use server';
import { redirect } from 'next/navigation';
import { signOut } from '@/archive/sign-in.ts';
import { runAction } from '@/server/run-action.ts';
import { forgetSession, sessionToken } from '@/server/session.ts';
import { localeOf } from '../action-form.ts';

/** Ends the session here and in the archive. */
export async function signOutOfDesk(data: FormData): Promise<void> {
  await runAction(async ({ archive }) => {
    const token = await sessionToken();
    if (token) await signOut(archive, token);
    await forgetSession();
  });
  redirect(`/${localeOf(data)}/admin/sign-in?done=signed-out`);
}
