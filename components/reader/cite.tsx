import { Fragment } from 'react';
import { LOCALES, type Locale } from '../../core/article/model.ts';
import type { ArticlePage } from '../../core/article/views.ts';
import { formatBoth } from '../../core/calendar/format-date.ts';
import { chromeFor, type Chrome } from '../../i18n/chrome.ts';
import { localeDirection } from '../../i18n/locales.ts';
import type { Representation } from './article.tsx';
import { articleHref } from './href.ts';
import { Isolate, Technical, Unknown } from './isolate.tsx';
import { personName } from './person-name.ts';

const AUTHORS = new Set(['author', 'compiler']);

/** «زرغونه حمیدی، «بیاض…»، سپوږمۍ، جدی ۱۳۹۹ (…). بیاض، https://…»: for a footnote, in the manner of the citation's language. */
function Citation({ page, locale, url }: { page: ArticlePage; locale: Locale; url: string }) {
  const { t } = chromeFor(locale, '');
  const { article, contributors, date } = page;
  const authors = contributors.filter(({ role }) => AUTHORS.has(role));
  const dates = date && formatBoth(date.iso, locale, date.calendar);
  return (
    <p className="citation" lang={locale} dir={localeDirection(locale)}>
      {authors.map(({ slug, names, credited }, index) => {
        const name = personName(names, locale, credited);
        return (
          <Fragment key={slug}>
            {index > 0 && t(index === authors.length - 1 ? 'site.lastJoin' : 'site.join')}
            <Isolate language={name.language} direction={name.direction}>
              {name.text}
            </Isolate>
          </Fragment>
        );
      })}
      {authors.length > 0 && t('site.join')}
      {t.rich('article.citedTitle', {
        title: () => (
          <Isolate language={article.language} direction={article.direction}>
            {article.title}
          </Isolate>
        ),
      })}
      {t('site.join')}
      <Unknown text={article.site.names[locale]} />
      {dates && `${t('site.join')}${dates.first} (${dates.second})`}
      {`. ${t('site.name')}${t('site.join')}`}
      <Technical>{url}</Technical>
    </p>
  );
}

type CiteProps = { page: ArticlePage; representations: readonly Representation[]; chrome: Chrome };

/** How to name this text elsewhere, and the forms in which it can be taken away. */
export function Cite({ page, representations, chrome }: CiteProps) {
  const { t, locale } = chrome;
  const { slug, url } = page.article;
  return (
    <section className="apparatus-part" aria-labelledby="cite">
      <h2 id="cite">{t('article.cite')}</h2>
      {LOCALES.map((of) => (
        <Citation key={of} page={page} locale={of} url={url} />
      ))}
      {representations.length > 0 && (
        <div className="take-away">
          <h3>{t('article.takeAway')}</h3>
          <ul className="tags">
            {representations.map((ending) => (
              <li key={ending}>
                <a href={`${articleHref(locale, slug)}.${ending}`} rel="alternate">
                  {t(`article.representations.${ending === 'csl.json' ? 'csl' : ending}`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
