import { SettingsPage } from '@/components/reader/settings.tsx';
import { ArchiveError } from '@/core/errors.ts';
import { isLocale } from '@/i18n/locales.ts';
import { env } from '@/server/env.ts';
import { assertOwnOrigin } from '@/server/origin.ts';
import { PREFERENCES_COOKIE, readPreferences, writePreferences } from '@/server/preferences.ts';
import { readerPage } from '../reader-page.tsx';

const YEAR_SECONDS = 31_536_000;
/** A path of our own below the locale, so that the form cannot be made to lead elsewhere. */
const OWN_PATH = /^\/(?![/\\])[^\s\\]*$/;

export const GET = readerPage(async ({ chrome, query }) => {
  const back = query.get('back') ?? '';
  return {
    element: <SettingsPage chrome={chrome} back={OWN_PATH.test(back) ? back : ''} saved={query.has('saved')} />,
    title: chrome.t('settings.title'),
  };
});

export async function POST(request: Request, context: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await context.params;
  try {
    assertOwnOrigin(request.headers);
  } catch (error) {
    if (error instanceof ArchiveError) return new Response(null, { status: 403 });
    throw error;
  }
  const form = new URLSearchParams((await request.text()).slice(0, 2_000));
  const value = writePreferences(readPreferences(form));
  const back = form.get('back') ?? '';
  const target = `/${isLocale(locale) ? locale : 'fa'}${OWN_PATH.test(back) ? back : '/settings?saved=1'}`;
  const secure = env().url.startsWith('https:') ? '; Secure' : '';
  const age = value === '' ? 0 : YEAR_SECONDS;
  return new Response(null, {
    status: 303,
    headers: { Location: target, 'Set-Cookie': `${PREFERENCES_COOKIE}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}` },
  });
}
