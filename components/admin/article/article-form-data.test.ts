import { describe, expect, it } from 'vitest';
import { articleDraftSchema, type ArticleDraft } from '../../../core/article/model.ts';
import { articleValues, draftOfForm, placeOnForm, problemsOnForm } from './article-form-data.ts';
import { blankArticle, valuesOfDraft, withRowChange, type ArticleValues } from './article-values.ts';

const DRAFT: ArticleDraft = {
  slug: 'yak-matn',
  language: 'fa-AF',
  title: 'یک متن',
  standfirst: 'خط نخست\nخط دوم',
  body: 'بند نخست\n\nبند دوم می‌رود',
  site: 'afgazad',
  section: 'european-languages',
  masthead: 3,
  contributors: [
    { slug: 'm-k-bhadrakumar', credited: 'M.K. Bhadrakumar', role: 'author' },
    { slug: 'nasir', credited: 'ناصر', role: 'translator' },
  ],
  subjects: ['water', 'kabul'],
  appearances: [
    {
      outlet: 'Indian Punchline',
      url: 'https://example.org/x',
      dateLiteral: 'October 17, 2024',
      dateIso: '2024-10-17',
      precision: 'day',
      calendar: 'gregorian',
      role: 'original',
    },
    {
      outlet: 'afgazad.com',
      dateLiteral: '۲۹ میزان ۱۴۰۳',
      dateIso: '2024-10-20',
      precision: 'day',
      calendar: 'solar-hijri',
      role: 'republication',
    },
  ],
  translation: { of: 'a-text', by: 'human', revision: 2 },
};

/** The form as a browser would post it: line ends as CRLF. */
function posted(values: ArticleValues): FormData {
  const data = new FormData();
  const put = (name: string, value: string) => data.append(name, value.replace(/\r\n?|\n/g, '\r\n'));
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') put(name, value);
    else
      for (const [index, row] of value.entries()) {
        if (typeof row === 'string') put(name, row);
        else for (const [key, cell] of Object.entries(row)) put(`${name}.${index}.${key}`, cell);
      }
  }
  return data;
}

const draftOf = (values: ArticleValues, stored?: ArticleDraft) => draftOfForm(values, stored).draft;
const defined = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe('the article form', () => {
  it('gives back the draft that it was filled from', () => {
    expect(defined(draftOf(articleValues(posted(valuesOfDraft(DRAFT))), DRAFT))).toEqual(DRAFT);
  });
  it('makes a draft that the schema takes', () => {
    const values = { ...blankArticle('afgazad'), title: 'یک متن', body: 'متن' };
    expect(articleDraftSchema.safeParse(draftOf(values)).success).toBe(true);
  });
  it('leaves out what was left blank', () => {
    const draft = defined(draftOf({ ...blankArticle('afgazad', 'ps'), title: 'سرلیک', kicker: '  ' }));
    expect(draft).toEqual({ language: 'ps', title: 'سرلیک', body: '', site: 'afgazad', contributors: [], subjects: [], appearances: [] });
  });
  it('keeps the bytes of a text with CRLF that nobody changed', () => {
    const stored = { ...DRAFT, body: 'یک\r\n\r\nدو\r\n' };
    expect(draftOf(articleValues(posted(valuesOfDraft(stored))), stored).body).toBe(stored.body);
  });
  it('keeps ZWNJ, trailing spaces and marks as typed', () => {
    const title = ' می\u200cرود\u200e ';
    expect(draftOf({ ...blankArticle(), title }).title).toBe(title);
  });
  it('takes a language that is not in the list', () => {
    const data = posted({ ...blankArticle(), language: 'other' });
    data.set('otherLanguage', ' uz-AF ');
    expect(articleValues(data).language).toBe('uz-AF');
  });
  it('reads a revision in any digits', () => {
    expect(draftOf({ ...blankArticle(), translationOf: 'x', translationRevision: '۱۲' }).translation).toMatchObject({ revision: 12 });
  });
});

