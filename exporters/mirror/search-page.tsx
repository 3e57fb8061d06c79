import type { Chrome } from '../../i18n/chrome.ts';

/** The search of a mirror: a script over files beside it, which works from a disk too. Without scripts, the index of words. */
export function MirrorSearch({ chrome }: { chrome: Chrome }) {
  const { t, locale } = chrome;
  return (
    <div className="page">
      <h1 className="page-title">{t('search.title')}</h1>
      <form id="mirror-search" className="page-search" hidden>
        <label className="visually-hidden" htmlFor="q">
          {t('search.label')}
        </label>
        <input id="q" type="search" name="q" dir="auto" placeholder={t('search.placeholder')} autoComplete="off" maxLength={500} />
        <button>{t('search.submit')}</button>
      </form>
      <noscript>
        <p className="lede">{t('mirror.noScript')}</p>
      </noscript>
      <p>
        <a href={`/${locale}/words`}>{t('mirror.words')}</a>
      </p>
      <p id="mirror-status" role="status" data-found={t('mirror.found')} data-none={t('mirror.none')} data-failed={t('mirror.failed')} />
      <ol id="mirror-results" className="card-list" />
      <script src="/search/search.js" defer />
    </div>
  );
}
