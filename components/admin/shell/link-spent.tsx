import { useLocale, useTranslations } from 'next-intl';
import { Door } from './door.tsx';

/** The one-use link was used, or is too old. */
export function LinkSpent() {
  const t = useTranslations('admin.setup');
  const locale = useLocale();
  return (
    <Door title={t('spentTitle')}>
      <p className="lede">{t('spentText')}</p>
      <p>
        <a href={`/${locale}/admin/sign-in`}>{t('toSignIn')}</a>
      </p>
    </Door>
  );
}
