import type { Chrome } from '../../i18n/chrome.ts';
import { SearchManners } from './search-help.tsx';

/** `/about`: what this is, how to find something in it, how to read its dates. */
export function AboutPage({ chrome }: { chrome: Chrome }) {
  const { t } = chrome;
  return (
    <div className="page page-narrow prose in-text">
      <h1 className="page-title">{t('about.title')}</h1>
      <p className="lede">{t('about.archive.what')}</p>
      <p>{t('about.archive.text')}</p>
      <p>{t('about.archive.rights')}</p>
      <h2>{t('about.search.title')}</h2>
      <p>{t('about.search.text')}</p>
      <SearchManners chrome={chrome} />
      <h2>{t('about.letterheads.title')}</h2>
      <p>{t('about.letterheads.text')}</p>
      <h2>{t('about.languages.title')}</h2>
      <p>{t('about.languages.chrome')}</p>
      <p>{t('about.languages.versions')}</p>
      <h2>{t('about.dates.title')}</h2>
      <p>{t('about.dates.calendars')}</p>
      <p>{t('about.dates.written')}</p>
      <p>{t('about.dates.partial')}</p>
      <h2>{t('about.privacy.title')}</h2>
      <p>{t('about.privacy.text')}</p>
    </div>
  );
}
