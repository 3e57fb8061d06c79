'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { mayWithArticle, type Role } from '../../../core/permissions/permissions.ts';
import { LOCALES } from '../../../core/article/model.ts';
import { SubmitButton } from '../form/submit-button.tsx';
import { formatInstant } from '../format-instant.ts';
import type { Standing } from './article-answer.ts';

type StateBarProps = { standing?: Standing; role: Role; pending: boolean; unsaved: boolean; children: ReactNode };

/** What can be done with the article, where it stands and whether all is saved. Always in sight. */
export function StateBar({ standing, role, pending, unsaved, children }: StateBarProps) {
  const t = useTranslations('admin.article');
  const status = standing?.status ?? 'draft';
  const maySave = standing ? mayWithArticle(role, 'save', status) : true;
  const isPublished = status === 'published';
  return (
    <div className="state-bar" role="region" aria-label={t('stateBar')}>
      <p className="state-line">
        <StateLine standing={standing} />
        {unsaved && <span className="unsaved">{t('unsaved')}</span>}
        {children}
      </p>
      <p className="state-buttons">
        {standing && <HistoryLink slug={standing.slug} />}
        {standing && <PreviewLinks {...standing} />}
        {maySave && (
          <SubmitButton intent="save" pending={pending} secondary={!isPublished}>
            {t(isPublished ? 'saveCorrection' : 'saveDraft')}
          </SubmitButton>
        )}
        {mayWithArticle(role, 'submit', status) && !mayWithArticle(role, 'publish', status) && (
          <SubmitButton intent="submit" pending={pending}>
            {t('intents.submit')}
          </SubmitButton>
        )}
        {mayWithArticle(role, 'publish', status) && (
          <SubmitButton intent="publish" pending={pending}>
            {t('intents.publish')}
          </SubmitButton>
        )}
      </p>
    </div>
  );
}

function StateLine({ standing }: { standing?: Standing }) {
  const t = useTranslations('admin');
  const locale = useLocale();
  if (!standing) return <span role="status">{t('article.notSavedYet')}</span>;
  const { status, revision, updated, publishAt } = standing;
  return (
    <span role="status">
      <span className={`badge status-${status}`}>{t(`statuses.${status}`)}</span>{' '}
      {t('article.state', { revision, at: formatInstant(updated, locale) })}
      {publishAt && <> {t('article.publicFrom', { at: formatInstant(publishAt, locale) })}</>}
    </span>
  );
}

function HistoryLink({ slug }: { slug: string }) {
  const t = useTranslations('admin.revisions');
  const locale = useLocale();
  return (
    <a className="preview-link" href={`/${locale}/admin/articles/${encodeURIComponent(slug)}/revisions`}>
      {t('title')}
    </a>
  );
}

/** The article as its readers see it, in each chrome. */
function PreviewLinks({ slug, status }: Standing) {
  const t = useTranslations('admin.article');
  const [room, page] = status === 'published' ? ['articles', ''] : ['admin/articles', '/preview'];
  return LOCALES.map((locale) => (
    <a key={locale} className="preview-link" href={`/${locale}/${room}/${encodeURIComponent(slug)}${page}`} target="_blank" rel="noopener">
      {t(`previewIn.${locale}`)}
    </a>
  ));
}
