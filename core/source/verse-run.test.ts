import { describe, expect, it } from 'vitest';
import { readLines } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import { verseRun } from './verse-run.ts';

const run = (...lines: string[]) => verseRun(paragraphsOf(readLines(lines.join('\n'))), 0);

// Ferdowsi, Saadi and Hafez, in the public domain
const KHERAD = ['به نام خداوند جان و خرد', 'کزین برتر اندیشه برنگذرد', 'خداوند نام و خداوند جای', 'خداوند روزی‌ده رهنمای'];
const GHAZAL = [
  'الا یا ایها الساقی ادر کاسا و ناولها     که عشق آسان نمود اول ولی افتاد مشکلها',
  'به بوی نافه‌ای کاخر صبا زان طره بگشاید     ز تاب جعد مشکینش چه خون افتاد در دلها',
];

describe('verseRun', () => {
  it('reads hemistichs that rhyme two by two', () => {
    expect(run(...KHERAD)).toMatchObject({
      count: 4,
      stanzas: [
        [
          { first: KHERAD[0], second: KHERAD[1] },
          { first: KHERAD[2], second: KHERAD[3] },
        ],
      ],
    });
  });
  it('reads beyts with both hemistichs on a line', () => {
    expect(run(...GHAZAL)?.stanzas[0]?.[1]).toEqual({
      first: 'به بوی نافه‌ای کاخر صبا زان طره بگشاید',
      second: 'ز تاب جعد مشکینش چه خون افتاد در دلها',
    });
  });
  it('begins a stanza where the gap is wider', () => {
    expect(run(GHAZAL[0] ?? '', '', '', GHAZAL[1] ?? '', GHAZAL[0] ?? '')?.stanzas.map(({ length }) => length)).toEqual([1, 2]);
  });
  it('reads whole beyts without a sign between the hemistichs, in company only', () => {
    const lines = ['چو کشور نباشد تن من مباد بدین بوم و بر زنده یک تن مباد', 'همه سر به سر تن به کشتن دهیم از آن به که کشور به دشمن دهیم'];
    expect(run(...lines)).toMatchObject({
      count: 2,
      stanzas: [[{ second: 'بدین بوم و بر زنده یک تن مباد' }, { first: 'همه سر به سر تن به کشتن دهیم' }]],
    });
    expect(run(lines[0] ?? '')).toBeNull();
  });
  it.each([
    ['prose', ['شورای دهکده اکنون می‌خواهد چاه‌ها را ببندد.', 'این تصمیم به امضای ولسوال نرسیده است.']],
    ['lines that do not rhyme', ['آب و هوای امروز کابل', 'نرخ ارز در بازار شهر']],
    ['Latin lines', ['Whose woods these are I think I know', 'His house is in the village though']],
  ])('takes no %s', (_, lines) => expect(run(...lines)).toBeNull());
});
