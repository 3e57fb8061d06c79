/** Every public face, walked as a machine would walk it: what is not public is in none of them. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import sharp from 'sharp';
import { EXPORT_FORMATS } from '../archive/export-article.ts';
import { publishArticle } from '../archive/publish-article.ts';
import { scheduleArticle } from '../archive/schedule-article.ts';
import { storePicture } from '../archive/store-picture.ts';
import { submitForReview } from '../archive/submit-article.ts';
import { withdrawArticle } from '../archive/withdraw-article.ts';
import { addDraft, addPublished, addTestSite, EDITOR, testArchive, type TestArchive } from './archive-for-tests.ts';
import { ask, routesIn } from './ask-routes.ts';

// A visitor without cookies: outside Next there is no request to read them from.
vi.mock('next/headers', () => ({ cookies: () => Promise.resolve(new Map()), headers: () => Promise.resolve(new Headers()) }));

const ORIGIN = 'https://bayaz.test';
const ROUTES = routesIn(['(machine)', '[locale]/(reader)']);
/** Stands in the title, the text, the credits and the names of what is hidden; and in their addresses. */
const WORD = 'zqnahan';
const SLUG = 'zqaddress';
/** What a harvester asks for. */
const OAI = [
  'verb=Identify',
  'verb=ListSets',
  'verb=ListIdentifiers&metadataPrefix=oai_dc',
  'verb=ListRecords&metadataPrefix=oai_dc',
  'verb=ListRecords&metadataPrefix=mods',
  ...[1, 2, 3, 4, 5, 6].map((id) => `verb=GetRecord&metadataPrefix=mods&identifier=oai:bayaz.test:${id}`),
].map((query) => `/oai?${query}`);
/** The API's resources, which name one another by slugs. */
const API = ['', '/karez', '/karez/revisions', '?language=en']
  .map((ending) => `/api/v1/articles${ending}`)
  .concat(
    ['people', 'sections', 'sections/azad-essays', 'sites', 'sites/azad', 'subjects', 'languages', 'search?q=karez', 'openapi.json'].map(
      (place) => `/api/v1/${place}`,
    ),
  );
const HIDDEN = ['draft', 'in-review', 'scheduled', 'withdrawn'] as const;
/** More addresses than this mean that lists lead to lists without end. */
const MOST = 400;

let archive: TestArchive;
let secretPicture: string;
const shownPicture = { hash: '' };
let author = '';

const picture = (background: string, name: string) =>
  sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .png()
    .toBuffer()
    .then((bytes) => storePicture(archive, EDITOR, new Uint8Array(bytes), name));

const hiddenDraft = (status: string) => ({
  slug: `${SLUG}-${status}`,
  title: `${WORD} ${status}`,
  standfirst: `${WORD} standfirst`,
  body: `${WORD} body\n\n:::figure{src="asset:${secretPicture}" alt="${WORD}"}\n${WORD}\n:::`,
  section: 'azad-essays',
  contributors: [{ credited: `${WORD} author`, role: 'author' as const }],
});

beforeAll(async () => {
  archive = await testArchive();
  process.env.ARCHIVE_HOME = archive.home;
  process.env.ARCHIVE_URL = ORIGIN;
  await addTestSite(archive);
  shownPicture.hash = await picture('#24458f', 'lapis.png');
  secretPicture = await picture('#8f2424', `${WORD}.png`);
  const shown = await addPublished(archive, {
    slug: 'karez',
    section: 'azad-essays',
    standfirst: 'کاریز چیست؟',
    body: `کاریز <آب> & خاک\n\n:::figure{src="asset:${shownPicture.hash}" alt="لاجورد"}\nلاجورد\n:::`,
  });
  author = shown.contributors[0]?.slug ?? '';
  archive.clock.at = new Date('2024-10-21T12:00:00.000Z');
  await addPublished(archive, {
    slug: 'karez-in-english',
    language: 'en',
    title: 'Karez',
    body: 'Water.',
    translation: { of: 'karez', by: 'human' },
  });
  for (const status of HIDDEN) {
    const article = await addDraft(archive, { ...hiddenDraft(status), translation: { of: shown.slug, by: 'human' } });
    const at = { slug: article.slug, revision: article.revision };
    if (status === 'in-review') await submitForReview(archive, EDITOR, at);
    if (status === 'scheduled') await scheduleArticle(archive, EDITOR, { ...at, publishAt: new Date('2999-01-01') });
    if (status === 'withdrawn') {
      const { revision } = await publishArticle(archive, EDITOR, at);
      await withdrawArticle(archive, EDITOR, { slug: article.slug, revision, reason: 'Asked for by the author.' });
    }
  }
});
afterAll(() => archive.remove());

