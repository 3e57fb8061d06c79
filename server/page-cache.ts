import 'server-only';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { sha256 } from '../core/sha256.ts';
import type { Encoding } from './stored-answer.ts';

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) };
/** Above, a page of 30 KB takes ten times as long and is a fiftieth smaller. */
const BROTLI_QUALITY = 9;

/** A rendered page or file, kept as it is sent: each encoding is made once, when it is first asked for. */
export class RenderedPage {
  readonly body: Buffer;
  readonly #hash: string;
  readonly #encoded = new Map<Encoding, Promise<Buffer>>();

  constructor(made: string | Uint8Array) {
    this.body = Buffer.from(made as string);
    this.#hash = sha256(this.body).slice(0, 32);
  }

  encoded(encoding: Encoding | undefined): Promise<Buffer> {
    if (!encoding) return Promise.resolve(this.body);
    const known = this.#encoded.get(encoding) ?? this.#encode(encoding);
    this.#encoded.set(encoding, known);
    return known;
  }

  /** Strong (RFC 9110, section 8.8.3): the bytes of an encoding have one of their own. */
  etag(encoding?: Encoding): string {
    return encoding ? `"${this.#hash}-${encoding}"` : `"${this.#hash}"`;
  }

  /** Whether an `If-None-Match` names this page or any, in whichever encoding: the comparison is weak (section 13.1.2). */
  isNamedIn(condition: string | null): boolean {
    return condition?.trim() === '*' || (condition?.includes(`"${this.#hash}`) ?? false);
  }

  #encode(encoding: Encoding): Promise<Buffer> {
    return encoding === 'br'
      ? compressors.br(this.body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
      : compressors.gzip(this.body);
  }
}

/** Bytes of rendered pages kept in memory, before compression. */
const CAPACITY = 32 * 1024 * 1024;

const pages = new Map<string, RenderedPage>();
let weight = 0;

/**
 * The page under a key that names everything it depends on, the archive's version first: so nothing here is ever out of date, and
 * another process misses nothing. The one not asked for longest goes first.
 */
export async function cachedPage(key: string, render: () => Promise<RenderedPage | undefined>): Promise<RenderedPage | undefined> {
  const kept = pages.get(key);
  if (kept) {
    pages.delete(key);
    pages.set(key, kept);
    return kept;
  }
  const page = await render();
  if (page) keep(key, page);
  return page;
}

function keep(key: string, page: RenderedPage): void {
  weight += page.body.byteLength - (pages.get(key)?.body.byteLength ?? 0);
  pages.set(key, page);
  for (const [oldest, { body }] of pages) {
    if (weight <= CAPACITY) return;
    pages.delete(oldest);
    weight -= body.byteLength;
  }
}
