import createMiddleware from 'next-intl/middleware';
import { NextRequest } from 'next/server';
import { deskPolicy } from './server/content-security-policy.ts';
import { routing } from './i18n/routing.ts';

const chooseLocale = createMiddleware(routing);

/**
 * Sends an address without a locale to the reader's own, and gives the desk's pages their nonce. It decides nothing about who may
 * do what: that is the verbs' affair. A policy that the client sent is replaced: Next would take its nonce for ours.
 */
export function proxy(request: NextRequest) {
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
  matcher: ['/', '/(fa|en)/admin/:path*', '/:section(admin|articles|search|people|sections|sites|about|settings)/:path*'],
};
