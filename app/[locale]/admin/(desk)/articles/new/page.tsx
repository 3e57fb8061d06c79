import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ArticleForm } from '@/components/admin/article/article-form.tsx';
import { blankArticle } from '@/components/admin/article/article-values.ts';
import { deskPage } from '../../../desk-page.tsx';
import { saveArticleForm, storeFigure } from '../actions.ts';
import { formChoices } from '../form-choices.ts';
import { formKeeping } from '../form-keeping.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.article');
  return { title: t('newTitle') };
}

export default async function NewArticlePage({ params }: { params: Promise<{ locale: string }> }) {
  return deskPage({
    params,
    path: '/articles/new',
    verb: 'create-article',
    render: async ({ locale, archive, actor }) => {
      const t = await getTranslations('admin.article');
      const choices = await formChoices(archive, actor, locale);
      const onlySite = choices.sites.length === 1 ? choices.sites[0]?.slug : '';
      const values = blankArticle(onlySite);
      return (
        <>
          <h1 className="page-title">{t('newTitle')}</h1>
          <ArticleForm
            action={saveArticleForm}
            storeFigure={storeFigure}
            opened={{ values }}
            choices={choices}
            role={actor.role}
            pictures={{}}
            keeping={await formKeeping(archive, actor, values)}
          />
        </>
      );
    },
  });
}
