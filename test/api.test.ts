import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawArticle } from '../archive/withdraw-article.ts';
import { OPERATION_NAMES, OPERATIONS, type OperationName } from '../core/api/operations.ts';
import { RESOURCES } from '../core/api/resources.ts';
import { addPublished, addTestSite, EDITOR, testArchive, type TestArchive } from './archive-for-tests.ts';
import { ask, routesIn } from './ask-routes.ts';

const ROUTES = routesIn(['(machine)']);
/** What there is to ask for by name. */
const SLUGS: Partial<Record<OperationName, string>> = {
  readArticle: 'karez-0',
  listRevisions: 'karez-0',
  readSection: 'azad-essays',
  readSite: 'azad',
};
let archive: TestArchive;

beforeAll(async () => {
  archive = await testArchive();
  process.env.ARCHIVE_HOME = archive.home;
  process.env.ARCHIVE_URL = 'https://bayaz.test';
  await addTestSite(archive);
  for (let n = 0; n < 4; n++) {
    const language = n === 3 ? 'en' : 'fa-AF';
    const article = await addPublished(archive, { slug: `karez-${n}`, title: `کاریز ${n}`, section: 'azad-essays', language });
    SLUGS.readPerson = article.contributors[0]?.slug;
  }
});
afterAll(() => archive.remove());

const get = async (path: string) => {
  const { response } = await ask(ROUTES, `https://bayaz.test/api/v1${path}`);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

describe('the API', () => {
  it("is described by a document that another's validator takes for OpenAPI 3.1", async () => {
    const { body } = await get('/openapi.json');
    expect(body.openapi).toMatch(/^3\.1/);
    const { valid, errors } = await new Validator().validate(body);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(Object.keys(body.paths as object)).toEqual(OPERATION_NAMES.map((name) => OPERATIONS[name].path));
  });

  it.each(OPERATION_NAMES)('%s answers what the document says, and nothing besides', async (name) => {
    const { path, answer } = OPERATIONS[name];
    const { status, body } = await get(path.replace('{slug}', encodeURIComponent(SLUGS[name] ?? '')));
    expect(status).toBe(200);
    expect(RESOURCES[answer].parse(body)).toEqual(body);
    if (Array.isArray(body.items) && name !== 'search' && name !== 'listSubjects') expect(body.items.length).toBeGreaterThan(0);
    if (path.includes('{')) expect((await get(path.replace('{slug}', 'nothing-of-that-name'))).status).toBe(404);
  });

  it.each(['/articles', '/search?q=کاریز'])('%s comes in pages that make up the whole', async (path) => {
    const slugs: unknown[] = [];
    for (let cursor = '', pages = 0; pages < 10; pages++) {
      const { body } = await get(`${path}${path.includes('?') ? '&' : '?'}limit=3&cursor=${cursor}`);
      slugs.push(...(body.items as { slug: string }[]).map(({ slug }) => slug));
      if (body.next === undefined) break;
      cursor = String(body.next);
    }
    expect(slugs.sort()).toEqual(['karez-0', 'karez-1', 'karez-2', 'karez-3']);
  });

  it('narrows articles and results by what the pages do', async () => {
    const slugs = async (path: string) => ((await get(path)).body.items as { slug: string }[]).map(({ slug }) => slug);
    expect(await slugs('/articles?language=en&section=azad-essays')).toEqual(['karez-3']);
    expect(await slugs('/articles?year=1403&calendar=solar-hijri')).toHaveLength(4);
    expect(await slugs('/articles?year=1403')).toEqual([]);
    expect(await slugs('/search?q=کاریز&language=en')).toEqual(['karez-3']);
  });

  it.each([
    '/articles?limit=0',
    '/articles?limit=101',
    '/articles?limit=x',
    '/articles?cursor=x',
    '/search?sort=oldest',
    '/articles?language=Persian',
  ])('%s is refused, by name', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(RESOURCES.Error.parse(body).error.code).toBe('invalid');
  });

  it('answers 410 with the reason for what was withdrawn', async () => {
    const { slug, revision } = await addPublished(archive, { slug: 'taken-back', title: 'پس‌گرفته' });
    await withdrawArticle(archive, EDITOR, { slug, revision, reason: 'Asked for by the author.' });
    expect(await get(`/articles/${slug}`)).toEqual({
      status: 410,
      body: { error: { code: 'withdrawn', message: 'Asked for by the author.' } },
    });
  });
});
