'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { FormAction, Answer } from '../form/answer.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { ProblemsProvider } from '../form/problems.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { TextAreaField } from '../form/text-field.tsx';
import { useServerForm } from '../form/use-server-form.ts';

type RestoreFormProps = { action: FormAction<Answer>; slug: string; revision: number; number: number; status: string };

/** Goes back to an earlier state, with a reason where readers have seen the present one. */
export function RestoreForm({ action, slug, revision, number, status }: RestoreFormProps) {
  const t = useTranslations('admin.revisions');
  const locale = useLocale();
  const { answer, pending, form } = useServerForm(action, {});
  return (
    <ProblemsProvider problems={answer.refusal?.problems}>
      <form {...form} className="narrow-form" noValidate>
        <h2>{t('restoreTitle', { number })}</h2>
        <ErrorSummary refusal={answer.refusal} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="article" value={slug} />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="number" value={number} />
        <TextAreaField path="reason" rows={2} dir="auto" required={status === 'published'} hint={t('restoreHint')} />
        <SubmitButton pending={pending}>{t('restore', { number })}</SubmitButton>
      </form>
    </ProblemsProvider>
  );
}
