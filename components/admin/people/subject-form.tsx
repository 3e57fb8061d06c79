'use client';
import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '../../ui/notice.tsx';
import type { Answer, FormAction } from '../form/answer.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { textAt } from '../form/nested-form-data.ts';
import { ProblemsProvider } from '../form/problems.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { TextField } from '../form/text-field.tsx';
import { useServerForm } from '../form/use-server-form.ts';

type SubjectFormProps = { action: FormAction<Answer>; subject?: { slug: string; names: { fa: string; en: string } } };

/** A subject's labels in both languages: a new one, or one there is. */
export function SubjectForm({ action, subject }: SubjectFormProps) {
  const t = useTranslations('admin');
  const locale = useLocale();
  const { answer, pending, round, form } = useServerForm(action, {});
  const label = (language: 'fa' | 'en') => textAt(answer.values ?? {}, language) || subject?.names[language];
  return (
    <ProblemsProvider problems={answer.refusal?.problems}>
      <form key={subject ? undefined : round} {...form} className="narrow-form" noValidate>
        <ErrorSummary refusal={answer.refusal} />
        {answer.done && <Notice>{t(`done.${answer.done}`)}</Notice>}
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="subject" value={subject?.slug ?? ''} />
        <TextField path="fa" lang="fa" dir="rtl" required label={t('labels.names-fa')} defaultValue={label('fa')} />
        <TextField path="en" lang="en" dir="ltr" required label={t('labels.names-en')} defaultValue={label('en')} />
        <SubmitButton pending={pending}>{t(subject ? 'subjects.save' : 'subjects.add')}</SubmitButton>
      </form>
    </ProblemsProvider>
  );
}
