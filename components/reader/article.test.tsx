import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ArticlePage as Page } from '../../core/article/views.ts';
import { markArticle } from '../../core/article/mark-article.ts';
import { parseBody } from '../../core/markup/parse.ts';
import { parseQuery } from '../../core/search/query.ts';
import { chromeFor } from '../../i18n/chrome.ts';
import { ArticlePage, REPRESENTATIONS, type Representation } from './article.tsx';

const SITE = { slug: 'afgazad', names: { fa: 'افغانستان آزاد', en: 'Afghanistan Azad' } };
const BODY = '## One\n\nWhy did they meet?\n\n## Two\n\nNobody knows.';

const PAGE: Page = {
  article: {
    slug: 'between-russia-and-iran',
    url: 'https://archive.example/articles/between-russia-and-iran',
    language: 'en',
    direction: 'ltr',
    status: 'published',
    title: 'Between Russia & Iran',
    standfirst: 'A question.',
    body: BODY,
    text: BODY,
    site: SITE,
    masthead: { names: ['افغانستان آزاد'], verses: [], addresses: {} },
    contributors: [],
    subjects: [{ slug: 'diplomacy', names: { fa: 'دیپلوماسی', en: 'Diplomacy' } }],
    appearances: [
      {
        outlet: 'Indian Punchline',
        url: 'https://www.indianpunchline.com/',
        dateLiteral: 'October 17, 2024',
        dateIso: '2024-10-17',
        precision: 'day',
        calendar: 'gregorian',
        role: 'original',
      },
      {
        outlet: 'افغانستان آزاد',
        dateLiteral: '20.10.2024',
        dateIso: '2024-10-20',
        precision: 'day',
        calendar: 'gregorian',
        role: 'republication',
      },
    ],
    figures: [],
    authorNote: 'The author is a diplomat.',
    editorNote: 'This is an abstract.',
    rights: 'CC0 1.0',
    translations: [{ slug: 'miyan-e-rusiya', language: 'fa-AF', title: 'میان روسیه و ایران', relation: 'translation' }],
    originals: [
      { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', bytes: 213_345, name: 'گزارش 2024-10-20.pdf', url: '/originals/ab' },
    ],
    updated: '2024-10-22T05:00:00Z',
    revision: 1,
    hash: 'cd'.repeat(32),
  },
  contributors: [
    {
      slug: 'm-k-bhadrakumar',
      credited: 'M.K. Bhadrakumar',
      role: 'author',
      names: [
        { text: 'M.K. Bhadrakumar', language: 'en', variant: false },
        { text: 'ام. ک. بهادراکومار', language: 'fa', variant: false },
      ],
    },
  ],
  date: { iso: '2024-10-20', precision: 'day', calendar: 'gregorian' },
  revisions: [{ number: 1, at: '2024-10-22T05:00:00Z', hash: 'cd'.repeat(32), by: 'Shukria' }],
  received: { at: '2024-10-21T05:00:00Z', how: 'import' },
  pictures: {},
};

const render = (locale: 'fa' | 'en', representations: readonly Representation[] = REPRESENTATIONS) =>
  renderToStaticMarkup(
    <ArticlePage
      page={PAGE}
      body={parseBody(BODY, PAGE.article)}
      readingTime={4}
      representations={representations}
      chrome={chromeFor(locale, '')}
    />,
  );
const textOf = (html: string) => html.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&');

describe('ArticlePage', () => {
  it('keeps the text’s language and direction in either chrome, and its own for what it says about it', () => {
    const html = render('fa');
    expect(html).toContain('<article class="article in-text" lang="en" dir="ltr">');
    expect(html).toContain('<div class="in-chrome article-meta" lang="fa" dir="rtl">');
    expect(render('en')).toContain('<div class="in-chrome article-meta" lang="en" dir="ltr">');
  });

  it('names the author in the chrome’s script, and as credited beside it', () => {
    expect(textOf(render('fa'))).toContain('نوشتهٔ ام. ک. بهادراکومار (M.K. Bhadrakumar)');
    expect(textOf(render('en'))).toContain('By M.K. Bhadrakumar20 October 2024');
  });

  it('has the date in both calendars with what was written at hand', () => {
    expect(textOf(render('fa'))).toContain('۲۹ میزان ۱۴۰۳ ۲۰ اکتوبر ۲۰۲۴ در سند: 20.10.2024');
    expect(textOf(render('en'))).toContain('20 October 2024 29 Mizan 1403 as written: 20.10.2024');
  });

  it('says what the editor has to say before the text, and what the author is after it', () => {
    const text = textOf(render('en'));
    const places = ['This is an abstract.', 'Why did they meet?', 'The author is a diplomat.', 'First appeared in'].map((part) =>
      text.indexOf(part),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('leads to its headings', () => {
    const html = render('en');
    for (const [, id] of html.matchAll(/<a href="#([^"]+)">(?:One|Two)<\/a>/g)) expect(html).toMatch(new RegExp(`<h[2-6] id="${id}">`));
    expect(html.match(/<a href="#[^"]+">(One|Two)<\/a>/g)).toHaveLength(2);
  });

  it('tells the text’s way here, oldest first', () => {
    const html = render('en');
    expect(textOf(html)).toMatch(
      /First appeared in.*Indian Punchline.*17 October 2024.*Republished by.*20 October 2024.*Came to this archive.*21 October 2024/,
    );
    expect(html).toContain('<a href="https://www.indianpunchline.com/" rel="noopener"><bdi lang="en" dir="ltr">Indian Punchline</bdi></a>');
    expect(html).toContain(`<code dir="ltr">${'ab'.repeat(32)}</code>`);
  });

  it('keeps the date and the ending of a file’s name in order', () => {
    expect(render('fa')).toContain(
      '<bdi dir="ltr" class="technical"><bdi>گزارش</bdi><bdi dir="ltr"> 2024-10-20.pdf</bdi><bdi></bdi></bdi>',
    );
  });

  it('leads to the text in its other languages by their own names', () => {
    expect(render('en')).toContain('<a href="/en/articles/miyan-e-rusiya" hrefLang="fa-AF" lang="fa-AF" dir="rtl">دری</a>');
    expect(textOf(render('en'))).toContain('Dari translation میان روسیه و ایران');
  });

  it('can be cited in both languages from either chrome', () => {
    for (const locale of ['fa', 'en'] as const) {
      const text = textOf(render(locale));
      expect(text).toContain(
        'M.K. Bhadrakumar, “Between Russia & Iran”, Afghanistan Azad, 20 October 2024 (29 Mizan 1403). Bayaz, https://archive.example/articles/',
      );
      expect(text).toContain(
        'ام. ک. بهادراکومار، «Between Russia & Iran»، افغانستان آزاد، ۲۹ میزان ۱۴۰۳ (۲۰ اکتوبر ۲۰۲۴). بیاض، https://archive.example/articles/',
      );
    }
  });

  it('offers the forms that are served and no others', () => {
    expect(render('en')).toContain('<a href="/en/articles/between-russia-and-iran.csl.json" rel="alternate">CSL-JSON</a>');
    expect(render('en', [])).not.toContain('take-away');
  });

  describe('from a search', () => {
    const body = parseBody(BODY, PAGE.article);
    const from = (query: string) =>
      renderToStaticMarkup(
        <ArticlePage
          page={PAGE}
          body={body}
          readingTime={4}
          representations={REPRESENTATIONS}
          marked={markArticle(PAGE.article, body, parseQuery(query, 'fa'))}
          chrome={chromeFor('fa', '')}
        />,
      );

    it('marks title, standfirst, text and notes, and says where the first in the text is', () => {
      const html = from('Russia question they diplomat');
      expect(html.match(/<mark[^>]*>[^<]*<\/mark>/g)).toEqual([
        '<mark>Russia</mark>',
        '<mark>question</mark>',
        '<mark id="found-1">they</mark>',
        '<mark>diplomat</mark>',
      ]);
      expect(textOf(html)).toContain('۴ جا برای Russia question they diplomat پیدا شد');
      expect(html).toContain('<a href="#found-1">');
      expect(html).toContain('<a href="/fa/articles/between-russia-and-iran">');
    });

    it('says so where the text does not have the words', () => {
      const html = from('Punchline');
      expect(html).not.toContain('<mark');
      expect(html).not.toContain('#found-1');
      expect(textOf(html)).toContain('Punchline در خود متن نیست');
    });

    it('is the plain article where no word was looked for', () => {
      for (const query of ['', '  ', '-Russia', 'lang:en', '"']) expect(from(query)).toBe(render('fa'));
    });
  });
});
