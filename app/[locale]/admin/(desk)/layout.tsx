import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DeskHeader } from '@/components/admin/shell/desk-header.tsx';
import { isLocale } from '@/i18n/locales.ts';
import { currentActor } from '@/server/session.ts';
import { signOutOfDesk } from '../sign-out/actions.ts';

export default async function DeskLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale: asked } = await params;
  const locale = isLocale(asked) ? asked : await getLocale();
  const { name, role } = await currentActor();
  return (
    <>
      <DeskHeader locale={locale} user={role === 'visitor' ? undefined : { name, role }} signOut={signOutOfDesk} />
      <main id="main" className="desk-main">
        {children}
      </main>
    </>
  );
}
