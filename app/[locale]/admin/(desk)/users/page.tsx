import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readUsers } from '@/archive/read-users.ts';
import { UserForm } from '@/components/admin/people/user-form.tsx';
import { UserList } from '@/components/admin/people/user-list.tsx';
import { deskPage } from '../../desk-page.tsx';
import { addUserForm } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.users');
  return { title: t('title') };
}

export default async function UsersPage({ params }: { params: Promise<{ locale: string }> }) {
  return deskPage({
    params,
    path: '/users',
    verb: 'manage-users',
    render: async ({ archive, actor }) => {
      const t = await getTranslations('admin.users');
      return (
        <>
          <h1 className="page-title">{t('title')}</h1>
          <UserList users={await readUsers(archive, actor)} />
          <h2>{t('addTitle')}</h2>
          <UserForm action={addUserForm} />
        </>
      );
    },
  });
}
