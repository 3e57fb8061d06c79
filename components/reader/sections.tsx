import type { Names } from '../../core/article/model.ts';
import type { Listing, SectionView } from '../../core/article/views.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { otherLocale } from '../../i18n/locales.ts';
import { ListingView } from './browse.tsx';
import { siteHref } from './href.ts';
import { Isolate } from './isolate.tsx';

/** A name in the chrome's language, linked if asked for, with the other beside it, as a bilingual masthead prints them. */
export function BothNames({ names, href, chrome }: { names: Names; href?: string; chrome: Chrome }) {
  const other = otherLocale(chrome.locale);
  const own = names[chrome.locale];
  return (
    <>
      {href ? <a href={href}>{own}</a> : <span>{own}</span>}
      {names[other] !== own && (
        <>
          {' '}
          <Isolate language={other} className="other-name">
            {names[other]}
          </Isolate>
        </>
      )}
    </>
  );
}

/** `/sections/{slug}`. */
export function SectionPage({ section, listing, chrome }: { section: SectionView; listing: Listing; chrome: Chrome }) {
  const { locale, t } = chrome;
  return (
    <div className="page">
      <header className="page-head">
        <p className="page-kicker">{t('sections.one')}</p>
        <h1 className="page-title">
          <BothNames names={section.names} chrome={chrome} />
        </h1>
        <p className="lede">
          {t('sections.of')} <a href={siteHref(locale, section.site.slug)}>{section.site.names[locale]}</a>
        </p>
      </header>
      <ListingView listing={listing} chrome={chrome} />
    </div>
  );
}
