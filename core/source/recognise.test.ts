import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOUBT } from '../article/guess.ts';
import { articleDraftSchema } from '../article/model.ts';
import { lettersOf } from './fuzzy.ts';
import { afgazad, rana } from './golden/sites.ts';
import { REASONS } from './reading.ts';
import { recognise } from './recognise.ts';

const known = [rana, afgazad];
const piece = fc.constantFrom(
  'افغانستان آزاد – آزاد افغانستان',
  'AA-AA',
  'www.afgazad.com',
  'European Languages',
  'M.K. Bhadrakumar',
  '20.10.2024',
  '۲۹ میزان ۱۴۰۳',
  'By **M.K.**',
  'Bhadrakumar',
  'نویسنده:',
  'برگرفته از: بامداد',
  'A market. (Photo: Reuters)',
  'عکس: رویترز',
  '“All of it.”',
  'He said:',
  '- one',
  '- two',
  '3',
  'Page 3',
  '\f',
  '\u200f',
  '***',
  '[a](#)',
  'به نام خداوند جان و خرد',
  'کزین برتر اندیشه برنگذرد',
  'A sentence that is long enough to be cut by the end of a page,',
  'and goes on.',
  '\\$4',
  ':::verse',
  '---',
  '# Title',
  '| a | b |',
);
const document = fc
  .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 25 })
  .chain((lines) => fc.constantFrom('\n', '\n\n', '\r\n\r\n', '\n\n\n\n').map((end) => lines.join(end)));

describe('recognise', () => {
  it('makes a draft of whatever it is given', () => {
    fc.assert(
      fc.property(document, (text) => {
        const { draft, guesses } = recognise(text, known);
        const checked = articleDraftSchema.omit({ site: true }).safeParse({ ...draft, title: draft.title || 'x' });
        expect(checked.error?.issues ?? []).toEqual([]);
        for (const { confidence, reason } of guesses) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThan(1);
          if (reason !== undefined) expect(REASONS).toContain(reason);
        }
      }),
      { numRuns: 300 },
    );
  });
  it('says of an empty text that it knows nothing', () => {
    const { draft, guesses } = recognise('', known);
    expect(draft).toEqual({ language: 'und', title: '', body: '', contributors: [], subjects: [], appearances: [] });
    expect(guesses.every(({ confidence }) => confidence < DOUBT)).toBe(true);
  });
  it.each([
    ['short lines', 'Short line\f'.repeat(100_000)],
    ['opened quotations', '“a b c\n\n'.repeat(50_000)],
    ['one line', 'a '.repeat(1_000_000)],
    ['marks', `${'**'.repeat(50_000)}\n${'['.repeat(50_000)}\n${'('.repeat(50_000)}`],
    ['white space', `x${' '.repeat(200_000)}y`],
    ['Persian without a stop', 'آب رفت و جوی ماند '.repeat(50_000)],
  ])('takes time in proportion to its length: %s', (_, text) => {
    const started = performance.now();
    recognise(text, known);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

/** Real articles, set as this archive's documents are: what is wrong must at least be doubted. */
const corpus = new URL('../../../shared/corpora/ntrex/articles.jsonl', import.meta.url);
if (existsSync(corpus)) {
  type Article = { language: 'fa-AF' | 'fa-IR' | 'ps' | 'en' | 'de'; title: string; sentences: string[] };
  const articles = readFileSync(corpus, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Article);
  const author = {
    'fa-AF': 'نویسنده: کبیر توخی',
    'fa-IR': 'به قلم علی رضایی',
    ps: 'ليکوال: زرغونه هوسۍ',
    en: 'By Ramzy Baroud',
    de: 'Von Emran Feroz',
  };
  const date = { 'fa-AF': '۲۹ میزان ۱۴۰۳', 'fa-IR': '۲۹ مهر ۱۴۰۳', ps: '۲۹ تله ۱۴۰۳', en: 'October 20, 2024', de: '20. Oktober 2024' };
  const letters = (text: string) => lettersOf(text);

  describe('315 articles in five languages', () => {
    const read = articles.map((article) => {
      const paragraphs = article.sentences
        .map((_, index, all) => (index % 2 ? '' : all.slice(index, index + 2).join(' ')))
        .filter((text) => text !== '');
      const text = [
        afgazad.names[0],
        'AA-AA',
        'www.afgazad.com',
        author[article.language],
        date[article.language],
        article.title,
        ...paragraphs,
      ].join('\n\n');
      return { article, paragraphs, recognition: recognise(text, known) };
    });
    it('have their headline, author, site and date', () => {
      for (const { article, recognition } of read) {
        expect(letters(recognition.draft.title)).toBe(letters(article.title));
        expect(recognition.draft.contributors.map(({ credited }) => author[article.language].endsWith(credited))).toEqual([true]);
        expect(recognition.draft.site).toBe('afgazad');
        expect(recognition.draft.appearances).toMatchObject([{ dateIso: '2024-10-20', dateLiteral: date[article.language] }]);
      }
    });
    it('keep every letter of their text, in order', () => {
      for (const { paragraphs, recognition } of read) {
        const { standfirst = '', body } = recognition.draft;
        expect(letters(standfirst + body.replace(/^> |^## |:::verse|:::figure|:::|^\d\. /gm, ''))).toBe(letters(paragraphs.join('')));
      }
    });
  });
}
