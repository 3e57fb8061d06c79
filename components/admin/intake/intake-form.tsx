'use client';
import { useLocale, useTranslations } from 'next-intl';
import { Field } from '../../ui/field.tsx';
import type { FormAction, Refusal } from '../form/answer.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { SelectField, TextAreaField, TextField } from '../form/text-field.tsx';
import { useServerForm } from '../form/use-server-form.ts';
import { bothNames, inOrder } from '../names.ts';
import { IntakeReport, type IntakeResult } from './intake-report.tsx';

/** What the action of the intake answers; for a single new draft it goes to the draft's form instead. */
export type IntakeAnswer = { refusal?: Refusal; results?: IntakeResult[] };

type IntakeFormProps = {
  action: FormAction<IntakeAnswer>;
  /** Endings that a file dialogue offers. */
  extensions: readonly string[];
  sites: { slug: string; names: { fa: string; en: string } }[];
};

/** Files dropped or chosen, or pasted text: documents to make drafts of. A file input takes what is dropped on it by itself. */
export function IntakeForm({ action, extensions, sites }: IntakeFormProps) {
  const t = useTranslations('intake');
  const locale = useLocale();
  const { answer, pending, round, form } = useServerForm<IntakeAnswer>(action, {});
  return (
    <>
      <form key={round} {...form} className="site-form">
        <ErrorSummary refusal={answer.refusal} />
        <input type="hidden" name="locale" value={locale} />
        <Field id="field-files" label={t('files')} hint={t('filesHint')}>
          {(aria) => (
            <input type="file" name="files" multiple accept={[...extensions, 'text/*'].join(',')} className="drop-zone" {...aria} />
          )}
        </Field>
        <TextAreaField path="text" dir="auto" rows={8} hint={t('textHint')} label={t('text')} />
        <SelectField path="site" label={t('site')} hint={t('siteHint')} defaultValue="">
          <option value="">{t('siteOfDocument')}</option>
          {inOrder(sites, locale).map(({ slug, names }) => (
            <option key={slug} value={slug}>
              {bothNames(names, locale)}
            </option>
          ))}
        </SelectField>
        <TextField path="password" type="password" autoComplete="off" dir="ltr" label={t('password')} hint={t('passwordHint')} />
        <SubmitButton pending={pending}>{t('submit')}</SubmitButton>
      </form>
      {answer.results && <IntakeReport results={answer.results} />}
    </>
  );
}
