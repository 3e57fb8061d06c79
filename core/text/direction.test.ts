import { describe, expect, it } from 'vitest';
import { languageDirection, textDirection } from './direction.ts';

describe('languageDirection', () => {
  it.each([
    'fa',
    'fa-AF',
    'fa-IR',
    'prs',
    'pes',
    'ps',
    'ps-AF',
    'pbt',
    'ar',
    'ur',
    'ug',
    'ckb',
    'sd',
    'he',
    'yi',
    'dv',
    'bal',
    'azb',
    'haz',
    'uz-AF',
    'pa-PK',
    'ks',
    'syr',
    'nqo',
    'ff-Adlm',
    'rhg',
    'az-Arab',
    'ku-Arab',
    'en-Hebr',
    'und-Arab',
    'ur-Aran',
  ])('%s is right to left', (tag) => expect(languageDirection(tag)).toBe('rtl'));

  it.each(['en', 'de', 'fr', 'tr', 'uz', 'ku', 'tg', 'ru', 'hi', 'zh', 'fa-Latn', 'ps-Latn', 'pa', 'und', 'xx', '', 'no tag at all'])(
    '%j is left to right',
    (tag) => expect(languageDirection(tag)).toBe('ltr'),
  );
});

describe('textDirection', () => {
  it.each([
    ['opens with a Latin name', 'Putin گفت'],
    ['opens with a longer Latin name', 'Vladimir Putin گفت که می\u200cآید'],
    ['two brands and a preposition', 'iPhone در برابر Samsung'],
    ['a Latin gloss longer than the text', 'احمدشاه مسعود (Ahmad Shah Massoud, the Lion of Panjshir)'],
    ['an English quotation in a Persian sentence', '“We will never leave Afghanistan to its fate” گفت وزیر'],
    ['an address longer than the text', 'نشانی: https://www.example.org/a/very/long/address/in/latin.html'],
    ['Pashto', 'NATO په کابل کې'],
    ['Arabic keyboard', 'WHO في كابل'],
    ['only a bracket', '(کابل)'],
    ['a Latin label before speech', 'Evans: «واقعاً، حتماً الان می\u200cآید!»'],
  ])('right to left: %s', (_, text) => {
    expect(textDirection(text, 'ltr')).toBe('rtl');
    expect(textDirection(text, 'rtl')).toBe('rtl');
  });

  it.each([
    ['opens with a Persian name', 'احمد شاه مسعود was the commander of the resistance'],
    ['a Persian name in the middle', 'He met احمد ولی مسعود in Kabul'],
    ['a gloss', 'Kabul (کابل)'],
    ['a Persian quotation in an English sentence', 'Putin said: «سلام بر همهٔ شما مردم عزیز افغانستان»'],
    ['German', 'بیاض ist das Notizbuch der Leser'],
    ['a label before speech', 'علی: "What in the world is that, and who is it?"'],
    ['only an address', 'www.example.org'],
    ['an e-mail address', 'mail@example.org'],
  ])('left to right: %s', (_, text) => {
    expect(textDirection(text, 'rtl')).toBe('ltr');
    expect(textDirection(text, 'ltr')).toBe('ltr');
  });

  it.each(['', '۱۴۰۳', '2024', '١٤٠٣/٧/٢٩', '— … «»', '\u200f'])('%j goes with what is around it', (text) => {
    expect(textDirection(text, 'rtl')).toBe('rtl');
    expect(textDirection(text, 'ltr')).toBe('ltr');
  });

  it('lets the surroundings settle a tie', () => {
    expect(textDirection('Kab اب', 'rtl')).toBe('rtl');
    expect(textDirection('kab اب', 'ltr')).toBe('ltr');
  });

  it('takes linear time over hostile text', () => {
    for (const unit of ['(', '«', 'a.', 'a-', 'a@', '"', 'http://']) {
      expect(textDirection(unit.repeat(100_000), 'rtl')).toMatch(/^(ltr|rtl)$/);
    }
  }, 5_000);
});
