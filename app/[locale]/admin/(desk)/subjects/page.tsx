import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readChoices } from '@/archive/read-choices.ts';
import { SubjectForm } from '@/components/admin/people/subject-form.tsx';
import { SubjectList } from '@/components/admin/people/subject-list.tsx';
import { deskPage } from '../../desk-page.tsx';
import { saveSubjectForm } from './actions.ts';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ edit?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.subjects');
  return { title: t('title') };
}

export default async function SubjectsPage({ params, searchParams }: Props) {
  const { edit } = await searchParams;
  return deskPage({
    params,
    path: '/subjects',
    verb: 'edit-sites',
    render: async ({ archive, actor }) => {
      const t = await getTranslations('admin.subjects');
      const { subjects } = await readChoices(archive, actor);
      const edited = subjects.find(({ slug }) => slug === edit);
      return (
        <>
          <h1 className="page-title">{t('title')}</h1>
          <h2>{t(edited ? 'editTitle' : 'addTitle')}</h2>
          <SubjectForm key={edited?.slug ?? ''} action={saveSubjectForm} subject={edited} />
          <h2>{t('listTitle')}</h2>
          <SubjectList subjects={subjects} />
        </>
      );
    },
  });
}
