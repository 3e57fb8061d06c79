import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { complete } from '@/archive/complete.ts';
import { PersonSearch } from '@/components/admin/people/person-search.tsx';
import { deskPage } from '../../desk-page.tsx';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.people');
  return { title: t('title') };
}

export default async function PeopleDeskPage({ params, searchParams }: Props) {
  const { q } = await searchParams;
  const query = typeof q === 'string' ? q : '';
  return deskPage({
    params,
    path: '/people',
    verb: 'edit-sites',
    render: async ({ archive, actor }) => {
      const t = await getTranslations('admin.people');
      return (
        <>
          <h1 className="page-title">{t('title')}</h1>
          <PersonSearch query={query} found={await complete(archive, actor, 'people', query)} />
        </>
      );
    },
  });
}
