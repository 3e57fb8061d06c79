/**
 * The canonical article page and the browse page: requests a second, cold (every address asked for once after the start) and warm, and
 * the bytes of a first view by kind, at 24 and at 20,000 articles.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fetchOnce, load, type Answer, type Load } from './load.ts';
import { ORIGIN, serve } from './serve.ts';
import { syntheticHome } from './synthetic.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const CONNECTIONS = 8;
const SECONDS = 8;
const SIZES = [0, 20_000];
const DOCUMENT = '/en/articles/between-russia-and-iran-alls-well-that-ends-well';

type Row = { page: string; articles: number; cold: number; warm: Load; bytes: Record<string, number> };

/** Requests a second over addresses none of which has been asked for before. */
async function cold(paths: string[]): Promise<number> {
  const begin = performance.now();
  for (const place of paths) await fetchOnce(ORIGIN + place);
  return Math.round((paths.length * 1000) / (performance.now() - begin));
}

/** Bytes of a first view on the wire: the page, its style sheet, its script and the fonts that it asks for at once. */
async function firstView(place: string): Promise<Record<string, number>> {
  const page = await fetchOnce(ORIGIN + place);
  const html = text(page);
  const bytes: Record<string, number> = { html: page.bytes, css: 0, js: 0, fonts: 0 };
  const links = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(css|js|woff2))"/g)];
  for (const [, address = '', kind = ''] of new Map(links.map((link) => [link[1], link])).values()) {
    const { bytes: size } = await fetchOnce(ORIGIN + address);
    bytes[kind === 'woff2' ? 'fonts' : kind] = (bytes[kind === 'woff2' ? 'fonts' : kind] ?? 0) + size;
  }
  return { ...bytes, all: Object.values(bytes).reduce((sum, size) => sum + size, 0) };
}

function text({ body, headers }: Answer): string {
  const encoding = headers['content-encoding'];
  return (encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body).toString('utf8');
}

async function articlePaths(count: number): Promise<string[]> {
  const { body, headers } = await fetchOnce(`${ORIGIN}/api/v1/articles?limit=100`);
  const { items } = JSON.parse(text({ body, headers, status: 200, bytes: 0 })) as { items: { slug: string }[] };
  return items.slice(0, count).map(({ slug }) => `/en/articles/${encodeURIComponent(slug)}`);
}

async function measure(size: number): Promise<Row[]> {
  const server = await serve(await syntheticHome(size));
  try {
    const { articles } = JSON.parse(text(await fetchOnce(`${ORIGIN}/healthz`))) as { articles: number };
    const pages = {
      article: await articlePaths(100),
      browse: ['language=ps', 'language=en', 'site=spoghmai', 'year=2020', 'sort=oldest', 'page=2'].map((query) => `/en/articles?${query}`),
    };
    const rows: Row[] = [];
    for (const [page, paths] of Object.entries(pages)) {
      const first = await cold(paths);
      const warm = await load(
        paths.map((place) => ORIGIN + place),
        { seconds: SECONDS, connections: CONNECTIONS },
      );
      rows.push({ page, articles, cold: first, warm, bytes: await firstView(page === 'article' ? DOCUMENT : '/fa/articles') });
    }
    return rows;
  } finally {
    await server.end();
  }
}

const rows: Row[] = [];
for (const size of SIZES) rows.push(...(await measure(size)));
process.stdout.write(`${CONNECTIONS} connections, ${SECONDS} s warm; cold: each address once, one after the other\n`);
process.stdout.write(
  '| page | articles | cold, requests/s | warm, requests/s | p50 ms | p95 ms | errors | HTML | CSS | JS | fonts | first view, bytes |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n',
);
for (const { page, articles, cold: first, warm, bytes } of rows) {
  process.stdout.write(
    `| ${[page, articles, first, warm.requestsPerSecond, warm.p50, warm.p95, warm.errors, bytes.html, bytes.css, bytes.js, bytes.fonts, bytes.all].join(' | ')} |\n`,
  );
}
mkdirSync(path.join(ROOT, 'test-results'), { recursive: true });
writeFileSync(path.join(ROOT, 'test-results/bench-pages.json'), `${JSON.stringify(rows, null, 2)}\n`);
