import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOOK_ALIKES } from './fuzzy.ts';
import { afgazad, rana } from './golden/sites.ts';
import { readLines } from './lines.ts';
import { readMasthead } from './masthead.ts';

const NAME = 'افغانستان آزاد – آزاد افغانستان';
const VERSES = ['چو کشور نپاشد تن من مباد بدین بوم و بر زنده یک تن مباد', 'همه سر به سر تن به کشتن دهیم از آن به که کشور به دشمن دهیم'];
const WEB = 'www.afgazad.com';
const MAIL = 'afgazad@gmail.com';
const PARTS = [NAME, 'AA-AA', VERSES.join('\n'), WEB, MAIL];
const TEXT = `A headline\n\n${'A first paragraph that is long enough to be one. '.repeat(4)}`;

const read = (head: string, known = [rana, afgazad]) => readMasthead(readLines(`${head}\n\n${TEXT}`), known);

describe('readMasthead', () => {
  it('reads its parts in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(PARTS, { minLength: PARTS.length }), (parts) => {
        const found = read(parts.join('\n\n'));
        expect(found?.site?.site.slug).toBe('afgazad');
        expect(found?.masthead).toEqual({
          names: ['افغانستان آزاد', 'آزاد افغانستان'],
          monogram: 'AA-AA',
          verses: [
            { first: 'چو کشور نپاشد تن من مباد', second: 'بدین بوم و بر زنده یک تن مباد' },
            { first: 'همه سر به سر تن به کشتن دهیم', second: 'از آن به که کشور به دشمن دهیم' },
          ],
          addresses: { web: WEB, mail: MAIL },
        });
      }),
    );
  });
  it.each(PARTS.filter((part) => part !== 'AA-AA').map((part) => [part]))('knows the site by «%s» alone', (part) => {
    expect(read(part)?.site?.site.slug).toBe('afgazad');
  });

  const look = new Map(
    LOOK_ALIKES.flatMap((group) => [...group].map((letter) => [letter, [...group].filter((other) => other !== letter)] as const)),
  );
  it('knows the site although one letter in eight was taken for its like', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 40, maxLength: 40 }), (dice) => {
        const misread = [...`${NAME}\n\n${VERSES.join('\n')}`].map((letter, index) => {
          const die = dice[index % dice.length] ?? 0;
          const others = look.get(letter) ?? [];
          return die % 8 === 0 && others.length > 0 ? (others[die % others.length] ?? letter) : letter;
        });
        expect(read(misread.join(''))?.site?.site.slug).toBe('afgazad');
      }),
    );
  });
  it('doubts everything of a site that is not known', () => {
    const found = read(PARTS.join('\n\n'), []);
    expect(found?.site).toBeUndefined();
    expect(found?.masthead.names).toEqual(['افغانستان آزاد', 'آزاد افغانستان']);
    expect(found?.guesses.every(({ confidence }) => confidence < 0.8)).toBe(true);
    expect(found?.guesses[0]).toMatchObject({ field: 'site', confidence: 0, reason: 'unknown-site' });
  });
  it('doubts where two sites resemble it', () => {
    const twin = { ...afgazad, slug: 'twin' };
    expect(read(PARTS.join('\n\n'), [afgazad, twin])?.site).toMatchObject({ confidence: 0.5, reason: 'several-sites' });
  });
  it.each([
    ['a text without one', 'Ramzy Baroud'],
    ["the author's mail address", 'Ramzy Baroud\n\nramzy@example.org'],
    ['a couplet at the head of an article', 'به نام خداوند جان و خرد\nکزین برتر اندیشه برنگذرد'],
  ])('finds none in %s', (_, head) => expect(read(head)).toBeNull());
  it('finds the address of a known site at the foot', () => {
    const found = readMasthead(readLines(`${TEXT}\n\nwww.afgazad.com          1          afgazad@gmail.com`), [afgazad]);
    expect(found?.site?.site.slug).toBe('afgazad');
    expect(found?.masthead.addresses).toEqual({ web: WEB, mail: MAIL });
  });
  it('takes no verse of a poem for its own, although its address stands below', () => {
    const poem = [
      'به نام خداوند جان و خرد',
      'کزین برتر اندیشه برنگذرد',
      'خداوند نام و خداوند جای',
      'خداوند روزی‌ده رهنمای',
      'خداوند کیوان و گردان سپهر',
      'فروزندهٔ ماه و ناهید و مهر',
    ];
    for (const foot of [WEB, `${WEB}          1`, 'mail@afgazad.example']) {
      const found = readMasthead(readLines([NAME, WEB, 'سیاسی', 'خرد', ...poem, foot].join('\n\n')), [afgazad]);
      expect(found?.masthead).toMatchObject({ names: ['افغانستان آزاد', 'آزاد افغانستان'], verses: [] });
    }
  });
  it('leaves an address alone that stands in the text', () =>
    expect(readMasthead(readLines(`${TEXT}\n\nwww.elsewhere.example`), [afgazad])).toBeNull());
});
