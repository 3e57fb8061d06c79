import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOUBT } from '../article/guess.ts';
import { ARABIC_SCRIPT, DARI, IRANIAN, LATIN_SCRIPT } from './language-evidence.ts';
import { guessLanguage, languageScript } from './language.ts';

describe('languageScript', () => {
  it.each([
    ['fa', 'Arab'],
    ['fa-AF', 'Arab'],
    ['prs', 'Arab'],
    ['ps', 'Arab'],
    ['ckb', 'Arab'],
    ['uz-AF', 'Arab'],
    ['fa-Latn', 'Latn'],
    ['en', 'Latn'],
    ['de', 'Latn'],
    ['he', 'Hebr'],
    ['tg', 'Cyrl'],
    ['hi', 'Deva'],
    ['und', 'Zyyy'],
    ['und-Cyrl', 'Cyrl'],
    ['', 'Zyyy'],
    ['not a tag', 'Zyyy'],
  ])('%j: %s', (tag, script) => expect(languageScript(tag)).toBe(script));
});

const DARI_TEXT =
  'وزارت صحت عامه میگوید که در شفاخانه ولسوالی داکتران مریضان را تداوی میکنند. پولیس موتر را در سرک توقف داد. محصلین پوهنتون به روز ۱۵ اگست رخصتی استند.';
const IRANIAN_TEXT =
  'وزارت بهداشت می‌گوید که در بیمارستان‌های استان، پزشکان بیماران را درمان می‌کنند. پلیس خودرو را در خیابان متوقف کرد. دانشجویان دانشگاه روز ۱۵ اوت تعطیل هستند.';

describe('guessLanguage', () => {
  it.each([
    ['fa-AF', DARI_TEXT],
    ['fa', IRANIAN_TEXT],
    ['fa', IRANIAN_TEXT.replaceAll('ی', 'ي').replaceAll('ک', 'ك')],
    ['ps', 'ټول انسانان آزاد نړۍ ته راځي او د حیثیت او حقوقو له پلوه سره برابر دي. څوک چې په دې پوهېږي، هغه به یې ومني.'],
    ['ar', 'يولد جميع الناس أحرارا متساوين في الكرامة والحقوق، وقد وهبوا عقلا وضميرا وعليهم أن يعامل بعضهم بعضا بروح الإخاء.'],
    ['ur', 'تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔ انہیں ضمیر اور عقل ودیعت ہوئی ہے۔'],
    [
      'en',
      'All human beings are born free and equal in dignity and rights. They are endowed with reason and should act in a spirit of brotherhood.',
    ],
    [
      'de',
      'Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und sollen einander begegnen.',
    ],
    ['fr', 'Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience.'],
    ['und', 'Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y conciencia'],
    ['und', 'Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana sahiptirler.'],
    ['und', 'هەموو مرۆڤەکان بە ئازادی و یەکسانی لە کەرامەت و ماف دا لە دایک دەبن'],
    ['und', 'ھەممە ئادەم زانىدىنلا ئەركىن، ئىززەت-ھۆرمەت ۋە ھوقۇقتا باپباراۋەر بولۇپ تۇغۇلغان'],
    ['und', 'Все люди рождаются свободными и равными'],
  ])('%s: %s', (language, text) => expect(guessLanguage(text).language).toBe(language));

  it.each(['', '۱۴۰۳', '2024', '— « » …', 'Все люди'])('%j: no letters it knows, no confidence', (text) => {
    expect(guessLanguage(text)).toEqual({ language: 'und', confidence: 0 });
  });

  it.each(['کابل', 'احمد شاه مسعود', 'Kabul', 'Ahmad Shah Massoud'])('is in doubt about %s', (text) => {
    expect(guessLanguage(text).confidence).toBeLessThan(DOUBT / 2);
  });

  it('is surer of more text, never certain', () => {
    const one = guessLanguage(DARI_TEXT).confidence;
    const ten = guessLanguage(`${DARI_TEXT} `.repeat(10)).confidence;
    expect(ten).toBeGreaterThan(one);
    expect(ten).toBeLessThan(1);
  });

  it('takes a Persian article that names Pashto institutions for Persian', () => {
    expect(guessLanguage(`${DARI_TEXT} لوی څارنوالی، پوهنځی، ښاغلی ګل، ډاکټر ژړا. ${DARI_TEXT}`).language).toBe('fa-AF');
  });
});

describe('the lists', () => {
  it('hold no word for both Dari and Iranian Persian', () => {
    const dari = [...DARI.strong, ...DARI.mild];
    expect(dari.filter((word) => IRANIAN.strong.has(word) || IRANIAN.mild.has(word))).toEqual([]);
    expect([...DARI.strong].filter((word) => DARI.mild.has(word))).toEqual([]);
    expect([...IRANIAN.strong].filter((word) => IRANIAN.mild.has(word))).toEqual([]);
  });

  const words = [...ARABIC_SCRIPT, ...LATIN_SCRIPT].flatMap((evidence) => [...evidence.words]);
  it.each([...words, ...DARI.strong, ...DARI.mild, ...IRANIAN.strong, ...IRANIAN.mild])('have %s as a text is read', (word) => {
    expect(word).toMatch(/^[\p{L}\p{M}]+$/u);
    expect(word).not.toMatch(/[\u064a\u0649\u0643\u0640\u064b-\u0652\u0654]/); // ي ى ك and what is taken away
    expect(word).toBe(word.toLowerCase());
  });
});

const CORPUS = '../shared/corpora/ntrex/articles.jsonl';
type Article = { language: string; title: string; sentences: string[] };

if (existsSync(CORPUS)) {
  describe('on 63 news articles in five languages', () => {
    const articles = readFileSync(CORPUS, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Article);
    const guesses = articles.map(({ language, title, sentences }) => ({
      wanted: language === 'fa-IR' ? 'fa' : language,
      ...guessLanguage([title, ...sentences].join('\n')),
    }));
    const right = (language: string) => {
      const ours = guesses.filter(({ wanted }) => wanted === language);
      return ours.filter((guess) => guess.language === language).length / ours.length;
    };

    it.each([
      ['fa-AF', 0.95],
      ['fa', 0.95],
      ['ps', 1],
      ['de', 1],
      ['en', 1],
    ] as const)('%s: at least %d right', (language, share) => {
      expect(right(language)).toBeGreaterThanOrEqual(share);
    });

    it('is not wrong where it has no doubt', () => {
      expect(guesses.filter(({ wanted, language, confidence }) => confidence >= DOUBT && language !== wanted)).toEqual([]);
    });
  });
}
