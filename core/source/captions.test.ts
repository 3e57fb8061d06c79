import { describe, expect, it } from 'vitest';
import { captionOf, creditLine } from './captions.ts';

describe('captionOf', () => {
  it.each([
    ['A market in Herat on Oct. 5. (Leyla Omar, TASS)', 'A market in Herat on Oct. 5.', 'Leyla Omar, TASS', undefined],
    [
      'A market, 2019. (Fars News Agency, CC BY 4.0, Wikimedia Commons)',
      'A market, 2019.',
      'Fars News Agency, CC BY 4.0, Wikimedia Commons',
      'CC BY 4.0',
    ],
    ['A market, 2019. (White House, Public domain)', 'A market, 2019.', 'White House, Public domain', 'Public domain'],
    ['A market. (UN Photo/Loey Felipe)', 'A market.', 'UN Photo/Loey Felipe', undefined],
    ['A market in Herat (Photo: Reuters)', 'A market in Herat', 'Reuters', undefined],
    ['دهانهٔ کاریز در پای کوه (عکس: نجیب کوهستانی)', 'دهانهٔ کاریز در پای کوه', 'نجیب کوهستانی', undefined],
    ['دهانهٔ کاریز در پای کوه. عکس: رویترز', 'دهانهٔ کاریز در پای کوه.', 'رویترز', undefined],
    ['دهانهٔ کاریز در پای کوه، عکس از نجیب کوهستانی', 'دهانهٔ کاریز در پای کوه', 'نجیب کوهستانی', undefined],
    ['د ښوونځي دروازه. انځور: خالد ساپی', 'د ښوونځي دروازه.', 'خالد ساپی', undefined],
  ])('%s', (text, caption, credit, licence) => {
    expect(captionOf(text, true)).toMatchObject({ caption, credit, ...(licence && { licence }) });
    expect(captionOf(text, true)?.licence).toBe(licence);
  });
  it.each([
    'The treaty was signed in Kazan (see below).',
    'He was born in a small town near Herat (Afghanistan).',
    '“We went home.” (Reuters, Kabul)',
    'He improved his image by working hard.',
    'He was born in Herat. (1965)',
    'او در هرات زاده شد (یعنی در غرب کشور)',
  ])('not %s', (text) => expect(captionOf(text, false)).toBeNull());
  it('asks for more where nothing sets it apart', () => {
    expect(captionOf('A market in Herat. (Joe Lauria)', true)).not.toBeNull();
    expect(captionOf('A market in Herat. (Joe Lauria)', false)).toBeNull();
  });
});

describe('creditLine', () => {
  it.each([
    ['عکس: رویترز', 'رویترز'],
    ['Photo by Leyla Omar', 'Leyla Omar'],
    ['Image credit: NASA', 'NASA'],
    ['عکس از نجیب', 'نجیب'],
    ['A photo: of what?', null],
  ])('%s', (line, credit) => {
    expect(creditLine(line)).toBe(credit);
  });
});
