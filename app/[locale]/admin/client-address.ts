import 'server-only';

/** The network address that a request came from, which server/forwarded.ts has put there whatever the client said. */
export const clientAddress = (headers: Headers): string => headers.get('x-forwarded-for') || 'unknown';
