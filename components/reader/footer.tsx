import type { Chrome } from '../../i18n/chrome.ts';
import { fullOf, lightOf } from './href.ts';
import { TailPiece } from './ornament.tsx';

function OfFullEdition({ chrome }: { chrome: Chrome }) {
  const { locale, t } = chrome;
  const light = lightOf(chrome);
  return (
    <>
      <li>
        <a href={`/${locale}/about/machines`}>{t('nav.machines')}</a>
      </li>
      <li>
        <a href={`/${locale}/settings?back=${encodeURIComponent(chrome.path)}`} rel="nofollow">
          {t('nav.settings')}
        </a>
      </li>
      {light && (
        <li>
          <a href={light} rel="alternate">
            {t('nav.light')}
          </a>
        </li>
      )}
    </>
  );
}

const ToFullEdition = ({ chrome }: { chrome: Chrome }) => (
  <li>
    <a href={fullOf(chrome)} rel="nofollow">
      {chrome.t(chrome.edition === 'mirror' ? 'nav.online' : 'nav.full')}
    </a>
  </li>
);

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
        {chrome.edition === 'full' ? <OfFullEdition chrome={chrome} /> : <ToFullEdition chrome={chrome} />}
      </ul>
    </footer>
  );
}
