import { formatBoth } from '../../core/calendar/format-date.ts';
import type { Calendar } from '../../core/article/model.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { inDigits } from './numerals.ts';

type Both = { first: string; second: string };

/** The date in both calendars, in the reader's order and digits. */
export function bothDates(iso: string, chrome: Chrome, written?: Calendar): Both {
  const { first, second } = formatBoth(iso, chrome.locale, written);
  const { calendar } = chrome.preferences;
  const own = chrome.locale === 'fa' ? 'solar-hijri' : 'gregorian';
  const swapped = calendar !== 'auto' && calendar !== own;
  return { first: inDigits(swapped ? second : first, chrome), second: inDigits(swapped ? first : second, chrome) };
}

/** The valid `datetime` is Gregorian; a Solar month or year is no Gregorian one, so it has none. */
const machineDate = (iso: string, written?: Calendar) =>
  iso.length === 10 || written === undefined || written === 'gregorian' ? iso : undefined;

type DateProps = { iso: string; chrome: Chrome; written?: Calendar };

/** «۲۹ میزان ۱۴۰۳» and beside it, quieter, «۲۰ اکتوبر ۲۰۲۴». */
export function BothDates({ iso, chrome, written }: DateProps) {
  const { first, second } = bothDates(iso, chrome, written);
  return (
    <time dateTime={machineDate(iso, written)} className="dates">
      <span className="date-first">{first}</span> <span className="date-second">{second}</span>
    </time>
  );
}

/** The day of an instant in Kabul, where the archive's clock stands. */
export const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kabul', dateStyle: 'short' }).format(new Date(instant));
