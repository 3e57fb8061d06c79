/**
 * A year or a range of years as it is typed: «۱۴۰۳», 2001-2010, «۱۳۸۰ تا ۱۳۹۰», 1390.., «۱۳۵۷ش», "1980 AD".
 */
import { toLatinDigits } from '../text/digits.ts';
import { foldKey } from './query-fields.ts';

export type YearCalendar = 'gregorian' | 'solar-hijri';
/** Both ends included. */
export type Years = { from: number; to: number; calendar: YearCalendar };

/** Which calendar a bare number means. Lunar Hijri years fall among the Solar ones and cannot be told apart from them. */
const MEANT: Record<YearCalendar, readonly [first: number, last: number]> = { 'solar-hijri': [1200, 1500], gregorian: [1600, 2199] };
/** What a year may be that names its calendar: «۱۳۵۰م» is the time of Hafez. */
const NAMED: Record<YearCalendar, readonly [first: number, last: number]> = { 'solar-hijri': [1, 1500], gregorian: [622, 2199] };

/** Written behind a year. */
// prettier-ignore
const CALENDARS: Record<YearCalendar, string> = {
  'solar-hijri': 'ش|ه ش|هش|شمسی|خورشیدی|هجری شمسی|هجری خورشیدی|لمریز|هجری لمریز|SH|AP|AHS',
  gregorian: 'م|میلادی|عیسوی|زېږدیز|AD|CE',
};
const calendarNames = new Map(
  (Object.entries(CALENDARS) as [YearCalendar, string][]).flatMap(([calendar, names]) =>
    names.split('|').map((name) => [foldKey(name), calendar] as const),
  ),
);

const dots = '(?:\\.{2,3}|\u2026)';
const dash = '[-\u2010-\u2014\u2212~]';
/** From … to: Persian, Pashto, English. */
const word = '(?:تا|تر|to|until)';
const four = '[0-9\u0660-\u0669\u06F0-\u06F9]{4}';
const mark = `(?:${dots}|${dash}|${word})`;
/** A space on one side only is something else: `year:1380 -1390` leaves 1390 out. */
const between = `(?:${mark}|\\s+${mark}\\s+)`;
const name = '[\\p{L}.\\u200C]{1,20}';

const year = `${four}(?:[شم](?!\\p{L}))?`;
const written = `(?:${year}${between}${year}|${year}${dots}|${dots}${year}|${year})`;
/** No year goes on like this: 1403-05-12, 20012, 1380..1390x. */
const ending = '(?![-\u2010-\u2014\u2212.\u2026\\/]*[\\p{L}\\p{N}\\p{M}])';
/** With two words that name a calendar, with one, with none. */
const attempts = [`${written}\\s?${name}\\s${name}`, `${written}\\s?${name}`, written].map((way) => new RegExp(way + ending, 'uy'));

/**
 * What of a text, from `at` on, is years, for a value that is typed without quotes.
 * @returns '' when nothing is
 */
export function yearsAt(text: string, at: number): string {
  let longest = '';
  for (const attempt of attempts) {
    attempt.lastIndex = at;
    const [found = ''] = attempt.exec(text) ?? [];
    if (found.length > longest.length && yearsOf(found)) longest = found;
  }
  return longest;
}

/** No way to write years is longer. UTF-16 code units. */
const MAX_LENGTH = 60;
const parts = new RegExp(
  `^(?<first>\\d{4})?\\s*(?<firstName>${name}(?:\\s${name})?)??\\s*(?<mark>${mark})?\\s*(?<last>\\d{4})?\\s*(?<lastName>${name}(?:\\s${name})?)?$`,
  'u',
);

/**
 * The years that a text means, in any digits. A single year is from itself to itself; a range may be typed either way round, as
 * a line of mixed direction turns it about; an open one ends with the calendar's last year. The century cannot be left out:
 * 2001-10 may be a month.
 * @returns undefined when it is no year, or the ends are of two calendars
 */
export function yearsOf(value: string): Years | undefined {
  if (value.length > MAX_LENGTH) return undefined;
  const { groups } = parts.exec(toLatinDigits(value.replace(/\p{Cf}/gu, (sign) => (sign === '\u200C' ? sign : ''))).trim()) ?? {};
  if (!groups) return undefined;
  const { first, firstName, mark: range, last, lastName } = groups;
  const ends = [first, last].filter((end) => end !== undefined).map(Number);
  if (ends.length === 0 || (ends.length === 2) !== (range !== undefined && first !== undefined && last !== undefined)) return undefined;
  if (range !== undefined && ends.length === 1 && !new RegExp(`^(?:${dots}|${word})$`).test(range)) return undefined;

  const names = [firstName, lastName].filter((given) => given !== undefined);
  const named = names.map((given) => calendarNames.get(foldKey(given)));
  if (named.includes(undefined)) return undefined;
  const calendars = new Set(named.length > 0 ? named : ends.map(calendarMeant));
  const [calendar] = calendars;
  if (calendars.size !== 1 || calendar === undefined) return undefined;
  const [least, most] = (named.length > 0 ? NAMED : MEANT)[calendar];
  if (ends.some((end) => end < least || end > most)) return undefined;
  if (range === undefined || ends.length === 2) return { from: Math.min(...ends), to: Math.max(...ends), calendar };
  return { from: first === undefined ? least : Number(first), to: last === undefined ? most : Number(last), calendar };
}

function calendarMeant(end: number): YearCalendar | undefined {
  return (Object.keys(MEANT) as YearCalendar[]).find((calendar) => MEANT[calendar][0] <= end && end <= MEANT[calendar][1]);
}
