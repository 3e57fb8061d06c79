import type { Chrome } from '../../i18n/chrome.ts';
import { TailPiece } from './ornament.tsx';

export function Footer({ chrome }: { chrome: Chrome }) {
  const { locale, t } = chrome;
  return (
    <footer className="site-footer">
      <TailPiece />
      <p>{t('site.rights')}</p>
      <ul className="site-rooms">
        <li>
          <a href={`/${locale}/about`}>{t('nav.about')}</a>
        </li>
        <li>
          <a href={`/${locale}/about/machines`}>{t('nav.machines')}</a>
        </li>
        <li>
          <a href={`/${locale}/settings?back=${encodeURIComponent(chrome.path)}`} rel="nofollow">
            {t('nav.settings')}
          </a>
        </li>
      </ul>
    </footer>
  );
}
