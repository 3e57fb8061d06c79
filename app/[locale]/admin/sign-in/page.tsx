import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { SignInForm } from '@/components/admin/shell/sign-in-form.tsx';
import { isLocale } from '@/i18n/locales.ts';
import { signInToDesk } from './actions.ts';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[]; done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.signIn');
  return { title: t('title') };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { next, done } = await searchParams;
  return <SignInForm action={signInToDesk} next={typeof next === 'string' ? next : ''} signedOut={done === 'signed-out'} />;
}
