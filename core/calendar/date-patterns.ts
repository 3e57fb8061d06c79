import { MONTH_PATTERN } from './month-variants.ts';

/*
 * How dates are written, as patterns over folded text (see fold-literal.ts): Latin in lower case without marks, digits 0-9, one ی ک ه گ.
 * Groups: `year`, `era`, `month` (a name) or `monthNumber`, `day`; `dayOrMonth` and `monthOrDay` where the order is the writer's.
 */

const any = (...alternatives: string[]) => `(?:${alternatives.join('|')})`;

/** What may stand after the year. Bare "AD" and "CE" are left to the filler: "2024 ce" opens a French clause. */
const ERAS = {
  'solar-hijri': any('(?:هجری )?(?:شمسی|خورشیدی|لمریزه?)', 'ه ?\\.? ?ش\\.?', 'ش\\.?', 's\\.?h\\.?'),
  'lunar-hijri': any('(?:هجری )?(?:قمری|سپوږمیزه?)', 'ه ?\\.? ?ق\\.?', 'ق\\.?', 'a\\.?h\\.?'),
  gregorian: any('میلادی', 'عیسوی', 'زیږدیزه?', 'م\\.?', 'a\\.d\\.', 'c\\.e\\.', 'n\\. ?chr\\.', 'ap\\. ?j\\. ?-?c\\.'),
  /** Solar in Persian and Pashto, Lunar in Arabic. */
  hijri: any('هجریه?', 'ه\\.?'),
} as const;

export type Era = keyof typeof ERAS;

const ERA_TESTS = Object.entries(ERAS).map(([era, source]) => ({ era: era as Era, test: new RegExp(`^${source}$`) }));

export const eraOf = (mark: string): Era | undefined => ERA_TESTS.find(({ test }) => test.test(mark))?.era;

const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const GAP = '[ ,\u060c./-]{0,3}'; // ،
const ORDINAL = any('st|nd|rd|th|er|\\.', 'ام|م|امین|مین', 'مه|می'); // Latin, Persian, Pashto

const DAY = `(?<day>\\d{1,2})${ORDINAL}?`;
const MONTH = `(?<month>${MONTH_PATTERN})(?: ?ماه)?(?!\\p{L})\\.?`;
const MARK = `(?: ?کال)?,? ?[([]?(?<era>${any(...Object.values(ERAS))})(?!\\p{L})[)\\]]?(?: کال)?`;
const FOUR_DIGITS = '(?<year>\\d{4})(?!\\d)';
const YEAR = `${FOUR_DIGITS}(?:${MARK}|(?: ?کال))?`;

const OF = any('of', 'de', 'des', 'den', 'برج', 'ماه', 'از', 'د');
const OF_YEAR = any('of', 'de', 'سال', 'کال', 'سنه', 'د');
/** A time of day belongs to a timestamp, not to the date, which is the one written. */
const TIMESTAMP = '(?:t\\d{2}:\\d{2}[\\d:.z+-]*)?';

type Form = { name: string; pattern: RegExp; /** Only where the literal is nothing but a date. */ alone?: true };

const form = (name: string, source: string, alone?: true): Form => ({
  name,
  pattern: new RegExp(`${START}${source}${END}`, 'gu'),
  ...(alone && { alone }),
});

const numeric = (first: string, second: string, third: string) =>
  `(?<![./-])${first} ?(?<separator>[./-]) ?${second} ?\\k<separator> ?${third}(?![./-]\\d)`;

const MONTH_NUMBER = '(?<monthNumber>\\d{1,2})';

export const FORMS: readonly Form[] = [
  form('day month year', `${DAY}${GAP}(?:${OF} )?(?:ماه )?${MONTH}${GAP}(?:${OF_YEAR} )?${YEAR}`),
  form('month day year', `${MONTH}${GAP}(?:the )?${DAY}[ ,\u060c]{1,3}(?:${OF_YEAR} )?${YEAR}`),
  form('year month day', `${YEAR}${GAP}(?:د )?${MONTH}${GAP}(?:د میاشتی )?(?:په )?${DAY}(?![ ,\u060c]{0,2}\\d{4})`),
  form('month year', `${MONTH}${GAP}(?:${OF_YEAR} )?${YEAR}`),
  form('year month', `${YEAR}${GAP}(?:د )?${MONTH}`),
  form('numeric, year first', `${numeric(FOUR_DIGITS, MONTH_NUMBER, '(?<day>\\d{1,2})(?!\\d)')}${TIMESTAMP}(?:${MARK})?`),
  form('numeric, day first', numeric('(?<dayOrMonth>\\d{1,2})', '(?<monthOrDay>\\d{1,2})', YEAR)),
  form('numeric, year and month', `${FOUR_DIGITS} ?[./-] ?${MONTH_NUMBER}(?:${MARK})?`, true),
  form('numeric, month and year', `${MONTH_NUMBER} ?[./-] ?${YEAR}`, true),
  form('named year', `(?:سال|کال|سنه) ${YEAR}`),
  form('year with its era', `${FOUR_DIGITS}${MARK}`),
  form('year', YEAR, true),
];

const WEEKDAYS = any(
  '(?:یک|دو|سه|چهار|پنج)? ?شنبه|جمعه|ادینه', // Persian
  '(?:یک|دو|سه|څلور|چهار|پنځه?|پنج)? ?شنب[هی]|یونی|دونی|درینی|څلرنی|پینځنی|اونی|د جمعی', // Pashto
  '(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?',
  '(?:sonn|mon|diens|donners|frei|sams)tag|mittwoch|sonnabend|so|mo|di|mi|do|fr|sa',
  '(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lun|mer|jeu|ven|sam|dim',
);

const AROUND = any(
  'روز|ورځ|مورخه?|(?:به )?تاریخ(?: نشر)?|بتاریخ|نیټه|(?:منتشر|نشر) شده در|در|د|په',
  '(?:برابر(?: است)?|مطابق|مصادف|موافق)(?: با| به)?',
  'on|the|date|dated|posted|published|updated|le|am|vom|den|ad|ce',
);

const TIME = '(?:ساعت|at|um|a)? ?\\d{1,2}[:h]\\d{2}(?::\\d{2})?(?: ?(?:am|pm|a\\.m\\.?|p\\.m\\.?|uhr|utc|gmt|z|[+-]\\d{2}:?\\d{2}))?';

/** What may stand around a date without being part of it: a weekday, a time of day, "published on", «برابر با», punctuation. */
export const FILLER = new RegExp(`(?<![\\p{L}\\p{N}])(?:${TIME}|${WEEKDAYS}|${AROUND})(?![\\p{L}\\p{N}])|[\\s,\u060c.:;()[\\]/|=-]`, 'gu');
