'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { Answer, FormAction } from '../form/answer.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { textAt } from '../form/nested-form-data.ts';
import { ProblemsProvider } from '../form/problems.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { TextField } from '../form/text-field.tsx';
import { useServerForm } from '../form/use-server-form.ts';
import { Door } from './door.tsx';

/** The first administrator, who then answers for the archive. */
export function SetupForm({ action, token }: { action: FormAction<Answer>; token: string }) {
  const t = useTranslations('admin.setup');
  const locale = useLocale();
  const { answer, pending, form } = useServerForm(action, {});
  const typed = answer.values ?? {};
  return (
    <Door title={t('title')}>
      <p className="lede">{t('lede')}</p>
      <ProblemsProvider problems={answer.refusal?.problems}>
        <form {...form} className="narrow-form" noValidate>
          <ErrorSummary refusal={answer.refusal} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="token" value={token} />
          <TextField path="name" dir="auto" autoComplete="name" required defaultValue={textAt(typed, 'name')} />
          <TextField path="email" type="email" dir="ltr" autoComplete="username" required defaultValue={textAt(typed, 'email')} />
          <TextField path="password" type="password" dir="ltr" autoComplete="new-password" required hint={t('passwordHint')} />
          <TextField path="passwordAgain" type="password" dir="ltr" autoComplete="new-password" required />
          <SubmitButton pending={pending}>{t('submit')}</SubmitButton>
        </form>
      </ProblemsProvider>
    </Door>
  );
}