describe('dates', () => {
  const appearances = (row: Partial<ArticleValues['appearances'][number]>, stored?: ArticleDraft) =>
    draftOf(
      { ...blankArticle(), appearances: [{ outlet: 'o', url: '', dateLiteral: '', dateMeant: '', role: 'republication', ...row }] },
      stored,
    ).appearances as ArticleDraft['appearances'];

  it.each([
    ['20.10.2024', '2024-10-20', 'day', 'gregorian'],
    ['۲۹ میزان ۱۴۰۳', '2024-10-20', 'day', 'solar-hijri'],
    ['٢٠٢٤', '2024', 'year', 'gregorian'],
  ])('%s is understood', (dateLiteral, dateIso, precision, calendar) => {
    expect(appearances({ dateLiteral })[0]).toMatchObject({ dateLiteral, dateIso, precision, calendar });
  });
  it('keeps a literal that cannot be read, without a date', () => {
    expect(appearances({ dateLiteral: 'بهار همان سال' })[0]).toEqual({
      outlet: 'o',
      url: undefined,
      dateLiteral: 'بهار همان سال',
      precision: 'day',
      calendar: 'gregorian',
      role: 'republication',
    });
  });
  it('takes what the editor says it means', () => {
    expect(appearances({ dateLiteral: 'بهار همان سال', dateMeant: 'حمل ۱۳۵۷' })[0]).toMatchObject({
      dateLiteral: 'بهار همان سال',
      precision: 'month',
      calendar: 'solar-hijri',
    });
  });
  it('says so when that cannot be read either', () => {
    const values = {
      ...blankArticle(),
      appearances: [
        { outlet: '', url: '', dateLiteral: '', dateMeant: '', role: 'original' },
        { outlet: 'o', url: '', dateLiteral: 'x', dateMeant: 'y', role: 'original' },
      ],
    };
    expect(draftOfForm(values).problems).toEqual([{ field: 'appearances.1.dateMeant', code: 'date' }]);
  });
  it('keeps a stored date that its literal does not say', () => {
    const row = {
      outlet: 'o',
      dateLiteral: 'sine anno',
      dateIso: '1978-04',
      precision: 'month',
      calendar: 'solar-hijri',
      role: 'original',
    } as const;
    const stored = { ...DRAFT, appearances: [row] };
    const values = valuesOfDraft(stored);
    expect(values.appearances[0]?.dateMeant).toBe('1978-04');
    expect(defined(draftOf(values, stored).appearances)).toEqual([row]);
  });
});

describe('problems', () => {
  const values: ArticleValues = {
    ...blankArticle(),
    contributors: [
      { credited: '', slug: '', role: 'author', otherName: '' },
      { credited: 'x', slug: '!', role: 'author', otherName: '' },
    ],
  };
  const { rows } = draftOfForm(values);
  it('stand at the rows of the form, of which blank ones are not in the draft', () => {
    expect(problemsOnForm([{ field: 'contributors.0.slug', code: 'slug' }], values, rows)).toEqual([
      { field: 'contributors.1.credited', code: 'slug' },
    ]);
  });
  it('call an empty field required', () => {
    expect(problemsOnForm([{ field: 'site', code: 'slug' }], values, rows)).toEqual([{ field: 'site', code: 'required' }]);
  });
  it('leave another alone', () => {
    const problem = { field: 'language', code: 'language-tag' } as const;
    expect(problemsOnForm([problem], values, rows)).toEqual([problem]);
  });
  it.each([
    ['translation', 'translationOf'],
    ['translation.revision', 'translationRevision'],
    ['subjects.3', 'subjects'],
    ['appearances.1.dateIso', 'appearances.1.dateLiteral'],
    ['contributors.0', 'contributors.0'],
    ['title', 'title'],
  ])('%s stands at %s', (field, place) => expect(placeOnForm(field)).toBe(place));
});

describe('withRowChange', () => {
  it('adds a contributor', () =>
    expect(withRowChange(blankArticle(), { change: 'add', rows: 'contributors' })?.contributors).toHaveLength(2));
  it('removes an appearance', () =>
    expect(withRowChange(blankArticle(), { change: 'remove', rows: 'appearances', index: 0 })?.appearances).toEqual([]));
  it('knows no other rows', () => expect(withRowChange(blankArticle(), { change: 'add', rows: 'subjects' })).toBeNull());
});
