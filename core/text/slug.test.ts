import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugSchema } from '../article/model.ts';
import { slugFrom } from './slug.ts';

describe('slugFrom', () => {
  it.each([
    ['a Persian title, ZWNJ a hyphen', 'زبان\u200cهای اروپایی', 'زبان-های-اروپایی'],
    ['Arabic ye and kaf', 'كابل مركزي', 'کابل-مرکزی'],
    ['alef maksura', 'موسى', 'موسی'],
    ['marks and tatweel', 'مُحَمَّد کــابل', 'محمد-کابل'],
    ['dagger alef and U+0654', 'رحمٰن سنبله\u0654', 'رحمن-سنبله'],
    ['letters with their own madda and hamza stay', 'آب و رئیس', 'آب-و-رئیس'],
    ['the same, written as base and mark', 'ا\u0653ب', 'آب'],
    ['digits of both sets', 'سال ۱۴۰۳ و ١٤٠٤', 'سال-1403-و-1404'],
    ['bidi controls and soft hyphen', '\u202bکا\u00adبل\u202c \u200fو', 'کابل-و'],
    ['Pashto letters stay', 'د پښتو ژبې څېړنه', 'د-پښتو-ژبې-څېړنه'],
    ['Latin, lower case, apostrophe dropped', "All\u2019s Well: It's 2024", 'alls-well-its-2024'],
    ['initials', 'M.K. Bhadrakumar', 'm-k-bhadrakumar'],
    ['Latin marks', 'Über Ångström, İstanbul & São Tomé', 'uber-angstrom-istanbul-sao-tome'],
    ['Latin letters that do not come apart', 'Straße Łódź Œuvre Ærø Đorđe Þór ısı ŋo', 'strasse-lodz-oeuvre-aero-dorde-thor-isi-no'],
    ['both scripts', 'Putin در کابل!', 'putin-در-کابل'],
    ['nothing left', '؟! — …', ''],
    ['nothing at all', '', ''],
  ])('%s', (_, title, slug) => {
    expect(slugFrom(title)).toBe(slug);
  });

  it('cuts between words', () => {
    expect(slugFrom('one two three', 9)).toBe('one-two');
    expect(slugFrom('one two three', 7)).toBe('one-two');
    expect(slugFrom('one two three', 6)).toBe('one');
  });

  it('cuts a single long word, never inside a letter', () => {
    expect(slugFrom('a'.repeat(200))).toBe('a'.repeat(80));
    expect(slugFrom('\u{1e922}'.repeat(5), 3)).toBe('\u{1e922}');
  });

  it('is always a valid slug or nothing', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(..."اآيكئۀ۱٣ ‌َAßéİ\u0301\u0653-'ـ.") }));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 200 }), (title, limit) => {
        const slug = slugFrom(title, limit);
        expect(slug.length).toBeLessThanOrEqual(limit);
        expect(slug === '' || slugSchema.safeParse(slug).success).toBe(true);
        expect(slugFrom(slug, limit)).toBe(slug);
      }),
      { numRuns: 2_000 },
    );
  });
});
