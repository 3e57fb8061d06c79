import { describe, expect, it } from 'vitest';
import type { Guess } from '../../../core/article/guess.ts';
import { blankArticle, type ArticleValues } from './article-values.ts';
import { isOnForm, unreviewed, textAt } from './review.ts';

const read: ArticleValues = {
  ...blankArticle('afgazad', 'en'),
  title: 'Title',
  contributors: [{ credited: 'M.K.', slug: '', role: 'author', otherName: '' }],
};
const guess = (field: string, confidence = 0.5): Guess => ({ field, confidence, snippet: '' });
const open = (guesses: Guess[], typed = read, confirmed: string[] = []) =>
  unreviewed(guesses, read, typed, confirmed).map(({ field }) => field);

describe('unreviewed', () => {
  it('are the doubts that nobody touched', () => expect(open([guess('title'), guess('language', 0.9)])).toEqual(['title']));
  it('are not what was changed', () => expect(open([guess('title')], { ...read, title: 'Other' })).toEqual([]));
  it('are not what was confirmed', () => expect(open([guess('title')], read, ['title'])).toEqual([]));
  it('see a changed row', () => {
    const contributors = [{ ...read.contributors[0]!, credited: 'M.K. Bhadrakumar' }];
    expect(open([guess('contributors.0')], { ...read, contributors })).toEqual([]);
  });
  it('stay for what the form has no field for, until confirmed', () => {
    expect(open([guess('masthead.verses')], { ...read, masthead: '3' })).toEqual(['masthead.verses']);
    expect(open([guess('masthead.verses')], read, ['masthead.verses'])).toEqual([]);
  });
});

describe('places', () => {
  it.each(['title', 'contributors.0', 'appearances.1.dateLiteral', 'site'])('%s is on the form', (place) =>
    expect(isOnForm(place)).toBe(true),
  );
  it.each(['masthead.verses', 'figures.0', 'constructor'])('%s is not', (place) => expect(isOnForm(place)).toBe(false));
  it('have values', () => {
    expect(textAt(read, 'contributors.0.credited')).toBe('M.K.');
    expect(textAt(read, 'contributors.4')).toBeUndefined();
    expect(textAt(read, '__proto__')).toBeUndefined();
  });
});
