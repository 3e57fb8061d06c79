import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { picturesOf, readDraft } from '@/archive/read-article.ts';
import { readDocumentProvenance } from '@/archive/read-document-provenance.ts';
import { readReviewNote } from '@/archive/read-review.ts';
import { ArticleForm } from '@/components/admin/article/article-form.tsx';
import { isStoredAs, SavedElsewhere } from '@/components/admin/article/saved-elsewhere.tsx';
import { DocumentProvenance } from '@/components/admin/intake/document-provenance.tsx';
import { ReviewLink } from '@/components/admin/review/review-link.tsx';
import { valuesOfDraft } from '@/components/admin/article/article-values.ts';
import { draftOf } from '@/core/article/state.ts';
import { deskPage } from '../../../desk-page.tsx';
import { saveArticleForm, storeFigure } from '../actions.ts';
import { formChoices } from '../form-choices.ts';
import { formKeeping } from '../form-keeping.ts';
import { intakeOf } from '../form-intake.ts';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<{ saved?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.article');
  return { title: t('editTitle') };
}

export default async function ArticleFormPage({ params, searchParams }: Props) {
  const slug = decodeURIComponent((await params).slug);
  const { saved } = await searchParams;
  return deskPage({
    params,
    path: `/articles/${encodeURIComponent(slug)}`,
    render: async ({ locale, archive, actor }) => {
      const t = await getTranslations('admin.article');
      const { article, state } = await readDraft(archive, actor, slug);
      const { title, language, direction, revision, status, updatedAt, publishAt, contributors } = article;
      const provenance = await readDocumentProvenance(archive, actor, article.slug);
      const values = valuesOfDraft(
        draftOf(state),
        contributors.map((contributor) => contributor.slug),
      );
      return (
        <>
          <p className="page-kicker">{t('editTitle')}</p>
          <h1 className="page-title">
            <bdi lang={language} dir={direction}>
              {title}
            </bdi>
          </h1>
          {isStoredAs(saved) && <SavedElsewhere as={saved} />}
          <ReviewLink slug={article.slug} {...await readReviewNote(archive, article)} />
          <ArticleForm
            action={saveArticleForm}
            storeFigure={storeFigure}
            opened={{
              values: { ...values, slug: article.slug },
              standing: { slug: article.slug, revision, status, updated: updatedAt.toISOString(), publishAt: publishAt?.toISOString() },
            }}
            choices={await formChoices(archive, actor, locale, language)}
            role={actor.role}
            pictures={await picturesOf(archive, article)}
            keeping={await formKeeping(archive, actor, { ...values, slug: article.slug }, article.slug)}
            intake={status === 'draft' ? await intakeOf(archive, actor, article) : undefined}
          />
          {provenance && <DocumentProvenance locale={locale} provenance={provenance} />}
        </>
      );
    },
  });
}
