import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { firstAdministratorLinkWorks } from '@/archive/first-administrator.ts';
import { LinkSpent } from '@/components/admin/shell/link-spent.tsx';
import { SetupForm } from '@/components/admin/shell/setup-form.tsx';
import { isLocale } from '@/i18n/locales.ts';
import { archive } from '@/server/open.ts';
import { setUpArchive } from './actions.ts';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.setup');
  return { title: t('title') };
}

export default async function SetupPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { token } = await searchParams;
  if (typeof token !== 'string' || !(await firstAdministratorLinkWorks(await archive(), token))) return <LinkSpent />;
  return <SetupForm action={setUpArchive} token={token} />;
}
