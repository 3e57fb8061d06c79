/**
 * How well letters are recognised: texts of our own printed by Chromium, drawn at 300 dots per inch and read by their look. The character
 * error rate is the edit distance of what was read to what was printed, by the letters printed (spaces as one).
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainText } from '../../core/markup/plain-text.ts';
import { readScan } from '../../importers/ocr/read-scan.ts';
import { chromium, print } from './chromium-print.ts';

const TEXTS: Record<string, string[]> = {
  fa: [
    'نگهداری نوشته‌های پراکنده کار ساده‌ای نیست. بسیاری از آن‌ها تاریخ ندارد و آن‌ها را باید از روی کاغذ و خط شناخت.',
    'آن‌ها می‌گویند: «کالای خوب را نمی‌توان ارزان خرید»؛ اما لالهٔ سرخ و بلای زمانه را چه کسی پیش‌بینی می‌کرد؟',
    'مدیر کتابخانه گفت که مؤلفان، مترجمان و خوانندگان هر سه به یک اندازه در نگاه‌داشتن این میراث سهم دارند.',
    'در سال‌های ۱۳۹۸ تا ۱۴۰۳ بیش از ۱۲۵۰ نسخه گردآوری شد و از این میان تنها ۳۴۵ نسخه تاریخ روشن داشت.',
  ],
  ps: [
    'د افغانستان په تاریخ کې کتاب او کتابتون ډېر مهم ځای لري. په کلیو کې به خلکو د خپلو مشرانو کیسې یو بل ته کولې.',
    'زموږ د ژبې ټول کتابونه لا نه دي چاپ شوي. ځینې لیکوالان وایي چې ښه کتاب هغه دی چې لوستونکی یې دوه ځله ولولي.',
  ],
  en: [
    'Keeping scattered writings is no simple matter. Between 2021 and 2024 more than 1,250 copies were gathered.',
    'The librarian said that authors, translators and readers each have an equal share in the keeping of this inheritance.',
  ],
  de: [
    'Das Aufbewahren verstreuter Schriften ist keine einfache Sache. Zwischen 2021 und 2024 wurden über 1.250 Abschriften gesammelt.',
    'Die Bibliothekarin sagte, Verfasser, Übersetzer und Leser hätten größeren Anteil daran, als man gewöhnlich glaubt.',
  ],
};
const FONTS = {
  naskh: 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  vazirmatn: 'vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
  serif: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
} as const;
const PRINTS: [language: string, font: keyof typeof FONTS][] = [
  ['fa', 'naskh'],
  ['fa', 'vazirmatn'],
  ['ps', 'naskh'],
  ['en', 'serif'],
  ['de', 'serif'],
];

const page = (language: string, font: keyof typeof FONTS, texts: string[]) =>
  `<!doctype html><html lang="${language}" dir="${language === 'fa' || language === 'ps' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><title>.</title>
  <style>@font-face{font-family:own;src:url(${new URL(`../../node_modules/@fontsource-variable/${FONTS[font]}`, import.meta.url).href})}
  body{font:13pt/1.7 own}</style>${texts.map((text) => `<p>${text}</p>`).join('')}</html>`;

/** Levenshtein's distance. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const changed = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next[to] = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, changed);
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

if (chromium) {
  const folder = mkdtempSync(join(tmpdir(), 'intake-ocr-'));
  for (const [language, font] of PRINTS) {
    // Twice, as a page of an article has some 150 words.
    const texts = [...(TEXTS[language] ?? []), ...(TEXTS[language] ?? [])];
    const pdf = readFileSync(print(chromium, folder, `${language}-${font}`, page(language, font, texts)));
    const start = performance.now();
    const { body, running, confidence } = await readScan(pdf, {});
    const seconds = (performance.now() - start) / 1000;
    const [read, right] = [plain(`${running.join(' ')} ${plainText(body)}`), plain(texts.join(' '))];
    const rate = distance(right, read) / right.length;
    process.stdout.write(
      `${language} ${font}: character error rate ${rate.toFixed(4)}, confidence ${confidence.toFixed(2)}, ${seconds.toFixed(1)} s\n`,
    );
  }
  rmSync(folder, { recursive: true });
}
