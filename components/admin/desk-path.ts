import type { Locale } from '../../core/article/model.ts';

/** Only its path and query are looked at. */
const ANY_ORIGIN = 'http://desk.invalid';

/**
 * Where to go after signing in: the page of the desk that was asked for, or the desk. Any other address, above all one on another
 * host, is not followed.
 */
export function deskPath(next: string | undefined, locale: Locale): string {
  const desk = `/${locale}/admin`;
  if (!next?.startsWith('/') || !URL.canParse(next, ANY_ORIGIN)) return desk;
  const url = new URL(next, ANY_ORIGIN);
  return url.origin === ANY_ORIGIN && /^\/(?:fa|en)\/admin(?:\/|$)/.test(url.pathname) ? `${url.pathname}${url.search}` : desk;
}
