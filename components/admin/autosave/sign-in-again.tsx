'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useTransition, type KeyboardEvent } from 'react';
import { Field } from '../../ui/field.tsx';
import { UNREACHABLE, type FormAction, type Answer, type Refusal } from '../form/answer.ts';
import { useErrorSentence } from '../form/problems.tsx';

type SignInAgainProps = { action: FormAction<Answer>; onDone: (isSignedIn: boolean) => void };

/**
 * The session has ended while somebody was writing: they sign in here, and the text stays as it is. Its fields are not the form's:
 * they have no names. Whoever signs in otherwise does so in another tab.
 */
export function SignInAgain({ action, onDone }: SignInAgainProps) {
  const t = useTranslations('admin');
  const locale = useLocale();
  const sentence = useErrorSentence();
  const element = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState({ email: '', password: '' });
  const [refusal, setRefusal] = useState<Refusal>();
  const [pending, startTransition] = useTransition();
  useEffect(() => element.current?.showModal(), []);

  const signIn = () =>
    startTransition(async () => {
      const data = new FormData();
      data.set('locale', locale);
      data.set('email', typed.email);
      data.set('password', typed.password);
      const answer: Answer = await action({}, data).catch(() => ({ refusal: UNREACHABLE }));
      setRefusal(answer.refusal);
      if (!answer.refusal) onDone(true);
    });
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (!pending) signIn();
  };
  const field = (name: 'email' | 'password') => (
    <Field id={`again-${name}`} label={t(`labels.${name}`)}>
      {(aria) => (
        <input
          {...aria}
          type={name}
          dir="ltr"
          autoComplete={name === 'email' ? 'username' : 'current-password'}
          value={typed[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <dialog ref={element} className="edit-dialog" aria-labelledby="again-title" onKeyDown={onKeyDown} onClose={() => onDone(false)}>
      <h2 id="again-title">{t('autosave.sessionEnded')}</h2>
      <p>{t('autosave.sessionEndedLede')}</p>
      {refusal && (
        <p role="alert" className="field-error">
          {sentence(refusal)}
        </p>
      )}
      {field('email')}
      {field('password')}
      <p className="row-buttons">
        <button type="button" className="button button-primary" aria-disabled={pending || undefined} onClick={pending ? undefined : signIn}>
          {pending ? t('form.working') : t('signIn.submit')}
        </button>
        <button type="button" className="button" onClick={() => element.current?.close()}>
          {t('autosave.later')}
        </button>
        <a href={`/${locale}/admin/sign-in`} target="_blank" rel="noopener">
          {t('autosave.otherTab')}
        </a>
      </p>
    </dialog>
  );
}
