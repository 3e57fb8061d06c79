import type { ArticlePage } from '../../core/article/views.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { articleHref, comparisonHref, revisionHref } from './href.ts';
import { RevisionFacts } from './revisions.tsx';

/**
 * Said above a text that was changed since it was published: when and why, with the way to the text as it was published; and above
 * that one, with the way back to the text as it is now.
 */
export function ChangedSince({ page, chrome }: { page: ArticlePage; chrome: Chrome }) {
  const { t, locale } = chrome;
  const { slug, revision } = page.article;
  const [newest, ...older] = page.revisions;
  const first = older.at(-1);
  if (!newest || !first) return null;
  const shown = page.revisions.find(({ number }) => number === revision) ?? newest;
  const isNewest = shown === newest;
  return (
    <aside className="changed-since in-chrome" lang={locale} dir={chrome.direction} aria-label={t('revisions.title')}>
      <p>
        <strong>{t(isNewest ? 'revisions.corrected' : shown === first ? 'revisions.readingFirst' : 'revisions.readingOlder')}</strong>{' '}
        <RevisionFacts revision={shown} chrome={chrome} />
      </p>
      <p className="revision-links">
        {isNewest ? (
          <a href={revisionHref(locale, slug, first.number)}>{t('revisions.asPublished')}</a>
        ) : (
          <a href={articleHref(locale, slug)}>{t('revisions.asCorrected')}</a>
        )}
        <a href={comparisonHref(locale, slug, isNewest ? first.number : shown.number, newest.number)}>{t('revisions.whatChanged')}</a>
      </p>
    </aside>
  );
}
