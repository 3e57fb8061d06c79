import 'server-only';
import { z } from 'zod';
import { DEFAULT_PREFERENCES, type Preferences } from '../core/article/views.ts';

export const PREFERENCES_COOKIE = 'preferences';

const schema = z.object({
  theme: z.enum(['auto', 'light', 'dark']).catch(DEFAULT_PREFERENCES.theme),
  size: z.enum(['s', 'm', 'l', 'xl']).catch(DEFAULT_PREFERENCES.size),
  digits: z.enum(['auto', 'latin']).catch(DEFAULT_PREFERENCES.digits),
  calendar: z.enum(['auto', 'solar-hijri', 'gregorian']).catch(DEFAULT_PREFERENCES.calendar),
});

/** Preferences from the cookie's value or a form; whatever cannot be read is as if it had not been said. */
export const readPreferences = (value: string | URLSearchParams | undefined): Preferences =>
  schema.parse(Object.fromEntries(value instanceof URLSearchParams ? value : new URLSearchParams(value)));

/** The cookie's value; '' for a reader who wants what everybody gets, so that their pages are everybody's. */
export function writePreferences(preferences: Preferences): string {
  const said = Object.entries(preferences).filter(([name, value]) => value !== DEFAULT_PREFERENCES[name as keyof Preferences]);
  return new URLSearchParams(said).toString();
}
