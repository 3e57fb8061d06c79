import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import path from 'node:path';
import { testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { CONSOLE } from './archive.ts';
import { fillSample } from './fill-sample.ts';
import { findMatches } from './find-matches.ts';
import { reindex } from './reindex.ts';
import { searchArticles } from './search-articles.ts';
import { searchJson } from './search-json.ts';
import { clauseMatch } from '../core/search/fts-match.ts';
import { parseQuery } from '../core/search/query.ts';
import { findArticle } from '../db/articles.ts';
import { withdrawArticle } from './withdraw-article.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await testArchive();
  await fillSample(archive, path.join(import.meta.dirname, '../prisma/sample'));
}, 60_000);
afterAll(() => archive.remove());

const search = (query: string, more: Partial<Parameters<typeof searchArticles>[1]> = {}) =>
  searchArticles(archive, { query, sort: 'relevance', page: 1, locale: 'fa', ...more });
const slugs = async (query: string) => (await search(query)).hits.map(({ card }) => card.slug);

describe('a query finds what is meant, however it is typed', () => {
  it.each([
    ['Arabic keyboard', 'كاريز', 'کاریز'],
    ['harakat', 'کارِیز', 'کاریز'],
    ['digits', '۲۰۲۴', '2024'],
    ['ZWNJ and space', 'کاریز‌ها', 'کاریز ها'],
    ['ZWNJ left out', 'کاریزها', 'کاریز‌ها'],
  ])('%s: «%s» as «%s»', async (_what, typed, plain) => {
    const found = await slugs(typed);
    expect(found.length).toBeGreaterThan(0);
    expect(found.sort()).toEqual((await slugs(plain)).sort());
  });

  it('a name in the other script, below what has it as typed and marked so', async () => {
    const latin = await search('Kabul');
    const persian = new Set(await slugs('کابل'));
    expect(latin.hits.some(({ card, via }) => via === 'sound' && persian.has(card.slug))).toBe(true);
    const firstSound = latin.hits.findIndex(({ via }) => via === 'sound');
    expect(latin.hits.slice(firstSound).every(({ via }) => via === 'sound')).toBe(true);
  });

  it('a misspelled word, and says what was searched instead', async () => {
    const view = await search('کاریزژ');
    expect(view.instead).toBe('spelling');
    expect(view.suggestion?.query).toBe('کاریز');
    expect(view.hits.map(({ card }) => card.slug)).toContain((await slugs('کاریز'))[0]);
    expect(view.hits[0]?.via).toBe('spelling');
  });

  it('any of the words where no article has them all', async () => {
    const view = await search('کاریز زعفران هواپیما دریا');
    expect(view.instead).toBe('any');
    expect(view.total).toBeGreaterThan(0);
  });

  it('nothing, without an error, for what nobody wrote', async () => {
    const view = await search('qqqzzzxxy');
    expect(view).toMatchObject({ total: 0, hits: [], page: 1, pages: 1 });
  });
});

describe('filters', () => {
  it('typed and of the address narrow the same way, and are counted', async () => {
    const all = await search('کابل');
    const typed = await search('کابل زبان:پښتو');
    const chosen = await search('کابل', { filters: { language: 'ps', calendar: 'solar-hijri' } });
    expect(typed.understood).toMatchObject([{ field: 'language' }]);
    expect(new Set(typed.hits.map(({ card }) => card.language))).toEqual(new Set(['ps']));
    expect(chosen.total).toBe(typed.total);
    const counted = all.facets.find(({ name }) => name === 'language')?.values.find(({ value }) => value === 'ps')?.count;
    expect(counted).toBe(typed.total);
  });

  it('each facet of a whole result adds up to it', async () => {
    const { total, facets } = await search('کابل');
    for (const name of ['language', 'site'] as const) {
      const values = facets.find((facet) => facet.name === name)?.values ?? [];
      expect(values.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(total);
    }
  });

  it('a year in either calendar, by itself, newest first', async () => {
    const gregorian = await search('year:2024');
    const solar = await search('سال:۱۴۰۳');
    expect(gregorian.total).toBeGreaterThan(0);
    expect(solar.total).toBeGreaterThan(0);
    const dates = gregorian.hits.map(({ card }) => card.date?.iso ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    expect(dates.every((iso) => iso.startsWith('2024'))).toBe(true);
  });

  it('an author by name, excluded or not; one who is nobody is searched as words', async () => {
    const by = await search('author:Bhadrakumar');
    expect(by.total).toBeGreaterThan(0);
    const all = (await searchJson(archive, { query: 'lang:en', sort: 'newest', limit: 50, locale: 'en' })).total;
    const others = (await searchJson(archive, { query: 'lang:en -author:Bhadrakumar', sort: 'newest', limit: 50, locale: 'en' })).total;
    const english = (await search('author:Bhadrakumar lang:en')).total;
    expect(others).toBe(all - english);
    expect((await search('author:qqqzzzxxy')).notes).toContain('unknown-value');
  });
});

describe('the machines’ answer', () => {
  it('passes every hit once, page after page', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    let total = 0;
    do {
      const answer = await searchJson(archive, { query: 'کابل', sort: 'relevance', limit: 3, locale: 'fa', cursor });
      seen.push(...answer.items.map(({ slug }) => slug));
      [cursor, total] = [answer.next, answer.total];
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(total);
  });

  it('counts the years of both calendars', async () => {
    const { facets } = await searchJson(archive, { query: 'کابل', sort: 'relevance', limit: 3, locale: 'fa' });
    expect(Object.keys(facets).sort()).toEqual(['author', 'language', 'section', 'site', 'subject', 'year', 'yearSolarHijri']);
    expect(facets.year?.length).toBeGreaterThan(0);
    expect(facets.yearSolarHijri?.length).toBeGreaterThan(0);
  });
});

describe('the order', () => {
  it('has the title before the body', async () => {
    const [first] = (await search('کاریز')).hits;
    expect(first?.titleParts.some(({ mark }) => mark)).toBe(true);
  });

  it('has scores that fall, and the newest first when asked', async () => {
    const scores = (await search('کابل')).hits.filter(({ via }) => !via).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    const dates = (await search('کابل', { sort: 'newest' })).hits.map(({ card }) => card.date?.iso ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
  });
});

describe('what is not public', () => {
  it('is found by no word, no neighbouring spelling and no sound, and comes back with a rebuilt index no more', async () => {
    const victim = 'between-russia-and-iran-alls-well-that-ends-well';
    expect(await slugs('Bhadrakumar')).toContain(victim);
    const revision = (await findArticle(archive.db.reader, victim))?.revision ?? 0;
    await withdrawArticle(archive, CONSOLE, { slug: victim, revision, reason: 'a test' });
    for (const query of ['Bhadrakumar', 'Bhadrakumr', 'بهادراکومار', 'year:2024', 'lang:en'])
      expect(await slugs(query), query).not.toContain(victim);
    await reindex(archive, CONSOLE);
    expect(await slugs('lang:en')).not.toContain(victim);
    const { clauses } = parseQuery('Bhadrakumar', 'en');
    const found = findMatches(
      archive.db.search,
      { clauses: clauses.map(clauseMatch), filters: [], excluded: null },
      { join: 'all', sort: 'newest', needed: 50 },
    );
    expect(found.matches.length).toBe(found.total);
  });
});
