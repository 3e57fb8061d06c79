import { LIMITS } from '../article/model.ts';
import type { Calendar, Precision } from '../article/model.ts';
import { FILLER, FORMS, eraOf } from './date-patterns.ts';
import type { Era } from './date-patterns.ts';
import { foldLiteral } from './fold-literal.ts';
import type { Folded } from './fold-literal.ts';
import { MONTHS, nameKey } from './month-variants.ts';
import { dayIn, isoOf, middleOf } from './systems.ts';

export type DateHint = { calendar?: Calendar; language?: string };
export type ParsedDate = { iso: string; precision: Precision; calendar: Calendar };
export type FoundDate = ParsedDate & {
  /** UTF-16 offsets into the text, `end` exclusive. */
  start: number;
  end: number;
  /** The text between them, as it stands there. */
  literal: string;
};

/** Years for which a date is believed: for the Hijri calendars those of their arithmetic and tables. */
const PLAUSIBLE: Record<Calendar, [first: number, last: number]> = {
  gregorian: [1000, 2999],
  'solar-hijri': [1200, 1599],
  'lunar-hijri': [1300, 1599],
};

const isPlausible = (calendar: Calendar, year: number) => year >= PLAUSIBLE[calendar][0] && year <= PLAUSIBLE[calendar][1];

/** Years that are Hijri although nothing says so; 1501 on is more often Gregorian history than a future. */
const looksHijri = (year: number) => year >= 1200 && year <= 1500;

/** "2024" is Gregorian wherever it stands; «1403» is Solar Hijri unless something says Lunar. */
function calendarOfYear(year: number, era: Era | undefined, hint: DateHint): Calendar {
  if (era && era !== 'hijri') return era;
  if (!era && !looksHijri(year)) return 'gregorian';
  const bareHijriIsLunar = era === 'hijri' && /^ar\b/.test(hint.language ?? '');
  return bareHijriIsLunar || hint.calendar === 'lunar-hijri' ? 'lunar-hijri' : 'solar-hijri';
}

/** The calendar of a named month; null when the era or, in Arabic script, the year contradicts it («۵ جون ۱۳۹۹»). */
function calendarOfName(named: Calendar, written: string, year: number, era: Era | undefined): Calendar | null {
  if (era === 'hijri') return named === 'gregorian' ? null : named;
  if (era) return era === named ? named : null;
  const contradicted = named === 'gregorian' && /\p{sc=Arab}/u.test(written) && looksHijri(year);
  return contradicted ? null : named;
}

type Parts = { year: number; month?: number; day?: number; calendar: Calendar };
type Groups = Record<string, string | undefined>;

/** Day and month of «20/10»: day first, unless that gives a thirteenth month and the other order does not. */
function inOrder(first: number, second: number): { day: number; month: number } {
  return second > 12 && first <= 12 ? { day: second, month: first } : { day: first, month: second };
}

function partsOf(groups: Groups, hint: DateHint): Parts | null {
  const number = (group: string) => (groups[group] === undefined ? undefined : Number(groups[group]));
  const year = Number(groups.year);
  const era = groups.era === undefined ? undefined : eraOf(groups.era);
  const day = number('day');
  if (groups.month !== undefined) {
    const named = MONTHS.get(nameKey(groups.month));
    const calendar = named && calendarOfName(named.calendar, groups.month, year, era);
    return calendar ? { year, month: named.month, day, calendar } : null;
  }
  const calendar = calendarOfYear(year, era, hint);
  const first = number('dayOrMonth');
  const second = number('monthOrDay');
  if (first !== undefined && second !== undefined) return { year, ...inOrder(first, second), calendar };
  return { year, month: number('monthNumber'), day, calendar };
}

function dateOf({ year, month, day, calendar }: Parts): ParsedDate | null {
  if (!isPlausible(calendar, year)) return null;
  if (day !== undefined && month !== undefined) {
    const date = dayIn(calendar, year, month, day);
    return date && { iso: isoOf(date, 'day'), precision: 'day', calendar };
  }
  if (month === undefined) return { iso: isoOf(middleOf(calendar, year), 'year'), precision: 'year', calendar };
  if (month < 1 || month > 12) return null;
  return { iso: isoOf(middleOf(calendar, year, month), 'month'), precision: 'month', calendar };
}

type Candidate = { start: number; end: number; date: ParsedDate | null };

/** Every reading of every form, then the earliest and longest of those that overlap: an impossible date hides its own parts. */
function candidates(folded: Folded, hint: DateHint, alone: boolean): Candidate[] {
  const all: Candidate[] = [];
  for (const { pattern, alone: onlyAlone } of FORMS) {
    if (onlyAlone && !alone) continue;
    for (const match of folded.text.matchAll(pattern)) {
      const parts = partsOf(match.groups ?? {}, hint);
      all.push({ start: match.index, end: match.index + match[0].length, date: parts && dateOf(parts) });
    }
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let done = 0;
  return all.filter(({ start, end }) => {
    if (start < done) return false;
    done = end;
    return true;
  });
}

/**
 * The date that a literal means: Gregorian with names in English, German, French, Dari, Iranian Persian, Pashto or Arabic; Solar
 * Hijri with Afghan, Iranian or Pashto names; Lunar Hijri where it says so; numbers day first, or year first; any digits, any
 * keyboard; with a weekday, a time or «برابر با» and the same day in another calendar around it.
 *
 * `iso` is cut to the precision. A Solar or Lunar month or year gives the Gregorian one that holds its middle; `formatDate` with
 * `written` finds the Solar one again. Null when it is no date, an impossible one, or several that contradict each other.
 *
 * `hint.calendar: 'lunar-hijri'` decides for years 1200 to 1500 that name no era, `hint.language: 'ar'` for a bare «هجري»; a hint
 * never overrules what is written.
 */
export function parseDate(literal: string, hint: DateHint = {}): ParsedDate | null {
  if (literal.length > LIMITS.line) return null;
  const folded = foldLiteral(literal);
  const found = candidates(folded, hint, true);
  const [first, ...others] = found;
  if (!first?.date) return null;
  const between = [...found, { start: folded.text.length }].map(({ start }, index) => folded.text.slice(found[index - 1]?.end ?? 0, start));
  if (between.join(' ').replace(FILLER, '') !== '') return null;
  return others.every(({ date }) => date?.iso === first.date?.iso) ? first.date : null;
}

/** A month's name that is also an English word counts as a date without a day only when it is written as a name. */
const isPlainWord = (literal: string) => /^(?:may|march|mar) /.test(literal);

/**
 * The dates inside a line of text, in order. Bare years, and numbers of two parts, are not taken for dates here: they need a month's
 * name, an era or «سال». Impossible dates are left out.
 */
export function findDates(text: string, hint: DateHint = {}): FoundDate[] {
  const folded = foldLiteral(text);
  return candidates(folded, hint, false).flatMap(({ start, end, date }) => {
    if (!date) return [];
    const from = folded.starts[start]!;
    const to = folded.ends[end - 1]!;
    const literal = text.slice(from, to);
    return date.precision === 'month' && isPlainWord(literal) ? [] : [{ start: from, end: to, literal, ...date }];
  });
}
