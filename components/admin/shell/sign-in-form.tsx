'use client';
import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '../../ui/notice.tsx';
import type { Answer, FormAction } from '../form/answer.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { textAt } from '../form/nested-form-data.ts';
import { SubmitButton } from '../form/submit-button.tsx';
import { TextField } from '../form/text-field.tsx';
import { useServerForm } from '../form/use-server-form.ts';
import { Door } from './door.tsx';

type SignInFormProps = { action: FormAction<Answer>; next: string; signedOut: boolean };

export function SignInForm({ action, next, signedOut }: SignInFormProps) {
  const t = useTranslations('admin.signIn');
  const locale = useLocale();
  const { answer, pending, form } = useServerForm(action, {});
  return (
    <Door title={t('title')}>
      {signedOut && !answer.refusal && <Notice>{t('signedOut')}</Notice>}
      <form {...form} className="narrow-form">
        <ErrorSummary refusal={answer.refusal} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="next" value={next} />
        <TextField
          path="email"
          type="email"
          dir="ltr"
          autoComplete="username"
          required
          defaultValue={textAt(answer.values ?? {}, 'email')}
        />
        <TextField path="password" type="password" dir="ltr" autoComplete="current-password" required />
        <SubmitButton pending={pending}>{t('submit')}</SubmitButton>
      </form>
    </Door>
  );
}
