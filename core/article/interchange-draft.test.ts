import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../errors.ts';
import type { InterchangeArticle } from './front-matter.ts';
import { draftFields, interchangeToDraft } from './interchange-draft.ts';
import { articleDraftSchema } from './model.ts';

const least: InterchangeArticle = { title: 'A title', language: 'fa-AF', site: 'a-site', authors: [], subjects: [], status: 'draft' };
const site = { outlet: 'A Name', web: 'www.a.example', calendar: 'solar-hijri' as const };
const siteOf = (slug: string) => (slug === 'a-site' ? site : undefined);

describe('interchangeToDraft', () => {
  it('makes contributors of authors', () => {
    const { draft } = interchangeToDraft({ ...least, authors: ['A', { name: 'B', role: 'translator' }] }, '', siteOf);
    expect(draft.contributors).toEqual([
      { credited: 'A', role: 'author' },
      { credited: 'B', role: 'translator' },
    ]);
  });
  it('makes appearances of date and original, the oldest first, with the literals kept', () => {
    const data = {
      ...least,
      date: '۲۹ میزان ۱۴۰۳',
      original: { outlet: 'An Outlet', url: 'https://example.org/', date: 'October 17, 2024' },
    };
    expect(interchangeToDraft(data, '', siteOf).draft.appearances).toEqual([
      {
        outlet: 'An Outlet',
        url: 'https://example.org/',
        dateLiteral: 'October 17, 2024',
        dateIso: '2024-10-17',
        precision: 'day',
        calendar: 'gregorian',
        role: 'original',
      },
      {
        outlet: 'A Name',
        url: 'http://www.a.example',
        dateLiteral: '۲۹ میزان ۱۴۰۳',
        dateIso: '2024-10-20',
        precision: 'day',
        calendar: 'solar-hijri',
        role: 'republication',
      },
    ]);
  });
  it.each([
    ['جدی ۱۳۹۹', '2021-01', 'month', 'solar-hijri'],
    ['1403', '2024', 'year', 'solar-hijri'],
    ['some day', undefined, 'day', 'solar-hijri'],
    [undefined, undefined, 'day', 'solar-hijri'],
  ])('reads the date %s', (date, iso, precision, calendar) => {
    const [appearance] = interchangeToDraft({ ...least, ...(date && { date }) }, '', siteOf).draft.appearances;
    expect(appearance).toEqual({
      outlet: 'A Name',
      url: 'http://www.a.example',
      dateLiteral: date ?? '',
      ...(iso && { dateIso: iso }),
      precision,
      calendar,
      role: 'republication',
    });
  });
  it('says what it was translated from, by a person where nothing else is said', () => {
    expect(interchangeToDraft({ ...least, translationOf: 'b' }, '', siteOf).draft.translation).toEqual({ of: 'b', by: 'human' });
    expect(interchangeToDraft({ ...least, translationOf: 'b', translationBy: 'machine' }, '', siteOf).draft.translation).toEqual({
      of: 'b',
      by: 'machine',
    });
  });
  it('makes a draft, with nothing in it that was not said', () => {
    const { draft, status } = interchangeToDraft({ ...least, status: 'published', kicker: 'K' }, 'Body.\r\n', siteOf);
    expect(articleDraftSchema.parse(draft)).toEqual(draft);
    expect(Object.keys(draft).toSorted()).toEqual([
      'appearances',
      'body',
      'contributors',
      'kicker',
      'language',
      'site',
      'subjects',
      'title',
    ]);
    expect([draft.body, status]).toEqual(['Body.\r\n', 'published']);
  });
  it('refuses an unknown site by its field', () => {
    const refused = () => interchangeToDraft({ ...least, site: 'nowhere' }, '', siteOf);
    expect(refused).toThrow(ArchiveError);
    expect(refused).toThrow(
      expect.objectContaining({ code: 'front-matter', problems: [{ field: 'site', code: 'unknown-site', params: { slug: 'nowhere' } }] }),
    );
  });
  it('says nothing of appearing at a site that is not named', () =>
    expect(draftFields({ ...least, site: undefined, date: '1403' }, '').appearances).toEqual([]));
});
