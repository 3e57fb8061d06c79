import { describe, expect, it } from 'vitest';
import { readFront } from './front.ts';
import { afgazad } from './golden/sites.ts';
import { readLines } from './lines.ts';

const TEXT =
  'The first paragraph of the text. It is long enough to be taken for one by anybody who looks at it, whatever the language that it is written in. '
    .repeat(2)
    .trim();
const context = { site: afgazad, carried: false, hasMasthead: true, mastheadEnd: 0, namedAtEnd: () => false };
const read = (head: string, more = {}) => readFront(readLines(`${head}\n\n${TEXT}`), { ...context, ...more });
const fields = (front: ReturnType<typeof read>) => ({
  title: front.title.value,
  authors: front.contributors.map(({ value }) => value.credited),
  date: front.dates[0]?.value.literal,
  rest: front.rest.map(({ text }) => text),
});

describe('readFront', () => {
  const TITLE = 'What the river remembers of us';
  it.each([
    ['author, date, headline', `Ramzy Baroud\n\n20.10.2024\n\n${TITLE}`],
    ['date, headline, author', `20.10.2024\n\n${TITLE}\n\nRamzy Baroud`],
    ['headline, byline, date', `${TITLE}\n\nBy Ramzy Baroud\n20.10.2024`],
    ['author twice', `Ramzy Baroud\n\n20.10.2024\n\n\n\nRamzy Baroud\n\n${TITLE}`],
    ['section, date and author, headline', `European Languages\n\nزبانهای اروپایی\n\n20.10.2024\n\nRamzy Baroud\n\n${TITLE}`],
  ])('reads %s', (_, head) =>
    expect(fields(read(head))).toEqual({ title: TITLE, authors: ['Ramzy Baroud'], date: '20.10.2024', rest: [TEXT] }),
  );
  it('is sure of an author who is named again, and not of one who only stands there', () => {
    expect(read(`Ramzy Baroud\n\n20.10.2024\n\n${TITLE}`).contributors[0]).toMatchObject({ confidence: 0.7, reason: 'by-position' });
    expect(read(`Ramzy Baroud\n\n20.10.2024\n\n${TITLE}`, { namedAtEnd: () => true }).contributors[0]).toMatchObject({
      confidence: 0.95,
      reason: 'repeated',
    });
  });
  it('reads a label with the name on the next line', () =>
    expect(fields(read('نویسنده:\n\nموسوی\n\nآب و زندگی')).authors).toEqual(['موسوی']));
  it('takes a short headline for a headline when there is nothing else', () =>
    expect(fields(read('Ramzy Baroud'))).toMatchObject({ title: 'Ramzy Baroud', authors: [] }));
  it('reads a headline broken over lines', () =>
    expect(fields(read('20.10.2024\n\nWhat the river remembers of\nthe bridge')).title).toBe('What the river remembers of the bridge'));
  it.each([
    ['names the author', 'Ramzy Baroud asks what the river remembers, and why.', 0.75],
    ['is emphasised', '*What the river remembers, and why it does so at all.*', 0.8],
    ['is labelled', 'خلاصه: رودخانه چه به یاد دارد و چرا به یاد دارد.', 0.95],
    ['is a subtitle', 'On bridges, floods and the memory of water', 0.6],
  ])('reads a standfirst that %s', (_, standfirst, confidence) => {
    const front = read(`By Ramzy Baroud\n\n${TITLE}\n\n${standfirst}`, { carried: true });
    expect(front.standfirst).toMatchObject({ value: standfirst.replace(/^\*|\*$|^خلاصه: /g, ''), confidence });
  });
  it('takes no first paragraph for a standfirst because a picture follows', () => {
    expect(
      read(`By Ramzy Baroud\n\n${TITLE}\n\nThe river came at night, and nobody saw it.\n\n\n\nThe bridge. (Photo: Reuters)`).standfirst,
    ).toBeUndefined();
  });
  it.each(['ANALYSIS', 'تحلیل', 'Letter from Kabul:'])('reads the kicker %s', (kicker) =>
    expect(read(`${kicker}\n\n${TITLE}`).kicker?.value).toBe(kicker.replace(':', '')),
  );
  it('says how little it knows where there is no headline', () => {
    expect(read('').title).toMatchObject({ value: 'The first paragraph of the text.', confidence: 0.1, reason: 'no-title' });
    expect(fields(read('')).rest).toEqual([TEXT]);
  });
});
