import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

/** Next drops `Content-Encoding` from what a handler answers (its send-response.js); under this name it comes through. */
const STORED_ENCODING = 'x-stored-encoding';

/** Encodings of RFC 9110, section 8.4.1, that pages are kept in, the smaller first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The best encoding that a request accepts (RFC 9110, section 12.5.3); undefined for none. */
export function acceptedEncoding(request: Request): Encoding | undefined {
  const accepted = (request.headers.get('accept-encoding') ?? '').split(',').flatMap((part) => {
    const [name = '', weight = 'q=1'] = part.split(';').map((word) => word.trim().toLowerCase());
    return Number(weight.replace(/^q\s*=\s*/, '')) > 0 ? [name] : [];
  });
  return ENCODINGS.find((encoding) => accepted.includes(encoding));
}

/** What a handler says of a body that it has compressed already. */
export const storedEncoding = (encoding: Encoding): [name: string, value: string] => [STORED_ENCODING, encoding];

/** Gives that header its own name again, for every answer of this process: who compresses later sees that it is done. Once a process. */
export function watchEncoding(): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse };
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) => set(name.toLowerCase() === STORED_ENCODING ? 'Content-Encoding' : name, value);
  });
}
