import { setRequestLocale } from 'next-intl/server';
import { forbidden, notFound, redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import type { Actor, Archive } from '@/archive/archive.ts';
import { ArchiveError } from '@/core/errors.ts';
import { mayInHouse, type HouseVerb, type Role } from '@/core/permissions/permissions.ts';
import { isLocale, type Locale } from '@/i18n/locales.ts';
import { archive } from '@/server/open.ts';
import { currentActor } from '@/server/session.ts';

export type DeskContext = { locale: Locale; archive: Archive; actor: Actor & { role: Role } };

type DeskPage = {
  params: Promise<{ locale: string }>;
  /** Path of the page below `/{locale}/admin`, to come back to after signing in. */
  path: string;
  verb?: HouseVerb;
  render: (context: DeskContext) => Promise<ReactNode>;
};

/** A page of the desk: somebody signed out is asked in, somebody who may not is told so (403), and what is not there is a 404. */
export async function deskPage({ params, path, verb = 'enter-desk', render }: DeskPage): Promise<ReactNode> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { role, ...actor } = await currentActor();
  if (role === 'visitor') redirect(`/${locale}/admin/sign-in?next=${encodeURIComponent(`/${locale}/admin${path}`)}`);
  if (!mayInHouse(role, verb)) forbidden();
  try {
    return await render({ locale, archive: await archive(), actor: { ...actor, role } });
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'not-found') notFound();
    if (error instanceof ArchiveError && error.code === 'forbidden') forbidden();
    throw error;
  }
}
