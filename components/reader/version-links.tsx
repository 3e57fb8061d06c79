import { languageDirection } from '../../core/text/direction.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { articleHref } from './href.ts';
import { ownLanguageName } from './language-name.ts';

type VersionLinksProps = { versions: readonly { slug: string; language: string }[]; chrome: Chrome };

/** «نیز به English، پښتو»: the text's other languages, each by its own name. */
export function VersionLinks({ versions, chrome }: VersionLinksProps) {
  if (versions.length === 0) return null;
  return (
    <span>
      {chrome.t('article.alsoIn')}{' '}
      {versions.map(({ slug, language }, index) => (
        <span key={slug}>
          {index > 0 && chrome.t('site.join')}
          <a href={articleHref(chrome.locale, slug)} hrefLang={language} lang={language} dir={languageDirection(language)}>
            {ownLanguageName(language)}
          </a>
        </span>
      ))}
    </span>
  );
}
