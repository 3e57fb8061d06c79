import { getTranslations } from 'next-intl/server';
import type { Metadata } from 'next';
import { readChoices } from '@/archive/read-choices.ts';
import { SiteList } from '@/components/admin/site/site-list.tsx';
import { deskPage } from '../../desk-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.site');
  return { title: t('listTitle') };
}

export default async function SitesDeskPage({ params }: { params: Promise<{ locale: string }> }) {
  return deskPage({
    params,
    path: '/sites',
    verb: 'edit-sites',
    render: async ({ archive, actor }) => <SiteList sites={(await readChoices(archive, actor)).sites} />,
  });
}
