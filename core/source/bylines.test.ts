import { describe, expect, it } from 'vitest';
import { bylineOf, ROLE_LABELS } from './bylines.ts';

const labels = ROLE_LABELS.flatMap(({ role, words }) => words.map((word) => [word, role] as const));

describe('bylineOf', () => {
  it.each(labels)('«%s: …» names the %s', (word, role) => {
    expect(bylineOf(`${word}: موسوی`)).toEqual([{ role, name: 'موسوی' }]);
  });
  it.each([
    ['By Ramzy Baroud', [['author', 'Ramzy Baroud']]],
    [
      'By Medea Benjamin and Nicolas J.S. Davies',
      [
        ['author', 'Medea Benjamin'],
        ['author', 'Nicolas J.S. Davies'],
      ],
    ],
    [
      'By Ramzy Baroud, translated by Leyla Omar',
      [
        ['author', 'Ramzy Baroud'],
        ['translator', 'Leyla Omar'],
      ],
    ],
    ['Translated from the German by Leyla Omar', [['translator', 'Leyla Omar']]],
    ['Von Emran Feroz', [['author', 'Emran Feroz']]],
    ['Übersetzt von Leyla Omar', [['translator', 'Leyla Omar']]],
    ['Par Jean Dupont', [['author', 'Jean Dupont']]],
    ['نويسنده: گلالی نورستانی', [['author', 'گلالی نورستانی']]],
    [
      'نویسنده: گلالی نورستانی / مترجم: رهگذر',
      [
        ['author', 'گلالی نورستانی'],
        ['translator', 'رهگذر'],
      ],
    ],
    ['به قلم گلالی نورستانی', [['author', 'گلالی نورستانی']]],
    [
      'نوشتهٔ گلالی نورستانی، ترجمهٔ نجیب کوهستانی',
      [
        ['author', 'گلالی نورستانی'],
        ['translator', 'نجیب کوهستانی'],
      ],
    ],
    ['ليکوال: زرغون شينواری', [['author', 'زرغون شينواری']]],
    ['ژباړن: ملالۍ څپاند', [['translator', 'ملالۍ څپاند']]],
    ['By W.T. Whitney Jr.', [['author', 'W.T. Whitney Jr.']]],
    ['نویسنده:', [['author', '']]],
  ])('%s', (line, credits) => expect(bylineOf(line)?.map(({ role, name }) => [role, name])).toEqual(credits));
  it.each([
    'By the river stood a school',
    'By then it was too late.',
    'از همه چیز گفتیم',
    'Von allem etwas',
    'نوشتهٔ او کوتاه بود',
    'The author: what is an author, after all, and who needs one?',
  ])('not %s', (line) => expect(bylineOf(line)).toBeNull());
});
