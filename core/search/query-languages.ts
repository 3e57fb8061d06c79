/**
 * The languages that a reader may name in `lang:`, by their names in English, in themselves, in Persian (of Iran, of
 * Afghanistan) and in Pashto. CLDR 48 has most of them, but not what people call Dari, and not two names of one language.
 */
import { foldKey } from './query-fields.ts';

/** Language ranges (BCP 47; RFC 4647, section 3.3.1): `fa` is Persian of any country, Dari among it. */
// prettier-ignore
const LANGUAGES: readonly (readonly [ranges: string, names: string])[] = [
  ['fa', 'Persian|Farsi|Parsi|فارسی|پارسی|پارسو'],
  ['fa-AF', 'Dari|Dari Persian|Afghan Persian|دری|فارسی دری|دری فارسی|پارسی دری'],
  ['ps', 'Pashto|Pushto|Pakhto|Pukhto|Afghani|پښتو|پشتو|پختو|پښتو ژبه|افغانی'],
  ['en', 'English|انگلیسی|انگریزی|انګلیسی|انګرېزي'],
  ['de', 'German|Deutsch|آلمانی|جرمنی|الماني'],
  ['fr', 'French|Français|فرانسوی|فرانسه|فرانسه‌ای'],
  ['es', 'Spanish|Español|Castellano|اسپانیایی|اسپانیولی|هسپانوی|هسپانیایی'],
  ['it', 'Italian|Italiano|ایتالیایی|ایتالوی|ایټالوي'],
  ['pt', 'Portuguese|Português|پرتغالی|پرتگالی|پورتګالي'],
  ['nl', 'Dutch|Nederlands|Flemish|هلندی|هالندی|هالنډي|هالېنډي'],
  ['sv', 'Swedish|Svenska|سوئدی|سویدنی|سویډني'],
  ['no nb nn', 'Norwegian|Norsk|نروژی|ناروی|ناروېژي|ناروېئي'],
  ['da', 'Danish|Dansk|دانمارکی|دنمارکی|ډنمارکي'],
  ['fi', 'Finnish|Suomi|فنلاندی|فنلندی|فینلنډي'],
  ['ru', 'Russian|Русский|روسی'],
  ['uk', 'Ukrainian|Українська|اوکراینی|اوکرایني'],
  ['pl', 'Polish|Polski|لهستانی|پولندی|پولنډي'],
  ['cs', 'Czech|Čeština|چکی|چېکي'],
  ['hu', 'Hungarian|Magyar|مجاری|هنگری|هنګري'],
  ['ro', 'Romanian|Română|رومانیایی|رومانی'],
  ['bg', 'Bulgarian|Български|بلغاری'],
  ['sr', 'Serbian|Српски|Srpski|صربی'],
  ['hr', 'Croatian|Hrvatski|کرواتی|کروشیایی'],
  ['bs', 'Bosnian|Bosanski|بوسنیایی'],
  ['sq', 'Albanian|Shqip|آلبانیایی|البانیایی|البانوی'],
  ['el', 'Greek|Ελληνικά|یونانی'],
  ['tr', 'Turkish|Türkçe|ترکی|ترکی استانبولی|ترکیه‌ای'],
  ['az', 'Azerbaijani|Azeri|Azərbaycan|آذربایجانی|آذری|ترکی آذربایجانی'],
  ['uz', 'Uzbek|Oʻzbek|Ozbek|ازبکی|ازبیکی|اوزبیکی|اوزبکي'],
  ['tk', 'Turkmen|Türkmen|ترکمنی|ترکمني'],
  ['tg', 'Tajik|Тоҷикӣ|تاجیکی|تاجکی|فارسی تاجیکی'],
  ['ky', 'Kyrgyz|Kirghiz|Кыргызча|قرقیزی|قرغیزی|قرغزی'],
  ['kk', 'Kazakh|Қазақ|قزاقی|قازقي'],
  ['ug', 'Uyghur|Uighur|ئۇيغۇرچە|اویغوری|ایغوری'],
  ['hi', 'Hindi|हिन्दी|هندی'],
  ['ur', 'Urdu|اردو'],
  ['pa', 'Punjabi|Panjabi|پنجابی|ਪੰਜਾਬੀ'],
  ['sd', 'Sindhi|سندی|سندهي|سنڌي'],
  ['bal', 'Balochi|Baluchi|بلوچی|بلوڅي'],
  ['ks', 'Kashmiri|کشمیری|کٲشُر'],
  ['bn', 'Bengali|Bangla|بنگالی|বাংলা'],
  ['ne', 'Nepali|नेपाली|نپالی|نیپالی'],
  ['ar', 'Arabic|العربية|عربی|تازی'],
  ['he', 'Hebrew|עברית|عبری|عبرانی'],
  ['ku ckb', 'Kurdish|Kurdî|کردی|کوردی|کوردی'],
  ['ckb', 'Sorani|Central Kurdish|سورانی|کردی سورانی'],
  ['hy', 'Armenian|Հայերեն|ارمنی|آرمینیایی'],
  ['ka', 'Georgian|ქართული|گرجی|گرجستانی'],
  ['am', 'Amharic|አማርኛ|امهری'],
  ['sw', 'Swahili|Kiswahili|سواحیلی|سواحلی'],
  ['zh', 'Chinese|中文|汉语|漢語|چینی|چینایی'],
  ['ja', 'Japanese|日本語|ژاپنی|جاپانی'],
  ['ko', 'Korean|한국어|کره‌ای|کوریایی'],
  ['id', 'Indonesian|Bahasa Indonesia|اندونزیایی|اندونیزیایی'],
  ['ms', 'Malay|Melayu|مالایی'],
  ['vi', 'Vietnamese|Tiếng Việt|ویتنامی'],
  ['th', 'Thai|ไทย|تایلندی|تهایی'],
  ['eo', 'Esperanto|اسپرانتو'],
  ['la', 'Latin|Latina|لاتین|لاتینی'],
  ['sa', 'Sanskrit|संस्कृत|سانسکریت|سنسکریت'],
];

