import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { MESSAGES } from '@/i18n/chrome.ts';
import { isLocale, localeDirection } from '@/i18n/locales.ts';
import { assetManifest } from '@/server/asset-manifest.ts';

type AdminParams = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: AdminParams): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  return {
    title: { default: `${t('admin.desk.title')} — ${t('site.name')}`, template: `%s — ${t('site.name')}` },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** Every page of the desk depends on who asks, and its policy carries a nonce. */
export const dynamic = 'force-dynamic';

export default async function AdminLayout({ children, params }: { children: ReactNode } & AdminParams) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { admin, errors, intake, languages, roles, calendars, site } = MESSAGES[locale];
  const { css, adminCss } = assetManifest();
  return (
    <html lang={locale} dir={localeDirection(locale)} data-scroll-behavior="smooth">
      <head>
        <link rel="stylesheet" href={css} />
        <link rel="stylesheet" href={adminCss} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body className="desk">
        <NextIntlClientProvider locale={locale} messages={{ admin, errors, intake, languages, roles, calendars, site }}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
