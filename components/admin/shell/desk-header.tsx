import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import type { Role } from '../../../core/permissions/permissions.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { Star } from '../../reader/ornament.tsx';
import { DeskNav } from './desk-nav.tsx';
import { LocaleSwitch } from './locale-switch.tsx';

type DeskHeaderProps = {
  locale: Locale;
  /** Absent on the pages before the door. */
  user?: { name: string; role: Role };
  signOut?: (data: FormData) => Promise<void>;
};

/** Where the desk's rooms are, who sits at it, and the ways out. */
export function DeskHeader({ locale, user, signOut }: DeskHeaderProps) {
  const t = useTranslations('admin');
  return (
    <header className="desk-header">
      <a className="skip-link" href="#main">
        {t('nav.skip')}
      </a>
      <div className="desk-header-line">
        <a className="desk-name" href={`/${locale}/admin`}>
          <Star /> {t('desk.name')}
        </a>
        <a href={`/${locale}`}>{t('nav.public')}</a>
        <Suspense>
          <LocaleSwitch locale={locale} />
        </Suspense>
        {user && signOut && (
          <form action={signOut} className="desk-user">
            <input type="hidden" name="locale" value={locale} />
            <bdi>{user.name}</bdi> <span className="muted">{t(`userRoles.${user.role}`)}</span>{' '}
            <button type="submit" className="button button-small">
              {t('nav.signOut')}
            </button>
          </form>
        )}
      </div>
      {user && <DeskNav role={user.role} />}
    </header>
  );
}
