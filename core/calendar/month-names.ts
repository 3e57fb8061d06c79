import type { Calendar } from '../article/model.ts';

/** Persian of Afghanistan, Persian of Iran, Pashto, English. */
export type NameLanguage = 'fa-AF' | 'fa' | 'ps' | 'en';

const LUNAR_IN_PERSIAN = (
  'محرم|صفر|ربیع\u200cالاول|ربیع\u200cالثانی|جمادی\u200cالاول|جمادی\u200cالثانی|' + 'رجب|شعبان|رمضان|شوال|ذیقعده|ذیحجه'
).split('|');

/**
 * The twelve months, first to last. Persian and Pashto are CLDR 48's (which a test compares), without the U+0654 that CLDR puts on
 * سنبله and with Pashto Lunar months spelt out where CLDR has numerals; English has the Afghan names transliterated, because CLDR
 * has only the Iranian ones.
 */
const NAMES: Record<Calendar, Record<NameLanguage, string[]>> = {
  'solar-hijri': {
    'fa-AF': ['حمل', 'ثور', 'جوزا', 'سرطان', 'اسد', 'سنبله', 'میزان', 'عقرب', 'قوس', 'جدی', 'دلو', 'حوت'],
    fa: ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'],
    ps: ['وری', 'غویی', 'غبرگولی', 'چنگاښ', 'زمری', 'وږی', 'تله', 'لړم', 'لیندۍ', 'مرغومی', 'سلواغه', 'کب'],
    en: ['Hamal', 'Sawr', 'Jawza', 'Saratan', 'Asad', 'Sunbula', 'Mizan', 'Aqrab', 'Qaws', 'Jadi', 'Dalw', 'Hut'],
  },
  gregorian: {
    'fa-AF': ['جنوری', 'فبروری', 'مارچ', 'اپریل', 'می', 'جون', 'جولای', 'اگست', 'سپتمبر', 'اکتوبر', 'نومبر', 'دسمبر'],
    fa: ['ژانویه', 'فوریه', 'مارس', 'آوریل', 'مه', 'ژوئن', 'ژوئیه', 'اوت', 'سپتامبر', 'اکتبر', 'نوامبر', 'دسامبر'],
    ps: ['جنوري', 'فبروري', 'مارچ', 'اپریل', 'مۍ', 'جون', 'جولای', 'اګست', 'سېپتمبر', 'اکتوبر', 'نومبر', 'دسمبر'],
    en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  },
  'lunar-hijri': {
    'fa-AF': LUNAR_IN_PERSIAN,
    fa: LUNAR_IN_PERSIAN,
    ps: 'محرم|صفر|ربيع الاول|ربيع الثاني|جمادي الاول|جمادي الثاني|رجب|شعبان|رمضان|شوال|ذي القعده|ذي الحجه'.split('|'),
    en: (
      'Muharram|Safar|Rabi al-Awwal|Rabi al-Thani|Jumada al-Awwal|Jumada al-Thani|' +
      'Rajab|Shaban|Ramadan|Shawwal|Dhu al-Qadah|Dhu al-Hijjah'
    ).split('|'),
  },
};

/** The names of the twelve months of `calendar` in `language`, first to last. Persian chrome uses `fa-AF`. */
export function monthNames(calendar: Calendar, language: NameLanguage): readonly string[] {
  return NAMES[calendar][language];
}

/** Sunday to Saturday, as the chrome prints them. */
export const WEEKDAYS: Record<'fa' | 'en', readonly string[]> = {
  fa: ['یکشنبه', 'دوشنبه', 'سه\u200cشنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه', 'شنبه'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
