import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { INTAKE_EXTENSIONS } from '@/archive/import-document.ts';
import { readChoices } from '@/archive/read-choices.ts';
import { IntakeForm } from '@/components/admin/intake/intake-form.tsx';
import { deskPage } from '../../desk-page.tsx';
import { takeInDocuments } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('intake');
  return { title: t('title') };
}

export default async function IntakePage({ params }: { params: Promise<{ locale: string }> }) {
  return deskPage({
    params,
    path: '/intake',
    verb: 'import-document',
    render: async ({ archive, actor }) => {
      const t = await getTranslations('intake');
      const { sites } = await readChoices(archive, actor);
      return (
        <>
          <h1 className="page-title">{t('title')}</h1>
          <p className="lede">{t('lede')}</p>
          <IntakeForm action={takeInDocuments} extensions={INTAKE_EXTENSIONS} sites={sites.map(({ slug, names }) => ({ slug, names }))} />
        </>
      );
    },
  });
}
