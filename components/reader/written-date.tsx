import type { Appearance } from '../../core/article/model.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { firstStrong } from '../../core/text/strong.ts';

/** A date as it was written, byte for byte. Figures and full stops alone are left to right, as they were printed. */
export function WrittenDate({ literal, chrome }: { literal: string; chrome: Chrome }) {
  return (
    <span className="as-written">
      {chrome.t.rich('dates.asWritten', { literal: () => <bdi dir={firstStrong(literal) ?? 'ltr'}>{literal}</bdi> })}
    </span>
  );
}

/** The appearance that an article is filed under, whose literal stands beside its date. */
export const filedUnder = (appearances: readonly Appearance[], iso: string): Appearance | undefined =>
  appearances.findLast(({ role, dateIso }) => role === 'republication' && dateIso === iso) ??
  appearances.findLast(({ dateIso }) => dateIso === iso);
