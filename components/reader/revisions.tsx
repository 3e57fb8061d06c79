import type { ReactNode } from 'react';
import type { ArticleState } from '../../core/article/diff-states.ts';
import type { RevisionSummary } from '../../core/article/views.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { Comparison } from './comparison.tsx';
import { BothDates, dayOf } from './dates.tsx';
import { articleHref, comparisonHref, revisionHref, revisionsHref } from './href.ts';
import { Isolate, Unknown } from './isolate.tsx';
import { numeral } from './numerals.ts';

type Article = { slug: string; title: string; language: string; direction: 'ltr' | 'rtl' };

function Head({ article, title, chrome, children }: { article: Article; title: string; chrome: Chrome; children?: ReactNode }) {
  return (
    <>
      <p className="page-kicker">
        <a href={articleHref(chrome.locale, article.slug)}>
          <Isolate language={article.language} direction={article.direction}>
            {article.title}
          </Isolate>
        </a>
      </p>
      <h1 className="page-title">{title}</h1>
      {children}
    </>
  );
}

/** When, by whom and why a state was saved. */
export function RevisionFacts({ revision: { at, by, reason }, chrome }: { revision: RevisionSummary; chrome: Chrome }) {
  return (
    <>
      <BothDates iso={dayOf(at)} chrome={chrome} />
      {by && (
        <>
          {chrome.t('site.join')}
          <Unknown text={by} />
        </>
      )}
      {reason && (
        <span className="revision-reason" dir="auto">
          {reason}
        </span>
      )}
    </>
  );
}

type RevisionsProps = { article: Article; revisions: RevisionSummary[]; chrome: Chrome };

/** `/articles/{slug}/revisions`: every state that readers have had, with what was changed and why. */
export function RevisionsPage({ article, revisions, chrome }: RevisionsProps) {
  const { t, locale } = chrome;
  const { slug } = article;
  return (
    <div className="page page-narrow">
      <Head article={article} title={t('revisions.title')} chrome={chrome}>
        <p className="lede">{t('revisions.lede')}</p>
      </Head>
      <ol className="revision-list" reversed>
        {revisions.map((revision, index) => {
          const { number, hash } = revision;
          const before = revisions[index + 1]?.number;
          return (
            <li key={number}>
              <h2>{before === undefined ? t('revisions.first') : t('revisions.number', { number: numeral(number, chrome) })}</h2>
              <p>
                <RevisionFacts revision={revision} chrome={chrome} />
              </p>
              <p className="revision-links">
                <a href={revisionHref(locale, slug, number)}>{t(before === undefined ? 'revisions.asPublished' : 'revisions.asThen')}</a>
                {before !== undefined && <a href={comparisonHref(locale, slug, before, number)}>{t('revisions.whatChanged')}</a>}
              </p>
              <p className="checksum">
                <span className="muted">SHA-256</span> <code dir="ltr">{hash}</code>
              </p>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

type ComparisonPageProps = RevisionsProps & { from: number; to: number; before: ArticleState; after: ArticleState };

/** `/articles/{slug}/revisions/{a}..{b}`: what became of the text between two states that readers have had. */
export function ComparisonPage({ article, revisions, from, to, before, after, chrome }: ComparisonPageProps) {
  const { t, locale } = chrome;
  const between = revisions.filter(({ number }) => number > Math.min(from, to) && number <= Math.max(from, to)).reverse();
  return (
    <div className="page page-narrow">
      <Head article={article} title={t('revisions.whatChanged')} chrome={chrome}>
        <ul className="revision-list">
          {between.map((revision) => (
            <li key={revision.number}>
              <RevisionFacts revision={revision} chrome={chrome} />
            </li>
          ))}
        </ul>
        <p className="revision-links">
          <a href={revisionHref(locale, article.slug, from)}>{t('revisions.before')}</a>
          <a href={revisionHref(locale, article.slug, to)}>{t('revisions.after')}</a>
          <a href={revisionsHref(locale, article.slug)}>{t('revisions.all')}</a>
        </p>
      </Head>
      <h2>{t('revisions.changes')}</h2>
      <Comparison before={before} after={after} chrome={chrome} besides={['status']} />
    </div>
  );
}
