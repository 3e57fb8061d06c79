import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./i18n/request.ts');

const YEAR = 31_536_000;

/** Said on every answer (docs/decisions/006-headers.md); the content security policy is each face's own. */
const EVERYWHERE = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
];
const TRANSPORT = { key: 'Strict-Transport-Security', value: `max-age=${YEAR}; includeSubDomains` };
const behindTls = process.env.ARCHIVE_URL?.startsWith('https:') ?? false;

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  images: { unoptimized: true },
  // `npm test` checks the types; a start need not.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'better-sqlite3',
    '@node-rs/argon2',
    'sharp',
    'pdfjs-dist',
    '@prisma/schema-engine-wasm',
    '@prisma/client',
    '@prisma/adapter-better-sqlite3',
  ],
  // `authInterrupts`: a page of the desk that is not for whoever asks answers 403.
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '24mb' } },
  headers: async () => [
    { source: '/:path*', headers: behindTls ? [...EVERYWHERE, TRANSPORT] : EVERYWHERE },
    { source: '/assets/:path*', headers: [{ key: 'Cache-Control', value: `public, max-age=${YEAR}, immutable` }] },
  ],
};

export default withNextIntl(config);
