import { describe, expect, it } from 'vitest';
import { blankArticle, type ArticleValues } from './article-values.ts';
import { asRows, differences, offered, takenFromForm, withTheirs } from './conflict.ts';

const base: ArticleValues = { ...blankArticle('afgazad'), title: 'Title', kicker: 'Kicker', body: 'Body' };

describe('differences', () => {
  it('are none between equal versions', () => expect(differences(base, base, { ...base })).toEqual([]));
  it('are none between subjects in another order', () =>
    expect(differences(base, { ...base, subjects: ['b', 'a'] }, { ...base, subjects: ['a', 'b'] })).toEqual([]));
  it('name who changed what', () => {
    const mine = { ...base, title: 'Mine', body: 'My body' };
    const theirs = { ...base, kicker: 'Theirs', body: 'Their body' };
    expect(differences(base, mine, theirs)).toEqual([
      { field: 'title', changedBy: 'me' },
      { field: 'kicker', changedBy: 'them' },
      { field: 'body', changedBy: 'both' },
    ]);
  });
  it('are none where both made the same change', () => {
    expect(differences(base, { ...base, title: 'New' }, { ...base, title: 'New' })).toEqual([]);
  });
  it('do not count blank rows', () => expect(differences(base, base, { ...base, contributors: [], appearances: [] })).toEqual([]));
  it('do not count a date said in another way', () => {
    const meaning = (dateMeant: string) => ({
      ...base,
      appearances: [{ outlet: 'o', url: '', dateLiteral: 'x', dateMeant, role: 'original' }],
    });
    expect(differences(base, meaning('۱ حمل ۱۴۰۲'), meaning('2023-03-21'))).toEqual([]);
  });
  it('see rows that changed', () => {
    const contributors = [{ credited: 'X', slug: '', role: 'author', otherName: '' }];
    expect(differences(base, base, { ...base, contributors })).toEqual([{ field: 'contributors', changedBy: 'them' }]);
  });
});

describe('the choice', () => {
  it('offers the only change, and mine where both changed', () => {
    const by = (changedBy: 'me' | 'them' | 'both') => offered({ field: 'title', changedBy });
    expect([by('me'), by('them'), by('both')]).toEqual(['mine', 'theirs', 'mine']);
  });
  it('is read from the form and applied', () => {
    const theirs = { ...base, title: 'Theirs', body: 'Theirs' };
    const data = new FormData();
    data.set('take.title', 'theirs');
    data.set('take.body', 'mine');
    data.set('take.nothing', 'theirs');
    const taken = takenFromForm(data, theirs);
    expect(taken).toEqual(['title']);
    expect(withTheirs(base, theirs, taken)).toEqual({ ...base, title: 'Theirs' });
  });
});

describe('asRows', () => {
  it('gives the cells of each row in which something stands', () => {
    expect(
      asRows([
        { credited: 'A', slug: '', role: 'author', otherName: '' },
        { credited: '', slug: '', role: 'editor', otherName: '' },
      ]),
    ).toEqual([
      [
        ['credited', 'A'],
        ['role', 'author'],
      ],
    ]);
  });
  it('gives a text as it is', () => expect(asRows('a\nb')).toEqual([[['text', 'a\nb']]]));
  it('gives nothing for nothing', () => expect(asRows('')).toEqual([]));
});
