import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { DeskHeader } from './desk-header.tsx';

/** A page before the door of the desk: signing in, setting up. */
export function Door({ title, children }: { title: ReactNode; children: ReactNode }) {
  const locale = useLocale();
  return (
    <>
      <DeskHeader locale={locale} />
      <main id="main" className="desk-main door">
        <h1 className="page-title">{title}</h1>
        {children}
      </main>
    </>
  );
}
