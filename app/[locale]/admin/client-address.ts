import 'server-only';

/**
 * The network address that a request came from: what the nearest proxy saw, or Next's own server, which writes it into the same
 * header. Earlier entries are whatever a client claims (RFC 7239, section 8.1).
 */
export const clientAddress = (headers: Headers): string => headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
