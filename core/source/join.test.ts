import { describe, expect, it } from 'vitest';
import { joinCutSentences } from './join.ts';
import { readLines } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';

const join = (source: string) => {
  const { paragraphs, joins } = joinCutSentences(paragraphsOf(readLines(source)));
  return { texts: paragraphs.map(({ text }) => text), joins };
};

describe('joinCutSentences', () => {
  it.each([
    ['after a comma, in lower case', 'The mystery about the meeting at the capital of the country,\n\nhas only deepened after the event.'],
    [
      'within a quotation',
      'He wrote: “It entails the responsibility of the state as well as individual\n\nCriminal Responsibility of those who did it.”',
    ],
    ['after a preposition', 'The president stressed that the country’s ties with\n\nRussia were good.'],
    ['before a word that ends sentences', 'صاحب دکان گفت که کرایه در این زمستان دو برابر\n\nشده است و او می‌رود.'],
    ['after که', 'سه دکان کتاب در یک کوچه مانده است و کسی نمی‌داند که\n\nچه مدت می‌مانند.'],
    ['after له', 'د کلي خلکو د ښوونځي د ودانۍ بيه په خپله راټوله کړې او له\n\nولسوال يې مرسته نه ده غوښتې.'],
  ])('joins %s', (_, source) => {
    const { texts, joins } = join(source);
    expect(texts).toEqual([source.replace('\n\n', ' ')]);
    expect(joins).toHaveLength(1);
    for (const half of joins[0]?.snippet.split('\n\n') ?? []) expect(source).toContain(half);
  });
  it.each([
    ['two sentences', 'This is a whole sentence, of some forty letters.\n\nand here another begins, in lower case.'],
    ['what announces a quotation', 'The minister of the country said in an interview,\n\n“We are following the events.”'],
    ['a heading', 'What the river remembers\n\nEvery spring it chooses another bed.'],
    ['items of a list', '- keep the notes at the foot of the page, where they belong\n\n- number them anew in each chapter'],
    ['lines of verse', 'بلبل ز شاخ سرو به گلبانگ پهلوی آن را\n\nمی‌خواند دوش درس مقامات معنوی تو را'],
  ])('leaves %s', (_, source) => expect(join(source).texts).toEqual(source.split('\n\n')));
  it('joins around the caption of a picture, which goes after', () => {
    const { texts } = join(
      'The delegation travelled from the capital of the country\n\nA market in Herat. (Photo: Reuters)\n\nto the border, and came back.',
    );
    expect(texts).toEqual([
      'The delegation travelled from the capital of the country to the border, and came back.',
      'A market in Herat. (Photo: Reuters)',
    ]);
  });
  it('joins a sentence that two pages cut', () => {
    expect(
      join(
        'The delegation travelled from the capital of the country and\n\nthe towns that lie between its rivers and\n\nthe border, and came back.',
      ).texts,
    ).toHaveLength(1);
  });
});
