import { SettingsPage } from '@/components/reader/settings.tsx';
import { ArchiveError } from '@/core/errors.ts';
import { DEFAULT_LOCALE, isLocale } from '@/i18n/locales.ts';
import { boundedText } from '@/server/bounded-text.ts';
import { env } from '@/server/env.ts';
import { assertOwnOrigin } from '@/server/origin.ts';
import { PREFERENCES_COOKIE, readPreferences, writePreferences } from '@/server/preferences.ts';
import { readerPage } from '../reader-page.tsx';

const YEAR_SECONDS = 31_536_000;
/** Bytes of a form that has all settings in it, and the longest address to go back to. */
const LONGEST_FORM = 20_000;
/** A path of our own below the locale, so that the form cannot be made to lead elsewhere. */
const OWN_PATH = /^\/(?![/\\])[^\s\\]*$/;

export const GET = readerPage(
  async ({ chrome, query }) => {
    const back = query.get('back') ?? '';
    return {
      element: <SettingsPage chrome={chrome} back={OWN_PATH.test(back) ? back : ''} saved={query.has('saved')} />,
      title: chrome.t('settings.title'),
    };
  },
  { parameters: ['back', 'saved'] },
);

export async function POST(request: Request, context: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await context.params;
  try {
    assertOwnOrigin(request.headers);
  } catch (error) {
    if (error instanceof ArchiveError) return new Response(null, { status: 403 });
    throw error;
  }
  const form = new URLSearchParams(await boundedText(request, LONGEST_FORM));
  const value = writePreferences(readPreferences(form));
  const back = form.get('back') ?? '';
  // As a browser writes it: a header holds no letters beyond Latin-1.
  const target = new URL(`/${isLocale(locale) ? locale : DEFAULT_LOCALE}${OWN_PATH.test(back) ? back : '/settings?saved=1'}`, env().url);
  const secure = env().url.startsWith('https:') ? '; Secure' : '';
  const age = value === '' ? 0 : YEAR_SECONDS;
  return new Response(null, {
    status: 303,
    headers: {
      Location: `${target.pathname}${target.search}`,
      'Set-Cookie': `${PREFERENCES_COOKIE}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`,
    },
  });
}
