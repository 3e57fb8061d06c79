'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import type { FormAction, Refusal } from '../form/answer.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { ProblemsProvider } from '../form/problems.tsx';
import { RowButton } from '../form/row-button.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { SelectField, TextAreaField, TextField } from '../form/text-field.tsx';
import { setIn } from '../form/tree.ts';
import { useServerForm } from '../form/use-server-form.ts';
import { withNameRows, type NameValues, type PersonValues } from './person-values.ts';

export type PersonAnswer = { refusal?: Refusal; done?: 'person-saved'; typed?: PersonValues };

type PersonFormProps = { action: FormAction<PersonAnswer>; slug: string; values: PersonValues; languages: { tag: string; name: string }[] };

/** A person's names in both scripts, other spellings to be found by, and a note. */
export function PersonForm({ action, slug, values: opened, languages }: PersonFormProps) {
  const t = useTranslations('admin');
  const locale = useLocale();
  const [typed, setTyped] = useState<PersonValues>();
  const { answer, pending, form } = useServerForm<PersonAnswer>(action, {});
  const values = typed ?? answer.typed ?? opened;
  const change = (edit: (now: PersonValues) => PersonValues | null) => setTyped((now) => edit(now ?? values) ?? now);
  const set = (path: string, value: string) => change((now) => setIn(now, path, value));
  return (
    <ProblemsProvider problems={answer.refusal?.problems}>
      <form {...form} className="site-form" noValidate>
        <ErrorSummary refusal={answer.refusal} />
        {answer.done && <Notice>{t(`done.${answer.done}`)}</Notice>}
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="person" value={slug} />
        <button type="submit" name="intent" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
        <fieldset className="form-part" id="field-names">
          <legend>{t('groups.names')}</legend>
          <p className="field-hint">{t('people.namesHint')}</p>
          {values.names.map((name, index) => (
            <NameFields
              key={index}
              name={name}
              index={index}
              languages={languages}
              set={set}
              onRows={(rows) => change((now) => withNameRows(now, rows))}
            />
          ))}
          <RowButton change={{ change: 'add', rows: 'names' }} onChange={(rows) => change((now) => withNameRows(now, rows))}>
            {t('people.addName')}
          </RowButton>
        </fieldset>
        <fieldset className="form-part">
          <legend>{t('groups.note')}</legend>
          <TextAreaField
            path="note.fa"
            lang="fa"
            dir="rtl"
            rows={3}
            value={values.note.fa}
            onChange={(event) => set('note.fa', event.target.value)}
          />
          <TextAreaField
            path="note.en"
            lang="en"
            dir="ltr"
            rows={3}
            value={values.note.en}
            onChange={(event) => set('note.en', event.target.value)}
          />
        </fieldset>
        <SubmitButton intent="save" pending={pending}>
          {t('people.save')}
        </SubmitButton>
      </form>
    </ProblemsProvider>
  );
}

type NameFieldsProps = {
  name: NameValues;
  index: number;
  languages: { tag: string; name: string }[];
  set: (path: string, value: string) => void;
  onRows: (change: Parameters<typeof withNameRows>[1]) => void;
};

function NameFields({ name, index, languages, set, onRows }: NameFieldsProps) {
  const t = useTranslations('admin');
  const path = `names.${index}`;
  const number = index + 1;
  return (
    <div className="form-rows" role="group" aria-label={t('people.nameRow', { number })}>
      <div className="form-row form-row-three">
        <TextField
          path={`${path}.text`}
          dir="auto"
          lang={name.language}
          value={name.text}
          onChange={(event) => set(`${path}.text`, event.target.value)}
        />
        <SelectField path={`${path}.language`} value={name.language} onChange={(event) => set(`${path}.language`, event.target.value)}>
          {languages.map(({ tag, name: label }) => (
            <option key={tag} value={tag}>
              {label}
            </option>
          ))}
        </SelectField>
        <SelectField path={`${path}.kind`} value={name.kind} onChange={(event) => set(`${path}.kind`, event.target.value)}>
          <option value="name">{t('people.kinds.name')}</option>
          <option value="variant">{t('people.kinds.variant')}</option>
        </SelectField>
      </div>
      <p className="row-buttons">
        {index > 0 && (
          <RowButton change={{ change: 'raise', rows: 'names', index }} onChange={onRows} label={t('form.raiseRow', { number })}>
            {t('form.raise')}
          </RowButton>
        )}
        <RowButton change={{ change: 'remove', rows: 'names', index }} onChange={onRows} label={t('form.removeRow', { number })}>
          {t('form.remove')}
        </RowButton>
      </p>
    </div>
  );
}
