import { describe, expect, it } from 'vitest';
import { siteOfForm, siteValues } from './site-form-data.ts';
import { BLANK_SITE, coupletOf, valuesOfSite, withSiteRows, type SiteValues, type StoredSite } from './site-values.ts';

const STORED: StoredSite = {
  slug: 'afgazad',
  names: { fa: 'افغانستان آزاد', en: 'Afghanistan Free' },
  web: 'www.example.org',
  language: 'fa-AF',
  calendar: 'gregorian',
  mastheads: [
    {
      id: 7,
      from: '2004-01-01',
      to: '2012',
      names: ['افغانستان آزاد', 'آزاد افغانستان'],
      monogram: 'AA-AA',
      verses: [
        { first: 'الف', second: 'ب' },
        { first: 'نباشد', second: 'دو', transcribed: { first: 'نپاشد', second: 'دو' } },
      ],
      addresses: { mail: 'a@example.org' },
    },
  ],
  sections: [{ id: 3, slug: 'news', names: { fa: 'خبر', en: 'News' } }],
};

function posted(value: unknown, name = '', data = new FormData()): FormData {
  if (typeof value === 'string') data.append(name, value);
  else for (const [key, child] of Object.entries(value as object)) posted(child, name === '' ? key : `${name}.${key}`, data);
  return data;
}

const defined = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe('the form of a site', () => {
  it('gives back the site that it was filled from', () => {
    const values = siteValues(posted(valuesOfSite(STORED)));
    expect(defined(siteOfForm(values).site)).toEqual(STORED);
  });
  it('leaves out blank rows and finds their problems all the same', () => {
    const values: SiteValues = {
      ...valuesOfSite(STORED),
      mastheads: [
        BLANK_SITE.mastheads[0]!,
        {
          ...valuesOfSite(STORED).mastheads[0]!,
          verses: [
            { first: ' ', second: '', transcribed: { first: '', second: '' } },
            { first: 'a', second: '', transcribed: { first: '', second: '' } },
          ],
        },
      ],
      sections: [
        { id: '', slug: '', names: { fa: '', en: '' } },
        { id: '', slug: '', names: { fa: 'ن', en: '' } },
      ],
    };
    const { site, placeOf } = siteOfForm(values);
    expect(site).toMatchObject({ mastheads: [{ id: 7, verses: [{ first: 'a' }] }], sections: [{ names: { fa: 'ن' } }] });
    expect(placeOf('mastheads.0.verses.0.second')).toBe('mastheads.1.verses.1.second');
    expect(placeOf('mastheads.0.names.1')).toBe('mastheads.1.names');
    expect(placeOf('mastheads.0.addresses.web')).toBe('mastheads.1.addresses.web');
    expect(placeOf('sections.0.names.en')).toBe('sections.1.names.en');
    expect(placeOf('names.fa')).toBe('names.fa');
  });
  it('reads dates of either calendar', () => {
    const mastheads = [{ ...BLANK_SITE.mastheads[0]!, from: '۱ حمل ۱۳۸۳', to: 'nie' }];
    const { site, problems } = siteOfForm({ ...BLANK_SITE, mastheads });
    expect(site).toMatchObject({ mastheads: [{ from: '2004-03-20' }] });
    expect(problems).toEqual([{ field: 'mastheads.0.to', code: 'date' }]);
  });
  it('makes addresses of names', () => {
    const values = {
      ...BLANK_SITE,
      names: { fa: 'نام', en: 'A Name' },
      sections: [{ id: '', slug: '', names: { fa: 'بخش', en: 'The Section' } }],
    };
    expect(siteOfForm(values).site).toMatchObject({ slug: 'a-name', sections: [{ slug: 'the-section' }] });
  });
});

describe('coupletOf', () => {
  it('is printed as it reads where nothing else is said', () => {
    expect(coupletOf({ first: 'a', second: 'b', transcribed: { first: '', second: '' } })).toEqual({ first: 'a', second: 'b' });
  });
  it('keeps a printed reading beside the corrected one', () => {
    expect(coupletOf({ first: 'a', second: 'b', transcribed: { first: 'x', second: '' } })).toEqual({
      first: 'a',
      second: 'b',
      transcribed: { first: 'x', second: 'b' },
    });
  });
});

describe('withSiteRows', () => {
  it('adds a couplet to a masthead', () => {
    expect(withSiteRows(BLANK_SITE, { change: 'add', rows: 'mastheads.0.verses' })?.mastheads[0]?.verses).toHaveLength(1);
  });
  it('moves a section up', () => {
    const sections = ['a', 'b'].map((slug) => ({ id: '', slug, names: { fa: '', en: '' } }));
    const moved = withSiteRows({ ...BLANK_SITE, sections }, { change: 'raise', rows: 'sections', index: 1 });
    expect(moved?.sections.map(({ slug }) => slug)).toEqual(['b', 'a']);
  });
});
