'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { Answer, FormAction } from '../form/answer.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { useServerForm } from '../form/use-server-form.ts';

type ResolveFormProps = { action: FormAction<Answer>; article: string; thread: number; settled: boolean };

/** Settles a thread of comments, or opens it again. */
export function ResolveForm({ action, article, thread, settled }: ResolveFormProps) {
  const t = useTranslations('admin.review');
  const locale = useLocale();
  const { answer, pending, form } = useServerForm(action, {});
  return (
    <form {...form}>
      <ErrorSummary refusal={answer.refusal} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="article" value={article} />
      <input type="hidden" name="thread" value={thread} />
      <SubmitButton intent={settled ? 'reopen' : 'resolve'} pending={pending} secondary>
        {t(settled ? 'reopen' : 'resolve')}
      </SubmitButton>
    </form>
  );
}