const get = (path: string, headers?: Record<string, string>) => ask(ROUTES, ORIGIN + path, { headers });

/** Where a route is, in the Persian chrome; with the names of its places where it has more than one address. */
const addressOf = ({ segments }: { segments: string[] }): string => `/${segments.join('/')}`.replace('[locale]', 'fa');

/** Addresses of this archive in an answer, whatever its form. */
function addressesIn(text: string, base: string): string[] {
  const said = [
    ...text.matchAll(/(?:href|src|action)="([^"]+)"/g),
    ...text.matchAll(/<(?:loc|icon|id|uri)>([^<]+)</g),
    ...text.matchAll(/"(https:\/\/bayaz\.test\/[^"\\]*)"/g),
    ...text.matchAll(/\]\((https:[^)\s]+)\)/g),
  ];
  return said.flatMap(([, address = '']) => {
    const plain = address.replaceAll('&amp;', '&').replaceAll('&#x27;', "'");
    if (!URL.canParse(plain, base)) return [];
    const url = new URL(plain, base);
    return url.origin === ORIGIN ? [url.pathname + url.search] : [];
  });
}

/** The desk and the build's files are no public faces; of lists, one filter at a time is walked, in one chrome. */
function isWalked(path: string): boolean {
  const { pathname, searchParams } = new URL(path, ORIGIN);
  if (/^\/((fa|en)\/(admin|settings)|assets|icon\.svg)/.test(pathname) || path.includes('{')) return false;
  if (!/^\/(fa|en)\//.test(pathname)) return true;
  if (pathname.endsWith('.html')) return searchParams.size === 0;
  return [...searchParams].length < (pathname.startsWith('/fa/') ? 2 : 1);
}

describe('what is not public', () => {
  it('is in no face that can be reached from any other', { timeout: 60_000 }, async () => {
    const waiting = ['/', '/fa', '/en', '/robots.txt', '/llms.txt', '/sitemap.xml', '/opds', '/opds?locale=en', ...OAI, ...API];
    // Every route that has one address only; what has a name in its address must be led to.
    waiting.push(...ROUTES.map(addressOf).filter((path) => !path.includes('[')));
    const seen = new Set(waiting);
    const files = new Set<string>();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      expect(seen.size).toBeLessThan(MOST);
      const { file, response } = await get(path);
      if (file) files.add(file);
      expect(response.status, path).toBeLessThan(500);
      const text = await response.text();
      expect(text.includes(WORD), `${path} holds the text of something hidden`).toBe(false);
      expect(text.includes(SLUG), `${path} holds the address of something hidden`).toBe(false);
      for (const found of addressesIn(text, ORIGIN + path)) {
        if (seen.has(found) || !isWalked(found)) continue;
        seen.add(found);
        waiting.push(found);
      }
    }
    for (const path of [
      `/media/${shownPicture.hash}`,
      `/api/v1/people/${author}`,
      '/en/articles/karez/revisions/1..1',
      '/originals/x',
      '/originals/x/pages/1',
      '/nowhere',
    ]) {
      const { file } = await get(path);
      if (file) files.add(file);
    }
    const unvisited = ROUTES.map(({ file }) => file).filter((file) => !files.has(file) && !/settings|\[\.\.\.rest\]/.test(file));
    expect(unvisited, 'a face that nothing leads to: name it in this test').toEqual([]);
    for (const must of [
      '/fa/articles/karez',
      '/en/articles/karez-in-english',
      '/sitemap/articles-0.xml',
      '/feed.atom?locale=fa',
      '/opds/newest?locale=fa',
    ])
      expect([...seen]).toContain(must);
  });

  it('is at none of its own addresses', async () => {
    for (const status of HIDDEN) {
      const slug = `${SLUG}-${status}`;
      const endings = ['', '/revisions', '/revisions/1', '/revisions/1..2', ...['html', ...EXPORT_FORMATS].map((format) => `.${format}`)];
      const paths = ['fa', 'en'].flatMap((locale) => endings.map((ending) => `/${locale}/articles/${slug}${ending}`));
      for (const path of [...paths, `/api/v1/articles/${slug}`]) {
        const { response } = await get(path);
        expect([404, 410], path).toContain(response.status);
        if (status !== 'withdrawn') expect(response.status, path).toBe(404);
        expect(await response.text(), path).not.toContain(WORD);
      }
    }
  });

  it('is found by no search, under no person, by no file', async () => {
    for (const path of [`/en/search?q=${WORD}`, `/fa/search?q=${SLUG}`, `/api/v1/search?q=${WORD}`, `/opds/search?q=${WORD}`]) {
      expect(await (await get(path)).response.text(), path).not.toContain(`${SLUG}-`);
    }
    for (const path of [
      `/en/people/${WORD}-author`,
      `/media/${secretPicture}`,
      `/originals/${secretPicture}`,
      `/feed.atom?author=${WORD}-author`,
    ]) {
      expect((await get(path)).response.status, path).toBe(404);
    }
  });
});

