import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { openSite } from '@/archive/open-site.ts';
import { SiteForm } from '@/components/admin/site/site-form.tsx';
import { valuesOfSite } from '@/components/admin/site/site-values.ts';
import { Notice } from '@/components/ui/notice.tsx';
import { deskPage } from '../../../desk-page.tsx';
import { languageChoices } from '../../../language-choices.ts';
import { saveSiteForm } from '../actions.ts';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<{ saved?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.site');
  return { title: t('editTitle') };
}

export default async function SiteFormPage({ params, searchParams }: Props) {
  const slug = decodeURIComponent((await params).slug);
  const { saved } = await searchParams;
  return deskPage({
    params,
    path: `/sites/${encodeURIComponent(slug)}`,
    verb: 'edit-sites',
    render: async ({ locale, archive, actor }) => {
      const t = await getTranslations('admin');
      const site = await openSite(archive, actor, slug);
      return (
        <>
          <p className="page-kicker">{t('site.editTitle')}</p>
          <h1 className="page-title">{site.names[locale]}</h1>
          {saved === 'site' && <Notice>{t('done.site-saved')}</Notice>}
          <SiteForm
            action={saveSiteForm}
            values={valuesOfSite(site)}
            version={site.version}
            languages={languageChoices(locale, site.language)}
          />
        </>
      );
    },
  });
}
