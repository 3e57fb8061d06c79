import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SiteForm } from '@/components/admin/site/site-form.tsx';
import { BLANK_SITE } from '@/components/admin/site/site-values.ts';
import { deskPage } from '../../../desk-page.tsx';
import { languageChoices } from '../../../language-choices.ts';
import { saveSiteForm } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.site');
  return { title: t('newTitle') };
}

export default async function NewSitePage({ params }: { params: Promise<{ locale: string }> }) {
  return deskPage({
    params,
    path: '/sites/new',
    verb: 'edit-sites',
    render: async ({ locale }) => {
      const t = await getTranslations('admin.site');
      return (
        <>
          <h1 className="page-title">{t('newTitle')}</h1>
          <SiteForm action={saveSiteForm} values={BLANK_SITE} languages={languageChoices(locale)} />
        </>
      );
    },
  });
}
