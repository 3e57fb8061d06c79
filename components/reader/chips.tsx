import type { ReactNode } from 'react';
import type { Chrome } from '../../i18n/chrome.ts';

export type Chip = {
  key: string;
  /** What kind of filter it is, in the chrome's language. */
  name: string;
  label: ReactNode;
  /** The same page without it. */
  href: string;
};

/** The filters in force, each a link that takes it away. */
export function Chips({ chips, clear, chrome }: { chips: readonly Chip[]; clear: string; chrome: Chrome }) {
  const { t } = chrome;
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('browse.active')}>
      {chips.map(({ key, name, label, href }) => (
        <li key={key}>
          <a className="chip" href={href} rel="nofollow">
            <span className="chip-name">{name}</span> {label} <span aria-hidden="true">×</span>
            <span className="visually-hidden">{t('browse.remove')}</span>
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a href={clear}>{t('browse.clear')}</a>
        </li>
      )}
    </ul>
  );
}
