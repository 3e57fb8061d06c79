import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../core/markup/parse.ts';
import { ArticleBody } from './body.tsx';
import type { BodyLabels } from './body.tsx';

const LABELS: BodyLabels = {
  language: 'fa',
  direction: 'rtl',
  notes: 'یادداشت‌ها',
  backToText: 'بازگشت',
  pictureAbsent: 'این تصویر در بایگانی نیست.',
  table: 'جدول',
};
const HELD = `asset:${'0a'.repeat(32)}`;
const PICTURES = { [HELD]: { src: '/media/0a.jpg', srcSet: '/media/0a-480.jpg 480w', width: 800, height: 600 } };

type Article = { language: string; direction: 'ltr' | 'rtl' };
const ENGLISH: Article = { language: 'en', direction: 'ltr' };
const DARI: Article = { language: 'fa-AF', direction: 'rtl' };

function html(markdown: string, article = ENGLISH, idPrefix?: string): string {
  const body = parseBody(markdown, article);
  const page = renderToStaticMarkup(<ArticleBody body={body} {...article} labels={LABELS} pictures={PICTURES} idPrefix={idPrefix} />);
  return page.replace(/^<div class="body-text">(.*)<\/div>$/s, '$1');
}

describe('elements', () => {
  const cases: [string, string, string][] = [
    ['words', '*a* **b** ~~c~~ `d`', '<p><em>a</em> <strong>b</strong> <del>c</del> <code dir="auto">d</code></p>'],
    ['a break', 'a\\\nb', '<p>a<br/>b</p>'],
    ['an insertion', '[*The Post* reported]', '<p><span class="insertion">[<em>The Post</em> reported]</span></p>'],
    ['a link', '[a](https://example.org "t")', '<p><a href="https://example.org" title="t">a</a></p>'],
    [
      'a bare address, isolated',
      'www.afgazad.com',
      '<p><a href="http://www.afgazad.com"><bdi dir="ltr" class="technical">www.afgazad.com</bdi></a></p>',
    ],
    [
      'a bare mail address, isolated',
      '<a@example.org>',
      '<p><a href="mailto:a@example.org"><bdi dir="ltr" class="technical">a@example.org</bdi></a></p>',
    ],
    ['a link to nowhere', 'the [Kremlin transcript](#)', '<p>the Kremlin transcript</p>'],
    ['headings below the title', '# A\n\n###### B', '<h2 id="h-a">A</h2><h6 id="h-b">B</h6>'],
    ['a quote', '> a\n>\n> b', '<blockquote><p>a</p><p>b</p></blockquote>'],
    ['a list of lines', '- a\n- b\n  1. c', '<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>'],
    ['a list of paragraphs', '4. a\n\n   b', '<ol start="4"><li><p>a</p><p>b</p></li></ol>'],
    ['code', '```\n<a>\n```', '<pre><code>&lt;a&gt;</code></pre>'],
    ['a rule', '---', '<hr/>'],
    ['HTML as it was written', '<b>a</b>', '<p>&lt;b&gt;a&lt;/b&gt;</p>'],
  ];
  it.each(cases)('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it('a table that scrolls, with the keyboard too', () => {
    expect(html('| a | b |\n|--:|---|\n| c | d |')).toBe(
      '<div class="table-scroll" role="region" aria-label="جدول" tabindex="0"><table><thead><tr><th scope="col" class="align-end">a</th><th scope="col">b</th></tr></thead>' +
        '<tbody><tr><td class="align-end">c</td><td>d</td></tr></tbody></table></div>',
    );
  });

  it('verse, each hemistich an element of its own, in order', () => {
    expect(html(':::verse\nتن من | یک تن\nتنها\n:::', DARI)).toBe(
      '<div class="verse verse-columns"><div class="stanza"><p class="beyt"><span class="hemistich">تن من</span> <span class="hemistich">یک تن</span></p>' +
        '<p class="beyt single"><span class="hemistich">تنها</span></p></div></div>',
    );
  });
});

