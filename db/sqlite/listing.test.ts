import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPublished, addTestSite, testArchive, type TestArchive } from '../../test/archive-for-tests.ts';
import { ALL, countListed, explain, facetCount, listedIds, listedIdsQuery, rarestFirst, type FacetRef } from './listing.ts';
import { harvestArticles, listArticles } from '../../archive/list-articles.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await testArchive();
  await addTestSite(archive);
});
afterEach(() => archive.remove());

const dated = (iso: string) => [
  {
    outlet: 'آزاد',
    dateLiteral: iso,
    dateIso: iso,
    precision: 'day' as const,
    calendar: 'gregorian' as const,
    role: 'republication' as const,
  },
];
const add = (slug: string, iso: string, language = 'fa-AF') => addPublished(archive, { slug, language, appearances: dated(iso) });
const language = (value: string): FacetRef => ({ facet: 'language', value });

describe('a page of a list', () => {
  it.each<[string, [FacetRef, ...FacetRef[]], Parameters<typeof listedIdsQuery>[1]]>([
    ['newest first', [ALL], { limit: 20, offset: 40 }],
    ['oldest first', [ALL], { limit: 20, oldestFirst: true }],
    ['after a place', [ALL], { limit: 20, after: { sortDate: '2024-10-20', articleId: 5 } }],
    ['under one filter', [language('ps')], { limit: 20 }],
    ['under three filters', [language('ps'), { facet: 'site', value: 'azad' }, { facet: 'year-solar', value: '1403' }], { limit: 20 }],
  ])('%s is a range of an index, without sorting or scanning', async (_name, filters, options) => {
    const plan = await explain(archive.db.reader, listedIdsQuery(filters, options));
    expect(plan.join('\n')).toMatch(/SEARCH l USING COVERING INDEX/);
    expect(plan.join('\n')).not.toMatch(/SCAN|TEMP B-TREE/);
  });

  it('comes in the order of the days, newest first or oldest first', async () => {
    for (const [slug, iso] of [
      ['b', '2021-05-01'],
      ['c', '2023-01-01'],
      ['a', '2019-12-31'],
    ] as const)
      await add(slug, iso);
    const slugs = async (sort: 'newest' | 'oldest') =>
      (await listArticles(archive, { calendar: 'gregorian', sort, page: 1 })).items.map(({ slug }) => slug);
    expect([await slugs('newest'), await slugs('oldest')]).toEqual([
      ['c', 'b', 'a'],
      ['a', 'b', 'c'],
    ]);
  });

  it('counts under several filters what is under all of them', async () => {
    await add('fa1', '2021-05-01');
    await add('ps1', '2021-06-01', 'ps');
    await add('ps2', '2022-06-01', 'ps');
    const { filters } = await rarestFirst(archive.db.reader, [language('ps'), { facet: 'year-gregorian', value: '2021' }]);
    expect([await countListed(archive.db.reader, filters), (await listedIds(archive.db.reader, filters, { limit: 9 })).length]).toEqual([
      1, 1,
    ]);
    expect(await facetCount(archive.db.reader, language('ps'))).toBe(2);
  });

  it('finds a year in either calendar: ۱۴۰۰ began on 21 March 2021', async () => {
    await add('before', '2021-03-20');
    await add('after', '2021-03-21');
    const year = async (calendar: 'solar-hijri' | 'gregorian', value: number) =>
      (await listArticles(archive, { calendar, year: value, sort: 'oldest', page: 1 })).items.map(({ slug }) => slug);
    expect([await year('solar-hijri', 1399), await year('solar-hijri', 1400), await year('gregorian', 2021)]).toEqual([
      ['before'],
      ['after'],
      ['before', 'after'],
    ]);
  });
});

describe('a harvest', () => {
  it('passes every article once, in pages of any size', async () => {
    for (let n = 1; n <= 7; n++) await add(`s${n}`, `2020-01-0${(n % 3) + 1}`);
    const slugs: string[] = [];
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const page = await harvestArticles(archive, { limit: 3, cursor });
      slugs.push(...page.items.map(({ slug }) => slug));
      cursor = page.next;
    }
    expect([slugs.length, new Set(slugs).size]).toEqual([7, 7]);
  });

  it('refuses a cursor that it did not give', async () => {
    await expect(harvestArticles(archive, { limit: 3, cursor: 'ÿ' })).rejects.toMatchObject({ code: 'invalid' });
  });
});
