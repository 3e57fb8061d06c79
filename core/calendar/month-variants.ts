import type { Calendar } from '../article/model.ts';
import { foldLiteral } from './fold-literal.ts';
import { monthNames } from './month-names.ts';
import type { NameLanguage } from './month-names.ts';

/**
 * Other spellings and other languages, one row a month, words parted by bars; the names of `monthNames` are added to them. Rows are
 * folded before use, so that ي and ی, ك and ک, ة and ه, marks and ZWNJ need no variant of their own.
 */
export const MONTH_VARIANTS: Record<Calendar, string[]> = {
  gregorian: [
    'jan|januar|jänner|janvier|janv|يناير|جنوری',
    'feb|februar|feber|février|févr|fév|فبراير|فروری|فبرووری',
    'mar|mär|märz|mrz|mars|مارس',
    'apr|avril|avr|أبريل|ابريل|آپریل|اپریل',
    'mai|مايو|مئی|مه',
    'jun|juni|juin|يونيو|ژون|ژوین',
    'jul|juli|juillet|juil|يوليو|جولائی|جولایی|ژولای',
    'aug|august|août|أغسطس|اگوست|آگوست|اوگست|اوگوست',
    'sep|sept|septembre|سبتمبر|سپتیمبر|ستمبر',
    'oct|oktober|okt|octobre|أكتوبر|اوکتوبر|آکتوبر',
    'nov|novembre|نوفمبر|نوامبر|نوومبر|نویمبر',
    'dec|dezember|dez|décembre|déc|ديسمبر|دیسمبر|دیسامبر',
  ],
  'solar-hijri': [
    'farvardin',
    'ordibehesht|saur|thawr|غوایی',
    'khordad|jauza|jowza|جوزاء|غبرگون',
    'tir',
    'mordad|amordad|امرداد',
    'shahrivar|sunbulah|sonbola|sonboleh|سنبلهٔ',
    'mehr|meezan|تلې',
    'aban',
    'azar|qaus|qows|لیندی',
    'dey|jady|jaddi',
    'bahman|dalv|سلواغې',
    'esfand|hoot|اسپند',
  ],
  'lunar-hijri': [
    'محرم الحرام',
    'safar|صفر المظفر',
    "rabi' al-awwal|rabi i|ربیع الاول",
    "rabi' al-thani|rabi ii|ربیع الثانی|ربیع الآخر",
    'jumada al-ula|jumada i|جمادی الاول|جمادی الاولی',
    'jumada al-akhira|jumada ii|جمادی الثانی|جمادی الآخر|جمادی الآخره|جمادی الاخری',
    'رجب المرجب',
    "sha'ban|شعبان المعظم",
    'ramazan|رمضان المبارک',
    'شوال المکرم',
    "dhu al-qa'dah|ذی القعده|ذوالقعده|ذیقعد|ذی قعده",
    'dhul hijjah|ذی الحجه|ذوالحجه|ذیحج|ذی حجه|ذی الحج',
  ],
};

export type MonthOf = { calendar: Calendar; month: number };

const LANGUAGES: NameLanguage[] = ['fa-AF', 'fa', 'ps', 'en'];

/** Folded name without spaces → its month. No name stands for two months, which a test holds. */
export const MONTHS: ReadonlyMap<string, MonthOf> = new Map(
  Object.entries(MONTH_VARIANTS).flatMap(([key, rows]) => {
    const calendar = key as Calendar;
    return rows.flatMap((row, index) =>
      [...row.split('|'), ...LANGUAGES.map((language) => monthNames(calendar, language)[index] ?? '')].map((name): [string, MonthOf] => [
        nameKey(foldLiteral(name).text),
        { calendar, month: index + 1 },
      ]),
    );
  }),
);

/** A folded name as the key of MONTHS: spaces, which stand or do not stand in ربیع‌الاول, are left out. */
export function nameKey(folded: string): string {
  return folded.replaceAll(' ', '');
}

/** A pattern for every folded name, the longest first, with optional spaces where ZWNJ or a space may stand. */
export const MONTH_PATTERN = [...new Set(Object.values(MONTH_VARIANTS).flat().join('|').split('|'))]
  .concat(Object.keys(MONTH_VARIANTS).flatMap((key) => LANGUAGES.flatMap((language) => monthNames(key as Calendar, language))))
  .map((name) => foldLiteral(name.replaceAll('\u200c', ' ')).text.replaceAll(' ', ' ?'))
  .sort((a, b) => b.length - a.length)
  .join('|');
