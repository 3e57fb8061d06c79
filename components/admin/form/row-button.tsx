'use client';
import type { ReactNode } from 'react';
import { rowIntent, type RowChange } from './rows.ts';

type RowButtonProps = { change: RowChange; onChange: (change: RowChange) => void; children: ReactNode; label?: string; disabled?: boolean };

/** Adds, removes or moves a row: at once with a script, by a post of the form without one. */
export function RowButton({ change, onChange, children, label, disabled }: RowButtonProps) {
  return (
    <button
      type="submit"
      name="intent"
      value={rowIntent(change)}
      className="button button-small"
      aria-label={label}
      disabled={disabled}
      formNoValidate
      onClick={(event) => {
        event.preventDefault();
        onChange(change);
      }}
    >
      {children}
    </button>
  );
}
