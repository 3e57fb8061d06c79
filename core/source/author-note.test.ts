import { describe, expect, it } from 'vitest';
import { authorNoteLikelihood } from './author-note.ts';

describe('authorNoteLikelihood', () => {
  it.each([
    ['M.K. Bhadrakumar is a former diplomat. Views are personal.', 'M.K. Bhadrakumar'],
    ['*M. K. Bhadrakumar was a diplomat.*', 'M.K. Bhadrakumar'],
    ['Farhad Delawar lebt als Buchbinder in Hamburg.', 'Farhad Delawar'],
    ['Medea Benjamin and Nicolas J.S. Davies are the authors of a book.', 'Medea Benjamin and Nicolas J.S. Davies'],
    ['گلالی نورستانی خبرنگار آزاد است.', 'گلالی نورستانی'],
    ['نازو کامه‌وال په هامبورګ کې اوسي.', 'نازو کامه‌وال'],
    ['About the author: he lives in Kabul.', 'Nobody'],
    ['دربارهٔ نویسنده: او در کابل زندگی می‌کند.', 'Nobody'],
  ])('%s', (text, author) => expect(authorNoteLikelihood(text, [author])).toBeGreaterThanOrEqual(0.9));
  it.each([
    ['M.K. Bhadrakumar’s view prevailed.', 'M.K. Bhadrakumar'],
    ['Vladimir Putin is a president.', 'M.K. Bhadrakumar'],
    ['He is a former diplomat.', 'M.K. Bhadrakumar'],
  ])('not %s', (text, author) => expect(authorNoteLikelihood(text, [author])).toBe(0));
});