describe('figures', () => {
  it('shows a held picture with its size, its caption, credit and licence', () => {
    expect(html(`:::figure{src="${HELD}" alt="two men" credit="TASS" licence="CC BY 4.0"}\nIn *Ashgabat*\n:::`)).toBe(
      '<figure class="figure"><img src="/media/0a.jpg" srcSet="/media/0a-480.jpg 480w" sizes="(min-width: 45rem) 40rem, 100vw" width="800" height="600" ' +
        'alt="two men" loading="lazy" decoding="async"/><figcaption><span class="caption">In <em>Ashgabat</em></span> ' +
        '<bdi class="credit">TASS</bdi> <bdi class="licence">CC BY 4.0</bdi></figcaption></figure>',
    );
  });

  it.each([':::figure{alt="two men"}\n:::', '![two men](not-held.png)', ':::figure{src="constructor" alt="two men"}\n:::'])(
    'says of %j that the picture is not held',
    (markdown) => {
      expect(html(markdown)).toBe(
        '<figure class="figure"><p class="picture-absent"><span dir="rtl" lang="fa">این تصویر در بایگانی نیست.</span><bdi> two men</bdi></p></figure>',
      );
    },
  );

  it('never loads a remote picture', () => {
    expect(html('![a](https://example.org/a.png)')).toBe('<p><a href="https://example.org/a.png">a</a></p>');
  });
});

describe('notes', () => {
  it('lead to the note and back to each of its references', () => {
    expect(html('a[^x] b[^x]\n\n[^x]: c')).toBe(
      '<p>a<sup><a id="noteref-1" href="#note-1" role="doc-noteref">1</a></sup> b<sup><a id="noteref-1-2" href="#note-1" role="doc-noteref">1</a></sup></p>' +
        '<section class="notes" role="doc-endnotes" aria-labelledby="notes-title"><h2 id="notes-title" class="note-title in-chrome" dir="rtl" lang="fa">یادداشت‌ها</h2>' +
        '<ol><li id="note-1"><p>c</p><a class="note-back" dir="rtl" lang="fa" href="#noteref-1" role="doc-backlink" aria-label="بازگشت">↑</a>' +
        '<a class="note-back" dir="rtl" lang="fa" href="#noteref-1-2" role="doc-backlink" aria-label="بازگشت">↑</a></li></ol></section>',
    );
  });

  it('are numbered in the digits of the article', () => {
    expect(html('الف[^x]\n\n[^x]: ب', DARI)).toContain('role="doc-noteref">۱</a>');
  });

  it('have no way back where nothing refers to them', () => {
    expect(html('a\n\n[^x]: b')).not.toContain('note-back');
  });

  it('have ids of their own where two bodies stand side by side', () => {
    const page = html('# A\n\na[^x]\n\n[^x]: b', ENGLISH, 'left-');
    const ids = [...page.matchAll(/ (?:id|aria-labelledby)="([^"]*)"| href="#([^"]*)"/g)].map(([, id, href]) => id ?? href);
    expect(ids).toEqual([
      'left-h-a',
      'left-noteref-1',
      'left-note-1',
      'left-notes-title',
      'left-notes-title',
      'left-note-1',
      'left-noteref-1',
    ]);
  });
});

