'use client';
import { useTranslations } from 'next-intl';
import { useEffect, type ReactNode, type RefObject } from 'react';
import { SubmitButton } from '../form/submit-button.tsx';
import { DoubtWalk } from './doubt-walk.tsx';

type AcceptBarProps = {
  form: RefObject<HTMLFormElement | null>;
  pending: boolean;
  waiting: number;
  mayAccept: boolean;
  children: ReactNode;
};

/** What is left to look at in a document, and accepting it: by button or by key, so that no hand leaves the keyboard. */
export function AcceptBar({ form, pending, waiting, mayAccept, children }: AcceptBarProps) {
  const t = useTranslations('intake');
  const isLast = waiting <= 1;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const intent = event.shiftKey ? 'accept-next' : 'accept';
      const button = form.current?.querySelector<HTMLButtonElement>(`button[name=intent][value=${intent}]`);
      if (button) form.current?.requestSubmit(button);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [form]);
  return (
    <div className="state-bar accept-bar" role="region" aria-label={t('acceptBar')}>
      <p className="state-line">
        <DoubtWalk form={form} />
        {children}
      </p>
      {!mayAccept && <p>{t('notYours')}</p>}
      <p className="state-buttons" hidden={!mayAccept}>
        {!isLast && <span className="muted">{t('waiting', { count: waiting - 1 })}</span>}
        <SubmitButton intent="accept" pending={pending} secondary={!isLast}>
          {t('accept')}{' '}
          <kbd dir="ltr" className="needs-script">
            Ctrl+Enter
          </kbd>
        </SubmitButton>
        {!isLast && (
          <SubmitButton intent="accept-next" pending={pending}>
            {t('acceptNext')}{' '}
            <kbd dir="ltr" className="needs-script">
              Ctrl+Shift+Enter
            </kbd>
          </SubmitButton>
        )}
      </p>
    </div>
  );
}
