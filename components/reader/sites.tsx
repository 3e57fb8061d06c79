import type { ReactNode } from 'react';
import type { MastheadView, SiteView } from '../../core/article/views.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { Count } from './count.tsx';
import { bothDates } from './dates.tsx';
import { articlesHref, sectionHref, siteHref } from './href.ts';
import { Technical } from './isolate.tsx';
import { languageName } from './language-name.ts';
import { Letterhead } from './letterhead.tsx';
import { counted } from './numerals.ts';
import { BothNames } from './sections.tsx';

/** `/sites`. */
export function SitesPage({ sites, chrome }: { sites: SiteView[]; chrome: Chrome }) {
  const { t, locale } = chrome;
  return (
    <div className="page page-narrow">
      <h1 className="page-title">{t('sites.title')}</h1>
      <p className="lede">{t('sites.lede')}</p>
      <ul className="site-list">
        {sites.map((site) => (
          <li key={site.slug}>
            <h2>
              <BothNames names={site.names} href={siteHref(locale, site.slug)} chrome={chrome} />
            </h2>
            <p className="card-meta">
              <span>{t('sites.count', counted(site.count, chrome))}</span>
              {site.web && (
                <span>
                  <Technical>{site.web}</Technical>
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** «از ۲۹ میزان ۱۴۰۳»: since when, and until when, a masthead was in use. */
function Period({ masthead, chrome }: { masthead: MastheadView; chrome: Chrome }) {
  const { t } = chrome;
  const { from, to } = masthead;
  const date = (iso: string) => {
    const { first, second } = bothDates(iso, chrome);
    return `${first} (${second})`;
  };
  if (from && to) return <p className="period">{t('sites.period', { from: date(from), to: date(to) })}</p>;
  if (from) return <p className="period">{t('sites.since', { from: date(from) })}</p>;
  return <p className="period">{to ? t('sites.until', { to: date(to) }) : t('sites.noPeriod')}</p>;
}

function Mastheads({ site, chrome }: { site: SiteView; chrome: Chrome }) {
  if (site.mastheads.length === 0) return null;
  return (
    <section aria-labelledby="mastheads">
      <h2 id="mastheads">{chrome.t('sites.mastheads')}</h2>
      <ol className="mastheads">
        {site.mastheads.map((masthead) => (
          <li key={masthead.id}>
            <Period masthead={masthead} chrome={chrome} />
            <Letterhead masthead={masthead} language={site.language} chrome={chrome} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SiteSections({ site, chrome }: { site: SiteView; chrome: Chrome }) {
  if (site.sections.length === 0) return null;
  return (
    <section aria-labelledby="sections">
      <h2 id="sections">{chrome.t('sections.title')}</h2>
      <ul className="index-entries section-list">
        {site.sections.map((section) => (
          <li key={section.slug}>
            {/* A section that holds nothing is named, but does not lead to an empty page. */}
            <BothNames
              names={section.names}
              href={section.count > 0 ? sectionHref(chrome.locale, section.slug) : undefined}
              chrome={chrome}
            />
            <Count of={section.count || undefined} chrome={chrome} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `/sites/{slug}`: what is known of a source site, and its mastheads through time. */
export function SitePage({ site, chrome }: { site: SiteView; chrome: Chrome }) {
  const { t, locale } = chrome;
  return (
    <div className="page page-narrow">
      <header className="page-head">
        <p className="page-kicker">{t('sites.one')}</p>
        <h1 className="page-title">
          <BothNames names={site.names} chrome={chrome} />
        </h1>
      </header>
      <dl className="facts">
        {site.web && (
          <Fact term={t('sites.web')}>
            <Technical>{site.web}</Technical>
          </Fact>
        )}
        {site.mail && (
          <Fact term={t('sites.mail')}>
            <Technical>{site.mail}</Technical>
          </Fact>
        )}
        <Fact term={t('sites.language')}>{languageName(site.language, chrome)}</Fact>
        <Fact term={t('sites.calendar')}>{t(`calendars.${site.calendar}`)}</Fact>
        <Fact term={t('sites.held')}>
          <a href={articlesHref(locale, { site: site.slug })}>{t('sites.count', counted(site.count, chrome))}</a>
        </Fact>
      </dl>
      <SiteSections site={site} chrome={chrome} />
      <Mastheads site={site} chrome={chrome} />
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
