import type { ArticlePage } from '../../core/article/views.ts';
import { languageDirection } from '../../core/text/direction.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { articleHref } from './href.ts';
import { languageName } from './language-name.ts';

/** The text in its other languages. Not the chrome's switch: these are other articles. */
export function Versions({ page, chrome }: { page: ArticlePage; chrome: Chrome }) {
  const { translations } = page.article;
  const { t, locale } = chrome;
  if (translations.length === 0) return null;
  return (
    <section className="apparatus-part" aria-labelledby="versions">
      <h2 id="versions">{t('article.versions')}</h2>
      <ul className="versions">
        {translations.map(({ slug, language, title, relation }) => (
          <li key={slug}>
            <span className="version-language">{t(`article.relations.${relation}`, { language: languageName(language, chrome) })}</span>{' '}
            <a
              className="in-line-text"
              href={articleHref(locale, slug)}
              hrefLang={language}
              lang={language}
              dir={languageDirection(language)}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
