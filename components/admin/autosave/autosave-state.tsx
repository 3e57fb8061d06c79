'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatInstant } from '../format-instant.ts';
import type { AutosaveState } from './autosave.ts';

/** Whether what was typed is kept, and where. Told to those who do not see it when it changes, politely. */
export function AutosaveLine({ state, onSignIn }: { state: AutosaveState; onSignIn: () => void }) {
  const t = useTranslations('admin.autosave');
  const locale = useLocale();
  const at = state.at
    ? formatInstant(state.at, locale)
        .split(/[,\u060c] /)
        .at(-1)!
    : '';
  return (
    <span className="autosave" data-kept={state.kept}>
      <span role="status">{state.kept !== 'nothing' && t(`kept.${state.kept}`, { at })}</span>
      {state.kept === 'signed-out' && (
        <button type="button" className="button button-small" onClick={onSignIn}>
          {t('signIn')}
        </button>
      )}
    </span>
  );
}