const byName = new Map(LANGUAGES.flatMap(([ranges, names]) => names.split('|').map((name) => [foldKey(name), ranges.split(' ')] as const)));

/** Whether a two- or three-letter code is a language's; every well-formed code would be taken for one otherwise. */
const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const wellFormed = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i;

/**
 * The language ranges that a text names: a name, a tag (`fa-AF`, `prs`, `ger`, `zh_Hant`), or several with commas or bars between them.
 * @returns canonical tags, none twice; undefined as soon as one name is not known
 */
export function languagesOf(value: string): string[] | undefined {
  const found = value
    .split(/[,\u060C;\u061B|\/+]/)
    .filter((name) => name.trim() !== '')
    .map((name) => byName.get(foldKey(name)) ?? rangesOfTag(name));
  if (found.length === 0 || found.includes(undefined)) return undefined;
  return [...new Set(found.flatMap((ranges) => ranges ?? []))];
}

/**
 * Whether a text's language is within any of the ranges, as RFC 4647 filters.
 * @param tag BCP 47
 */
export function inLanguages(tag: string, ranges: readonly string[]): boolean {
  const whole = `${(canonical(tag) ?? tag).toLowerCase()}-`;
  return ranges.some((range) => whole.startsWith(`${range.toLowerCase()}-`));
}

function rangesOfTag(name: string): string[] | undefined {
  const typed = name.replace(/\p{Cf}/gu, '').trim();
  if (!wellFormed.test(typed)) return undefined;
  const tag = canonical(typed.replaceAll('_', '-'));
  if (tag === undefined || english.of(tag.split('-')[0] ?? '') === undefined) return undefined;
  return LANGUAGES.find(([ranges]) => ranges.startsWith(`${tag} `))?.[0].split(' ') ?? [tag];
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
