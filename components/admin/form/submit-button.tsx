'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type SubmitButtonProps = { children: ReactNode; pending: boolean; intent?: string; secondary?: boolean };

/** Sends the form. While it is on its way the button says so and does nothing more. */
export function SubmitButton({ children, pending, intent, secondary = false }: SubmitButtonProps) {
  const t = useTranslations('admin.form');
  return (
    <button
      type="submit"
      className={secondary ? 'button' : 'button button-primary'}
      name={intent ? 'intent' : undefined}
      value={intent}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : undefined}
    >
      {pending ? t('working') : children}
    </button>
  );
}
