import 'server-only';
import { sha256 } from '../core/sha256.ts';

/** A rendered page or file. Compressing it is Next's affair: it takes no `Content-Encoding` from a handler. */
export class RenderedPage {
  readonly body: Buffer;
  readonly etag: string;

  constructor(made: string | Uint8Array) {
    this.body = Buffer.from(made as string);
    this.etag = `"${sha256(this.body).slice(0, 32)}"`;
  }
}

/** Bytes of rendered pages kept in memory. */
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
