import type { Guess } from '../article/guess.ts';
import type { Appearance, Calendar } from '../article/model.ts';
import { parseDate } from '../calendar/parse-date.ts';
import { urlOf } from './addresses.ts';
import type { DateLine } from './date-line.ts';
import type { Outlet } from './outlets.ts';
import { guessOf, reading } from './reading.ts';
import type { Reading } from './reading.ts';

export type AppearanceSources = {
  /** The site whose masthead the document carries: its name as printed, its web address as printed. */
  site?: { name: Reading<string>; web?: string };
  outlet?: Reading<Outlet>;
  /** Dates before the text, in order. */
  headDates: Reading<DateLine>[];
  /** A date after the text. */
  tailDate?: Reading<DateLine>;
  calendar: Calendar;
};

type Dated = { appearance: Appearance; outlet: Reading<unknown>; date: Reading<unknown> };

/**
 * The republication chain, oldest first: where the text says that it appeared before, and the site under whose masthead it stands. The
 * archive's date is the first at the head; a date at the end is that of the outlet named there.
 */
export function readAppearances(sources: AppearanceSources): { appearances: Appearance[]; guesses: Guess[] } {
  const { headDates, tailDate, outlet, site } = sources;
  const [first, ...later] = headDates;
  const second = later.find((date) => date.value.parsed.iso !== first?.value.parsed.iso);
  const ofSite = first ?? (outlet ? undefined : tailDate);
  const ofOutlet = tailDate ?? (site ? second : first);
  const chain = [
    ...(outlet ? [original(outlet, ofOutlet, sources)] : []),
    ...(site ? [republication(site, ofSite, sources.calendar)] : []),
  ];
  if (isOutOfOrder(chain))
    for (const link of chain) link.date = { ...link.date, confidence: Math.min(0.5, link.date.confidence), reason: 'dates-out-of-order' };
  const guesses = chain.flatMap(({ outlet: named, date }, index) => [
    guessOf(`appearances.${index}.outlet`, named),
    guessOf(`appearances.${index}.dateLiteral`, date),
  ]);
  const appearances = chain.map(({ appearance }) => appearance);
  const placed = new Set(appearances.map(({ dateIso }) => dateIso));
  const unplaced = [first, second, tailDate].find((date) => date && !placed.has(date.value.parsed.iso));
  if (unplaced)
    guesses.push(guessOf('appearances', reading(null, 0.3, unplaced.snippet, chain.length === 0 ? 'no-outlet' : 'date-unclear')));
  return { appearances, guesses };
}

function original(outlet: Reading<Outlet>, date: Reading<DateLine> | undefined, { calendar, tailDate }: AppearanceSources): Dated {
  const { outlet: name, url, dateLiteral } = outlet.value;
  const inSentence = dateLiteral === undefined ? null : parseDate(dateLiteral, { calendar });
  const dated =
    inSentence && dateLiteral !== undefined ? reading({ literal: dateLiteral, parsed: inSentence }, 0.95, outlet.snippet) : date;
  const sure = dated !== undefined && (dated === tailDate || inSentence !== null);
  return {
    appearance: { outlet: name, ...(url && { url }), ...dateFields(dated, calendar), role: 'original' },
    outlet,
    date: dated ? { ...dated, confidence: sure ? dated.confidence : 0.6 } : noDate(outlet.snippet),
  };
}

function republication(site: NonNullable<AppearanceSources['site']>, date: Reading<DateLine> | undefined, calendar: Calendar): Dated {
  const url = site.web === undefined ? undefined : urlOf(site.web);
  return {
    appearance: { outlet: site.name.value, ...(url && { url }), ...dateFields(date, calendar), role: 'republication' },
    outlet: site.name,
    date: date ?? noDate(site.name.snippet),
  };
}

function dateFields(
  date: Reading<DateLine> | undefined,
  calendar: Calendar,
): Pick<Appearance, 'dateLiteral' | 'dateIso' | 'precision' | 'calendar'> {
  if (!date) return { dateLiteral: '', precision: 'day', calendar };
  const { iso, precision, calendar: written } = date.value.parsed;
  return { dateLiteral: date.value.literal, dateIso: iso, precision, calendar: written };
}

const noDate = (snippet: string): Reading<null> => reading(null, 0.2, snippet, 'no-date');

function isOutOfOrder(chain: Dated[]): boolean {
  const dates = chain.flatMap(({ appearance }) => appearance.dateIso ?? []);
  return dates.some((date, index) => index > 0 && date < (dates[index - 1] ?? '').slice(0, date.length));
}
