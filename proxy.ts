import createMiddleware from 'next-intl/middleware';
import { NextRequest, NextResponse } from 'next/server';
import { deskPolicy } from './server/content-security-policy.ts';
import { routing } from './i18n/routing.ts';

const chooseLocale = createMiddleware(routing);

/** Escapes that are no UTF-8 (RFC 3986 §2.1, RFC 3629 §4). Next answers such an address with 500, but it is one where nothing is. */
function isBroken(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return false;
  } catch {
    return true;
  }
}

/**
 * Sends an address without a locale to the reader's own, and gives the desk's pages their nonce. It decides nothing about who may
 * do what: that is the verbs' affair. A policy that the client sent is replaced: Next would take its nonce for ours.
 */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (isBroken(pathname)) return NextResponse.rewrite(new URL(pathname.replaceAll('%', '-'), request.url));
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = deskPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.delete('Content-Security-Policy-Report-Only');
  const response = chooseLocale(new NextRequest(request, { headers }));
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

export const config = {
  matcher: [
    // every path whose escapes are not all UTF-8
    '/((?!(?:[^%]|%[0-7][0-9A-Fa-f]|%[CDcd][0-9A-Fa-f]%[89ABab][0-9A-Fa-f]|%[Ee][0-9A-Fa-f](?:%[89ABab][0-9A-Fa-f]){2}|%[Ff][0-4](?:%[89ABab][0-9A-Fa-f]){3})*$).*)',
    '/',
    '/(fa|en)/admin/:path*',
    '/:section(admin|articles|search|people|sections|sites|about|settings)/:path*',
  ],
};
