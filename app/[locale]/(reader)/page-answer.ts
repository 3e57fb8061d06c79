import type { Chrome } from '@/i18n/chrome.ts';
import { isLocale, LOCALE_COOKIE, type Locale } from '@/i18n/locales.ts';
import { lightStyle } from '@/server/asset-manifest.ts';
import { lightPolicy, READER_POLICY } from '@/server/content-security-policy.ts';
import type { RenderedPage } from '@/server/page-cache.ts';
import { PREFERENCES_COOKIE } from '@/server/preferences.ts';
import { acceptedEncoding, storedAnswer } from '@/server/stored-answer.ts';

/** What decides how a page is sent, beside the page. */
export type Asked = {
  cookies: ReadonlyMap<string, string>;
  /** At `….html` an answer is the same for everybody, whatever their cookies. */
  hasLightAddress: boolean;
};

const YEAR_SECONDS = 31_536_000;

let policyOfLight: string | undefined;
const policyOf = ({ edition }: Chrome) => (edition === 'light' ? (policyOfLight ??= lightPolicy(lightStyle())) : READER_POLICY);

/** A page with its headers, or 304 for who has it. */
export async function pageAnswer(
  request: Request,
  { cookies, hasLightAddress }: Asked,
  chrome: Chrome,
  page: RenderedPage,
  status: number,
  personal = false,
): Promise<Response> {
  const encoding = acceptedEncoding(request);
  const remembered = hasLightAddress ? undefined : localeToRemember(request, cookies, chrome.locale);
  const isOnesOwn = !hasLightAddress && (cookies.has(PREFERENCES_COOKIE) || remembered !== undefined);
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policyOf(chrome),
    'Content-Language': chrome.locale,
    // Whoever keeps a copy asks each time whether it is still good; a page with somebody's own settings or cookie is theirs alone.
    'Cache-Control': status !== 200 || personal ? 'no-store' : isOnesOwn ? 'private, no-cache' : 'public, no-cache',
    Vary: hasLightAddress ? 'Accept-Encoding' : 'Accept-Encoding, Cookie, Save-Data',
    ETag: page.etag(encoding),
  });
  if (remembered) headers.append('Set-Cookie', remembered);
  if (status === 200 && !personal && page.isNamedIn(request.headers.get('if-none-match')))
    return new Response(null, { status: 304, headers });
  const body = await page.encoded(encoding);
  return encoding ? storedAnswer(body, encoding, headers, status) : new Response(new Uint8Array(body), { status, headers });
}

/** A reader who comes from the other chrome, or chose another before, has switched: remembered for addresses without a locale. */
function localeToRemember(request: Request, cookies: ReadonlyMap<string, string>, locale: Locale): string | undefined {
  const before = cookies.get(LOCALE_COOKIE);
  const referer = request.headers.get('referer') ?? '';
  const from = URL.canParse(referer) ? new URL(referer).pathname.split('/')[1] : undefined;
  const switched = isLocale(from) && from !== locale;
  if (before === locale || (before === undefined && !switched)) return undefined;
  return `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}

export function cookiesOf(request: Request): Map<string, string> {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/).map((pair) => pair.split('='));
  return new Map(pairs.flatMap(([name, ...value]) => (name ? [[name, value.join('=')] as const] : [])));
}
