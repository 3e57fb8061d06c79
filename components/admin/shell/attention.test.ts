import { describe, expect, it } from 'vitest';
import type { ArticleCard } from '../../../core/article/views.ts';
import { attentionOf } from './attention.ts';

const whole: ArticleCard = {
  slug: 'a',
  language: 'ps',
  direction: 'rtl',
  title: 'a',
  contributors: [{ slug: 'b', credited: 'b', role: 'author', names: [] }],
  site: { slug: 's', names: { fa: 's', en: 's' } },
  section: { slug: 'x', names: { fa: 'x', en: 'x' } },
  date: { iso: '2024', precision: 'year', calendar: 'gregorian' },
  versions: [{ slug: 'c', language: 'en' }],
};

describe('attentionOf', () => {
  it('is nothing for a whole record', () => expect(attentionOf(whole)).toEqual([]));
  it.each([
    ['no-author', { contributors: [] }],
    ['no-date', { date: undefined }],
    ['no-section', { section: undefined }],
    ['untranslated', { versions: [] }],
  ])('%s', (what, lacking) => expect(attentionOf({ ...whole, ...lacking })).toEqual([what]));
});
