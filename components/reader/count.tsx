import type { Chrome } from '../../i18n/chrome.ts';
import { numeral } from './numerals.ts';

/** How many there are, beside what they are of; nothing where it was not counted. */
export function Count({ of, chrome }: { of: number | undefined; chrome: Chrome }) {
  return of === undefined ? null : (
    <>
      {' '}
      <span className="count">{numeral(of, chrome, true)}</span>
    </>
  );
}
