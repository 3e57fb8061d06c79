import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readReview } from '@/archive/read-review.ts';
import { ReviewPage } from '@/components/admin/review/review-page.tsx';
import { mayWithArticle } from '@/core/permissions/permissions.ts';
import { deskPage } from '../../../../desk-page.tsx';
import { commentForm, resolveForm } from './actions.ts';

type Query = { on?: string | string[]; answer?: string | string[] };
type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.review');
  return { title: t('title') };
}

const numberOf = (value: string | string[] | undefined): number | undefined => (value === undefined ? undefined : Number(value));

/** An article paragraph by paragraph, with what was said of it. `?on=` opens the form below a paragraph, `?answer=` below a thread. */
export default async function ArticleReviewPage({ params, searchParams }: Props) {
  const slug = decodeURIComponent((await params).slug);
  const { on, answer } = await searchParams;
  return deskPage({
    params,
    path: `/articles/${encodeURIComponent(slug)}/review`,
    render: async ({ locale, archive, actor }) => {
      const review = await readReview(archive, actor, slug);
      const may = (verb: 'comment' | 'resolve-comment') => mayWithArticle(actor.role, verb, review.article.status);
      const actions = { comment: may('comment') ? commentForm : undefined, resolve: may('resolve-comment') ? resolveForm : undefined };
      return <ReviewPage {...review} locale={locale} open={{ on: numberOf(on), answer: numberOf(answer) }} actions={actions} />;
    },
  });
}
