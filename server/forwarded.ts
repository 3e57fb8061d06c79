import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

type Arrival = Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } };

/** What only a proxy knows of a request; Next believes it of anybody. */
const ONLY_FROM_PROXIES = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'];

/**
 * Makes `X-Forwarded-For` the one address that a request came from: the entry that the outermost of `proxies` wrote, counted from the
 * end, since what stands before it is whatever a client claims (RFC 7239, section 8.1); without proxies, the connection's own.
 */
export function settleForwarding({ headers, socket }: Arrival, proxies: number): void {
  const entries = proxies > 0 ? String(headers['x-forwarded-for'] ?? '').split(',') : [];
  headers['x-forwarded-for'] = entries.at(-proxies)?.trim() || socket.remoteAddress;
  if (proxies === 0) for (const name of ONLY_FROM_PROXIES) delete headers[name];
}

/** Settles it for every request to this process, before Next sees it. Once a process. */
export function watchForwarding(proxies: number): void {
  subscribe('http.server.request.start', (message) => settleForwarding((message as { request: IncomingMessage }).request, proxies));
}
