import 'server-only';
import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

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

/** Names the encoding and the body of an answer that is compressed already; never leaves the process. */
const STORED = 'x-stored-answer';
/** Bodies on their way from a handler to the connection: fewer than there are requests at a time. */
const MOST_ON_THEIR_WAY = 1_000;

// On globalThis: Next loads this module once for its own start and once for handlers.
const shared = globalThis as typeof globalThis & { bayazStoredBodies?: Map<string, Buffer> };
const bodies = (shared.bayazStoredBodies ??= new Map());

/**
 * An answer whose bytes are kept, compressed, in memory. Next drops `Content-Encoding` from what a handler answers (its send-response.js)
 * and sends a body through two streams, which takes a third of the time; these bytes go past it, all its headers said.
 */
export function storedAnswer(body: Buffer, encoding: Encoding, headers: Headers, status: number): Response {
  const key = randomUUID();
  bodies.set(key, body);
  for (const left of bodies.keys()) if (bodies.size > MOST_ON_THEIR_WAY) bodies.delete(left);
  headers.set(STORED, `${encoding} ${key}`);
  return new Response(null, { status, headers });
}

/** Puts the bytes into the answers that name them, for every answer of this process: who compresses later sees that it is done. Once a process. */
export function watchStoredAnswers(): void {
  subscribe('http.server.request.start', (message) => handOver((message as { response: ServerResponse }).response));
}

function handOver(response: ServerResponse): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) => {
    if (name.toLowerCase() !== STORED) return set(name, value);
    const [encoding = '', key = ''] = String(value).split(' ');
    const body = bodies.get(key);
    if (!body) throw new Error('a stored answer is no longer there');
    bodies.delete(key);
    const end = response.end.bind(response);
    response.end = () => end(body);
    return set('Content-Encoding', encoding).setHeader('Content-Length', body.byteLength);
  };
}
