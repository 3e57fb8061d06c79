import { otherLocale } from '../../i18n/locales.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { ownLanguageName } from './language-name.ts';
import { Star } from './ornament.tsx';
import { SearchForm } from './search-form.tsx';

/** The rooms that the header leads to, in order; each is the first part of its address. */
const ROOMS = ['articles', 'people', 'sites', 'about'] as const;

/** Whether this page is the room's own or lies in it. */
const standing = (path: string, room: string) =>
  path.split(/[?#]/)[0] === `/${room}` ? 'page' : path.startsWith(`/${room}/`) ? 'true' : undefined;

function LocaleSwitch({ chrome }: { chrome: Chrome }) {
  const other = otherLocale(chrome.locale);
  return (
    <a
      className="locale-switch"
      href={`/${other}${chrome.path}`}
      hrefLang={other}
      lang={other}
      dir={other === 'fa' ? 'rtl' : 'ltr'}
      rel="alternate"
    >
      {ownLanguageName(other)}
    </a>
  );
}

const withoutSearch = (path: string) => path === '' || path === '/' || /^\/search(\?|$)/.test(path);

/** Name, ways, search, and the door to the other chrome. Home and search have a larger search box of their own. */
export function Header({ chrome }: { chrome: Chrome }) {
  const { locale, path, t } = chrome;
  return (
    <header className="site-header">
      <a className="site-name" href={`/${locale}`} aria-current={path === '' ? 'page' : undefined}>
        <Star /> {t('site.name')}
      </a>
      <nav className="site-nav" aria-label={t('nav.label')}>
        <ul className="site-rooms">
          {ROOMS.map((room) => (
            <li key={room}>
              <a href={`/${locale}/${room}`} aria-current={standing(path, room)}>
                {t(`nav.${room}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {!withoutSearch(path) && <SearchForm chrome={chrome} name="site-search" />}
      <p className="site-tools">
        {chrome.edition === 'full' && (
          <a href={`/${locale}/settings?back=${encodeURIComponent(path)}`} rel="nofollow">
            {t('nav.settings')}
          </a>
        )}{' '}
        <LocaleSwitch chrome={chrome} />
      </p>
    </header>
  );
}