describe('feeds', () => {
  it("are what other people's reader takes for Atom and JSON Feed", async () => {
    const atom = parseAtomFeed(await (await get('/feed.atom?locale=en')).response.text());
    const json = parseJsonFeed(await (await get('/feed.json?locale=en')).response.text());
    expect(atom).toMatchObject({ title: { value: 'Bayaz' }, updated: '2024-10-21T12:00:00.000Z' });
    expect(atom.entries?.map(({ id, title }) => ({ id, title: title?.value }))).toEqual(
      json.items?.map(({ id, title }) => ({ id, title })),
    );
    expect(atom.entries?.[1]).toMatchObject({
      title: { value: 'آب در تاریکی' },
      summary: { value: 'کاریز چیست؟' },
      published: '2024-10-20T12:00:00.000Z',
      authors: [{ name: 'نازو کامه‌وال' }],
    });
    expect(json.items?.[1]).toMatchObject({ language: 'fa-AF', url: `${ORIGIN}/en/articles/karez` });
    expect(json.items?.[1]?.content_html).toContain(`<img src="${ORIGIN}/media/${shownPicture.hash}"`);
    expect(json.items?.[1]?.content_html).toContain('کاریز &lt;آب&gt; &amp; خاک');
  });

  it('can be had for a section, an author and a language, and lead to the same list', async () => {
    for (const [filter, count] of [
      ['section=azad-essays', 1],
      ['language=en', 1],
      ['site=azad', 2],
    ] as const) {
      const feed = parseJsonFeed(await (await get(`/feed.json?locale=fa&${filter}`)).response.text());
      expect(feed.items?.length, filter).toBe(count);
      expect(feed.home_page_url).toBe(`${ORIGIN}/fa/articles?${filter}`);
    }
    expect((await get('/feed.json?section=nothing')).response.status).toBe(404);
  });
});

describe('an answer for machines', () => {
  const FACES = ['/feed.atom', '/feed.json', '/sitemap.xml', '/opds', '/opensearch.xml', '/api/v1/articles', '/en/articles/karez.json'];

  it.each(FACES)('%s: 304 to who has it, open to any origin', async (path) => {
    const { response } = await get(path);
    const etag = response.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toBe('public, no-cache');
    for (const held of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      expect((await get(path, { 'If-None-Match': held })).response.status, held).toBe(304);
    }
    expect((await get(path, { 'If-None-Match': '"x"' })).response.status).toBe(200);
  });
});
