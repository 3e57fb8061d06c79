import { expect, it } from 'vitest';
import type { ArticleDraft } from '../article/model.ts';
import { fieldChanges } from './changes.ts';

const draft: ArticleDraft = {
  language: 'fa-AF',
  title: 'کاریز',
  body: 'آب',
  site: 'azad',
  contributors: [{ credited: 'نازو', role: 'author' }],
  subjects: [],
  appearances: [],
};

it('names every field that was accepted otherwise than it was read, and no other', () => {
  expect(fieldChanges(draft, draft)).toEqual([]);
  const { site: _, ...read } = draft;
  const accepted: ArticleDraft = { ...draft, title: 'کاریزها', kicker: 'یاد', contributors: [] };
  expect(fieldChanges({ ...read, kicker: '' }, accepted)).toEqual([
    { field: 'title', read: 'کاریز', accepted: 'کاریزها' },
    { field: 'contributors.0.credited', read: 'نازو', accepted: '' },
    { field: 'contributors.0.role', read: 'author', accepted: '' },
    { field: 'kicker', read: '', accepted: 'یاد' },
    { field: 'site', read: '', accepted: 'azad' },
  ]);
});
