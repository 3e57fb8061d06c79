import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../core/article/model.ts';
import { FACETS, SORTS, type Filters } from '../../core/article/views.ts';
import { articleHref, articlesHref, inCalendar, pageNumbers, refined, searchHref } from './href.ts';

const filters = (some: Partial<Filters> = {}): Filters => ({ calendar: 'solar-hijri', sort: 'newest', page: 1, ...some });

describe('articlesHref', () => {
  it('says nothing of what anybody gets', () => {
    expect(articlesHref('fa')).toBe('/fa/articles');
    expect(articlesHref('fa', filters())).toBe('/fa/articles');
    expect(articlesHref('en', filters({ calendar: 'gregorian' }))).toBe('/en/articles');
  });

  it('says the calendar with a year, and where it is not the chrome’s', () => {
    expect(articlesHref('fa', filters({ year: 1403 }))).toBe('/fa/articles?year=1403&calendar=solar-hijri');
    expect(articlesHref('fa', filters({ calendar: 'gregorian' }))).toBe('/fa/articles?calendar=gregorian');
  });

  it('keeps every filter, in one order', () => {
    const all = filters({
      sort: 'oldest',
      page: 3,
      year: 2024,
      calendar: 'gregorian',
      subject: 'water',
      author: 'a',
      site: 's',
      section: 'x',
      language: 'fa-AF',
    });
    expect(articlesHref('en', all)).toBe(
      '/en/articles?language=fa-AF&section=x&site=s&author=a&subject=water&year=2024&calendar=gregorian&sort=oldest&page=3',
    );
  });

  it('can be read back, whatever the values', () => {
    const some = fc.record(
      {
        ...Object.fromEntries(
          FACETS.filter((name) => name !== 'year').map((name) => [name, fc.string({ minLength: 1, unit: 'grapheme' })]),
        ),
        sort: fc.constantFrom(...SORTS),
        page: fc.integer({ min: 1, max: 99 }),
      },
      { requiredKeys: ['sort', 'page'] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), some, (locale, given) => {
        const query = new URL(articlesHref(locale, given as Partial<Filters>), 'http://localhost').searchParams;
        for (const [name, value] of Object.entries(given)) {
          const isDefault = value === 'newest' || (name === 'page' && value === 1);
          expect(query.get(name)).toBe(isDefault ? null : String(value));
        }
      }),
    );
  });
});

describe('other addresses', () => {
  it('escapes a slug in Persian', () => {
    expect(articleHref('fa', 'کاریز')).toBe('/fa/articles/%DA%A9%D8%A7%D8%B1%DB%8C%D8%B2');
  });

  it('carries the query, the order and the page of a search', () => {
    expect(searchHref('en')).toBe('/en/search');
    expect(searchHref('en', { query: '"a b"', sort: 'relevance', page: 1 })).toBe('/en/search?q=%22a+b%22');
    expect(searchHref('fa', { query: 'آب', sort: 'newest', page: 2 })).toBe('/fa/search?q=%D8%A2%D8%A8&sort=newest&page=2');
  });
});

describe('refined', () => {
  it('sets one filter and goes back to the first page', () => {
    expect(refined(filters({ site: 'afgazad', page: 4 }), 'language', 'ps')).toEqual(filters({ site: 'afgazad', language: 'ps' }));
    expect(refined(filters(), 'year', '1403')).toEqual(filters({ year: 1403 }));
  });

  it('takes one filter away and leaves the others', () => {
    expect(refined(filters({ site: 'afgazad', language: 'ps' }), 'language', undefined)).toEqual(filters({ site: 'afgazad' }));
  });

  it('drops the year with its calendar', () => {
    expect(inCalendar(filters({ year: 1403, language: 'ps' }), 'gregorian')).toEqual(filters({ calendar: 'gregorian', language: 'ps' }));
  });
});

describe('pageNumbers', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [3, 9, [1, 2, 3, 4, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [4, 5, [1, 2, 3, 4, 5]],
    [9, 9, [1, null, 8, 9]],
  ])('page %i of %i', (page, pages, numbers) => {
    expect(pageNumbers(page, pages)).toEqual(numbers);
  });

  it('names each page once, in order, and always the current one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 200 }), (page, more) => {
        const numbers = pageNumbers(page, page + more).filter((n) => n !== null);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        expect(numbers).toContain(page);
      }),
    );
  });
});
