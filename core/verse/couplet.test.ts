import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../markup/parse.ts';
import { inlineText } from '../markup/plain-text.ts';
import { looksLikeBeyt, verseMarkdown } from './couplet.ts';
import type { VerseLine } from './couplet.ts';

/** The stanzas that a `:::verse` block says. */
function stanzasOf(markdown: string): VerseLine[][] {
  const { blocks, notes } = parseBody(markdown, { language: 'fa', direction: 'rtl' });
  const [verse, ...others] = blocks;
  expect([others, notes]).toEqual([[], []]);
  if (verse?.type !== 'verse') throw new Error('no verse');
  return verse.stanzas.map((stanza) =>
    stanza.map(({ first, second }) => ({ first: inlineText(first), ...(second && { second: inlineText(second) }) })),
  );
}

describe('verseMarkdown', () => {
  it('writes couplets, single lines and stanzas', () => {
    const stanzas = [
      [{ first: 'چو کشور نباشد تن من مباد', second: 'بدین بوم و بر زنده یک تن مباد' }, { first: 'همه سر به سر' }],
      [{ first: 'توانا بود هر که دانا بود', second: 'ز دانش دل پیر برنا بود' }],
    ];
    const markdown =
      ':::verse\nچو کشور نباشد تن من مباد | بدین بوم و بر زنده یک تن مباد\nهمه سر به سر\n\nتوانا بود هر که دانا بود | ز دانش دل پیر برنا بود\n:::';
    expect(verseMarkdown(stanzas)).toBe(markdown);
    expect(stanzasOf(markdown)).toEqual(stanzas);
  });

  it('drops what has no words', () => {
    expect(verseMarkdown([[{ first: ' ', second: '' }], [{ first: 'a', second: ' ' }], []])).toBe(':::verse\na\n:::');
    expect(verseMarkdown([])).toBe(':::verse\n:::');
  });

  it('is read again as it was given', () => {
    const pieces = fc.constantFrom(
      '|',
      '\\',
      ':::',
      '*',
      '_',
      '[',
      '- ',
      '1. ',
      '#',
      '>',
      '`',
      '&amp;',
      'https://a.b/c',
      'www.a_b.c',
      'a@b.cd',
      '<',
      '~~',
      'تن',
      'a',
      ' ',
      '\u200c',
      '=',
      '"',
    );
    const hemistich = fc
      .array(pieces, { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join('').trim())
      .filter((text) => text !== '');
    const line = fc.record({ first: hemistich, second: hemistich }, { requiredKeys: ['first'] });
    fc.assert(
      fc.property(fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }), (stanzas) => {
        expect(stanzasOf(verseMarkdown(stanzas))).toEqual(stanzas);
      }),
      { numRuns: 300 },
    );
  });
});

/** Couplets in the public domain, from Ferdowsi, Sa'di, Hafez, Rumi, Rudaki, Nezami and Sana'i; the first two as the seed document prints them. */
const COUPLETS = [
  'چو کشور نپاشد تن من مباد | بدین بوم و بر زنده یک تن مباد',
  'همه سر به سر تن به کشتن دهیم | از آن به که کشور به دشمن دهیم',
  'به نام خداوند جان و خرد | کزین برتر اندیشه برنگذرد',
  'توانا بود هر که دانا بود | ز دانش دل پیر برنا بود',
  'میازار موری که دانه‌کش است | که جان دارد و جان شیرین خوش است',
  'بنی‌آدم اعضای یک پیکرند | که در آفرینش ز یک گوهرند',
  'بشنو این نی چون شکایت می‌کند | از جدایی‌ها حکایت می‌کند',
  'اگر آن ترک شیرازی به دست آرد دل ما را | به خال هندویش بخشم سمرقند و بخارا را',
  'الا یا ایها الساقی ادر کاسا و ناولها | که عشق آسان نمود اول ولی افتاد مشکل‌ها',
  'بسی رنج بردم در این سال سی | عجم زنده کردم بدین پارسی',
  'یوسف گم گشته بازآید به کنعان غم مخور | کلبه احزان شود روزی گلستان غم مخور',
  'هر کسی کاو دور ماند از اصل خویش | بازجوید روزگار وصل خویش',
  'بوی جوی مولیان آید همی | یاد یار مهربان آید همی',
  'ای نام تو بهترین سرآغاز | بی نام تو نامه کی کنم باز',
  'ملکا ذکر تو گویم که تو پاکی و خدایی | نروم جز به همان ره که توام راه نمایی',
  'چنین گفت رستم به اسفندیار | که ای نامور در جهان یادگار',
].map((couplet) => couplet.split(' | ') as [string, string]);

