import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { readComparison, readHistory } from '@/archive/read-revisions.ts';
import { RestoreForm } from '@/components/admin/revisions/restore-form.tsx';
import { RevisionTable } from '@/components/admin/revisions/revision-table.tsx';
import { Comparison } from '@/components/reader/comparison.tsx';
import { mayWithArticle } from '@/core/permissions/permissions.ts';
import { chromeFor } from '@/i18n/chrome.ts';
import { deskPage } from '../../../../desk-page.tsx';
import { restoreRevisionForm } from './actions.ts';

type Query = { from?: string | string[]; to?: string | string[] };
type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.revisions');
  return { title: t('title') };
}

/** Every saved state of an article, any two of them compared, and the way back to one. */
export default async function RevisionsPage({ params, searchParams }: Props) {
  const slug = decodeURIComponent((await params).slug);
  const query = await searchParams;
  return deskPage({
    params,
    path: `/articles/${encodeURIComponent(slug)}/revisions`,
    render: async ({ locale, archive, actor }) => {
      const t = await getTranslations('admin.revisions');
      const found = await readHistory(archive, actor, slug);
      if ('withdrawn' in found) notFound();
      const { article, revisions } = found;
      const to = Number(query.to) || article.revision;
      const from = Number(query.from) || Math.max(1, to - 1);
      const compared = await readComparison(archive, actor, slug, { from, to });
      if ('withdrawn' in compared) notFound();
      return (
        <>
          <p className="page-kicker">
            <a href={`/${locale}/admin/articles/${encodeURIComponent(article.slug)}`}>
              <bdi lang={article.language} dir={article.direction}>
                {article.title}
              </bdi>
            </a>
          </p>
          <h1 className="page-title">{t('title')}</h1>
          <RevisionTable revisions={revisions} chosen={{ from, to }} />
          <h2 id="changes">{t('changes', { from, to })}</h2>
          <Comparison before={compared.before} after={compared.after} chrome={chromeFor(locale, '')} />
          {from !== article.revision && mayWithArticle(actor.role, 'save', article.status) && (
            <RestoreForm action={restoreRevisionForm} {...article} number={from} />
          )}
        </>
      );
    },
  });
}