describe('direction and language', () => {
  it('are said only where they change', () => {
    expect(
      html('او گفت.\n\n> He said that the meeting was the first of its kind, and that is what they know of it.\n>\n> او گفت که نه.', DARI),
    ).toBe(
      '<p>او گفت.</p><blockquote dir="ltr" lang="en"><p>He said that the meeting was the first of its kind, and that is what they know of it.</p>' +
        '<p dir="rtl" lang="fa">او گفت که نه.</p></blockquote>',
    );
  });

  it('isolate a run', () => {
    expect(html('در *Indian Punchline* آمد', DARI)).toBe('<p>در <em><bdi dir="ltr">Indian Punchline</bdi></em> آمد</p>');
    expect(html('The word بیاض means a notebook.')).toBe('<p>The word <bdi lang="fa" dir="rtl">بیاض</bdi> means a notebook.</p>');
  });

  it('follow a wrapper', () => {
    expect(html(':::rtl{lang=ps}\n# د کابل\n\n- یو\n:::')).toBe(
      '<h2 id="h-د-کابل" dir="rtl" lang="ps">د کابل</h2><ul dir="rtl" lang="ps"><li>یو</li></ul>',
    );
  });

  it('of verse, figures and tables stand on the element itself', () => {
    expect(html(':::verse\nتوانا بود هر که دانا بود\n:::')).toMatch(/^<div class="verse verse-columns" dir="rtl" lang="fa">/);
    expect(html(':::figure\nپزشکیان در عشق‌آباد\n:::')).toMatch(/^<figure class="figure" dir="rtl" lang="fa">.*<span>این/);
    expect(html('| نام | سال |\n|---|---|\n| کابل | ۱۴۰۳ |')).toContain('<table dir="rtl" lang="fa">');
  });
});

describe('any Markdown', () => {
  const ELEMENTS = new Set(
    'p h2 h3 h4 h5 h6 blockquote ul ol li div table thead tbody tr th td pre code hr br em strong del span bdi a sup section figure figcaption img'.split(
      ' ',
    ),
  );
  const ATTRIBUTES = new Set(
    'class dir lang id href title role start scope tabindex aria-label aria-labelledby src srcSet sizes width height alt loading decoding'.split(
      ' ',
    ),
  );
  const pieces = fc.constantFrom(
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:x">',
    '[a](javascript:alert(1))',
    '[a](  java\nscript:x)',
    '[a](JAVASCRIPT&colon;x)',
    '[a](data:text/html,x)',
    '[a](vbscript:x)',
    '<javascript:x>',
    '![a](javascript:x)',
    '![" onerror="x](a.png)',
    '![a](https://e.org/a.png)',
    `![a](${HELD})`,
    '[a]: javascript:x',
    '[a]',
    '[a](https://e.org "\' onclick=x")',
    '[a](https://e.org/"onclick=x)',
    'https://e.org/"><script>',
    '[^1]',
    '\n\n[^1]: ',
    '\n\n',
    '\n',
    '# ',
    ':::figure{src="javascript:x" alt="\\" onerror=x" onclick=x}',
    ':::figure{src="../x" credit="<b>"}',
    ':::verse{onclick=x}',
    ':::rtl{lang="\\" onclick=x"}',
    ':::',
    '|',
    '|-|',
    '> ',
    '- ',
    '`',
    '```',
    '*',
    '[',
    ']',
    '&lt;script&gt;',
    '&quot;',
    '\u202e',
    'سلام',
    'the word',
  );

  it('renders to allowed elements with allowed attributes and addresses, and to nothing else', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom(ENGLISH, DARI), (parts, article) => {
        const page = html(parts.join(''), article);
        const tags = /<(\/?)([a-z0-9]+)((?: [a-zA-Z-]+="[^"]*")*)\/?>/g;
        for (const [, closing, element = '', attributes = ''] of page.matchAll(tags)) {
          expect(ELEMENTS).toContain(element);
          if (closing) expect(attributes).toBe('');
          for (const [, name = '', value = ''] of attributes.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)) {
            expect(ATTRIBUTES).toContain(name);
            if (name === 'href') expect(value).toMatch(/^(?:#|https?:\/\/|mailto:)/);
            if (name === 'src') expect(value).toBe('/media/0a.jpg');
          }
        }
        expect(page.replace(tags, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 200 },
    );
  });

  it('gives every element an id of its own, and leads nowhere but to one', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const page = html(parts.join(''));
        const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, target] of page.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target);
      }),
      { numRuns: 200 },
    );
  });
});