describe('looksLikeBeyt', () => {
  it.each(COUPLETS)('parts «%s»', (first, second) => {
    expect(looksLikeBeyt(`${first} ${second}`)).toEqual({ first, second });
  });

  it.each([['\t'], ['     '], [' * '], [' *** '], [' / '], [' // '], [' | '], [' … '], [' ... ']])('parts at %j, rhyme or none', (sign) => {
    const [first, second] = ['هرگز نمیرد آن که دلش زنده شد به عشق', 'ثبت است بر جریده عالم دوام ما'];
    expect(looksLikeBeyt(` ${first}${sign}${second} `)).toEqual({ first, second });
  });

  it('hears through the Arabic keyboard and harakat', () => {
    expect(looksLikeBeyt('بشنو این نی چون شكايت مي‌كند از جدایی‌ها حِکایَت می‌کند')).toEqual({
      first: 'بشنو این نی چون شكايت مي‌كند',
      second: 'از جدایی‌ها حِکایَت می‌کند',
    });
  });

  it.each([
    ['prose', 'دولت دیروز اعلام کرد که مکتب‌ها از هفته آینده باز می‌شوند'],
    ['two clauses with one ending', 'شاگردان دیروز به مکتب آمدند و استادان به خانه رفتند'],
    ['two clauses with one verb', 'این کتاب خوب است و آن کتاب دیگر بد است'],
    ['a sentence with its stop', 'توانا بود هر که دانا بود ز دانش دل پیر برنا بود.'],
    ['a number', 'توانا بود هر که دانا بود ز دانش دل پیر برنا بود ۲'],
    ['a couplet without a rhyme', 'هرگز نمیرد آن که دلش زنده شد به عشق ثبت است بر جریده عالم دوام ما'],
    ['one hemistich', 'توانا بود هر که دانا بود'],
    ['a heading with a stroke', 'افغانستان آزاد / آزاد افغانستان'],
    ['uneven columns', 'نام خانواده پدر من\tآدرس کامل محل سکونت فعلی او در شهر کابل'],
    ['three columns', 'توانا بود هر که دانا بود\tز دانش دل پیر برنا بود\tتوانا بود هر که دانا بود'],
    ['Latin', 'Shall I compare thee to a summer day / Thou art more lovely and more temperate'],
    ['nothing', ''],
    ['a paragraph', 'توانا بود هر که دانا بود '.repeat(50)],
  ])('does not take %s for a couplet', (_, line) => {
    expect(looksLikeBeyt(line)).toBeNull();
  });

  it('gives back the words of the line in their order, whatever the line', () => {
    const word = fc.constantFrom('بود', 'تن', 'دانا', 'برنا', 'که', '«', '!', '/', '*', 'مشکل‌ها', 'کشتن', 'دشمن', 'از', 'خداوند', '\t');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 24 }), (words) => {
        const line = words.join(' ');
        const beyt = looksLikeBeyt(line);
        const letters = (text: string) => text.replace(/[\s*/]/g, '');
        if (beyt) expect(letters(beyt.first + beyt.second)).toBe(letters(line));
      }),
    );
  });
});
