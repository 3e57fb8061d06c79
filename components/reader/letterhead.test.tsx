import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Couplet, MastheadJson } from '../../core/article/model.ts';
import { chromeFor } from '../../i18n/chrome.ts';
import knownCouplets from './known-couplets.json' with { type: 'json' };
import { Letterhead } from './letterhead.tsx';

const VERSES: Couplet[] = [
  {
    first: 'چو کشور نباشد تن من مباد',
    second: 'بدین بوم و بر زنده یک تن مباد',
    transcribed: { first: 'چو کشور نپاشد تن من مباد', second: 'بدین بوم و بر زنده یک تن مباد' },
  },
  { first: 'همه سر به سر تن به کشتن دهیم', second: 'از آن به که کشور به دشمن دهیم' },
];
const MASTHEAD: MastheadJson = {
  names: ['افغانستان آزاد', 'آزاد افغانستان'],
  monogram: 'AA-AA',
  verses: VERSES,
  addresses: { web: 'www.afgazad.com', mail: 'afgazad@gmail.com' },
};
const SITE = { slug: 'afgazad', names: { fa: 'افغانستان آزاد – آزاد افغانستان', en: 'Afghanistan Azad – Azad Afghanistan' } };
const SECTION = { slug: 'european-languages', names: { fa: 'زبانهای اروپایی', en: 'European Languages' } };

const letterhead = (locale: 'fa' | 'en', masthead = MASTHEAD, language = 'en') =>
  renderToStaticMarkup(<Letterhead masthead={masthead} language={language} site={SITE} section={SECTION} chrome={chromeFor(locale, '')} />);
const textOf = (html: string) => html.replace(/<[^>]*>/g, '').replaceAll('&#x27;', "'");

describe('Letterhead', () => {
  it('reads first hemistich, second hemistich, beyt by beyt', () => {
    const text = textOf(letterhead('fa'));
    const places = VERSES.flatMap(({ first, second }) => [text.indexOf(first), text.indexOf(second)]);
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain(`${VERSES[0]?.first} ${VERSES[0]?.second}`);
  });

  it('is right to left where it is Persian, under an English article in English chrome too', () => {
    const html = letterhead('en');
    expect(html).toContain('<p class="letterhead-names in-text" lang="fa" dir="rtl">');
    expect(html).toMatch(/<div class="verse verse-columns couplets nastaliq-known" lang="fa" dir="rtl">/);
  });

  it('isolates its addresses', () => {
    expect(letterhead('fa')).toContain('<bdi dir="ltr" class="technical">www.afgazad.com</bdi>');
    expect(letterhead('fa')).toContain('<bdi dir="ltr" class="technical">afgazad@gmail.com</bdi>');
  });

  it('has the section in both languages', () => {
    expect(letterhead('en')).toMatch(/<bdi lang="fa" dir="rtl">زبانهای اروپایی<\/bdi>.*<bdi lang="en" dir="ltr">European Languages<\/bdi>/);
  });

  it('says the site’s name in the chrome’s language where the masthead does not', () => {
    expect(textOf(letterhead('en'))).toContain('Afghanistan Azad – Azad Afghanistan');
    expect(textOf(letterhead('fa')).match(/آزاد افغانستان/g)).toHaveLength(1);
  });

  it('marks the corrected word and keeps the transcription at hand', () => {
    const html = letterhead('fa');
    expect(html).toContain('<span class="corrected">نباشد</span>');
    expect(html.match(/class="corrected"/g)).toHaveLength(1);
    expect(html).toMatch(/<details class="readings">.*چو کشور نپاشد تن من مباد/);
    expect(textOf(html).match(/نپاشد/g)).toHaveLength(1);
  });

  it('marks the whole hemistich where words were added', () => {
    const verses = [{ first: 'یک دو سه', second: 'چهار پنج', transcribed: { first: 'یک سه', second: 'چهار پنج' } }];
    expect(letterhead('fa', { ...MASTHEAD, verses })).toContain('<span class="corrected">یک دو سه</span>');
  });

  it('sets unknown verse from the whole nastaliq, and Latin verse in the text’s face', () => {
    const other = [{ first: 'یک مصراع دیگر در این جا', second: 'و مصراع دیگر پس از آن است' }];
    expect(letterhead('fa', { ...MASTHEAD, verses: other })).toContain('couplets nastaliq"');
    const german = [{ first: 'Ein Buch für einen bleibt ein stilles Haus;', second: 'zu zweit gelesen, schaut ein Licht heraus.' }];
    const html = letterhead('fa', { ...MASTHEAD, names: ['Hindukush Bulletin'], verses: german }, 'de');
    expect(html).toContain('couplets in-text" lang="de" dir="ltr"');
    expect(html).toContain('<p class="letterhead-names in-text" lang="de" dir="ltr">');
  });

  it('does without couplets, monogram and addresses', () => {
    const html = letterhead('en', { names: ['Spoghmai'], verses: [], addresses: {} });
    expect(html).not.toContain('verse');
    expect(html).not.toContain('letterhead-monogram');
  });
});

type SampleSite = { mastheads: { verses?: { first: string; second: string }[] }[] };
const SITES = new URL('../../prisma/sample/sites/', import.meta.url);

describe('known-couplets.json', () => {
  it.runIf(existsSync(SITES))('has every Arabic-script line of the sample’s mastheads, so that their pages load the small cut', () => {
    const sites = readdirSync(SITES).map((file) => parse(readFileSync(new URL(file, SITES), 'utf8')) as SampleSite);
    const lines = sites.flatMap(({ mastheads }) =>
      mastheads.flatMap(({ verses = [] }) => verses.flatMap(({ first, second }) => [first, second])),
    );
    expect(knownCouplets).toEqual(expect.arrayContaining(lines.filter((line) => /\p{sc=Arab}/u.test(line))));
  });
});
