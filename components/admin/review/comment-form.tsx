'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { Answer, FormAction } from '../form/answer.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { textAt } from '../form/nested-form-data.ts';
import { ProblemsProvider } from '../form/problems.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { TextAreaField } from '../form/text-field.tsx';
import { useServerForm } from '../form/use-server-form.ts';

type CommentFormProps = { action: FormAction<Answer>; article: string; label: string; paragraph?: number; thread?: number };

/** Something to say: of the whole, of a paragraph, or in answer. */
export function CommentForm({ action, article, label, paragraph, thread }: CommentFormProps) {
  const t = useTranslations('admin.review');
  const locale = useLocale();
  const { answer, pending, round, form } = useServerForm(action, {});
  return (
    <ProblemsProvider problems={answer.refusal?.problems}>
      <form key={round} {...form} className="narrow-form" noValidate>
        <ErrorSummary refusal={answer.refusal} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="article" value={article} />
        <input type="hidden" name="paragraph" value={paragraph ?? ''} />
        <input type="hidden" name="thread" value={thread ?? ''} />
        <TextAreaField path="comment" rows={2} dir="auto" label={label} defaultValue={textAt(answer.values ?? {}, 'comment')} />
        <SubmitButton pending={pending} secondary>
          {t(thread === undefined ? 'comment' : 'answer')}
        </SubmitButton>
      </form>
    </ProblemsProvider>
  );
}
