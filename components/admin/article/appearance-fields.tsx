'use client';
import { useTranslations } from 'next-intl';
import { APPEARANCE_ROLES } from '../../../core/article/model.ts';
import { parseDate } from '../../../core/calendar/parse-date.ts';
import { Field } from '../../ui/field.tsx';
import { Combobox } from '../form/combobox.tsx';
import { DateMeaning } from '../form/date-meaning.tsx';
import { fieldId } from '../form/field-id.ts';
import { RowButton } from '../form/row-button.tsx';
import { SelectField, TextField, useFieldProps } from '../form/text-field.tsx';
import { useArticleForm } from './article-context.tsx';
import type { AppearanceValues } from './article-values.ts';
import { GuessMark } from './guess-mark.tsx';

/** The republication chain, oldest first. */
export function AppearanceFields() {
  const t = useTranslations('admin');
  const { values, changeRows } = useArticleForm();
  return (
    <fieldset className="form-part" id="field-appearances">
      <legend>{t('groups.appearances')}</legend>
      <p className="field-hint">{t('article.appearancesHint')}</p>
      {values.appearances.map((row, index) => (
        <AppearanceRow key={index} row={row} index={index} />
      ))}
      <GuessMark place="appearances" />
      <RowButton change={{ change: 'add', rows: 'appearances' }} onChange={changeRows}>
        {t('article.addAppearance')}
      </RowButton>
    </fieldset>
  );
}

function AppearanceRow({ row, index }: { row: AppearanceValues; index: number }) {
  const t = useTranslations('admin');
  const { set, changeRows } = useArticleForm();
  const path = `appearances.${index}`;
  const outlet = useFieldProps({ path: `${path}.outlet`, after: <GuessMark place={`${path}.outlet`} /> });
  const number = index + 1;
  return (
    <div className="form-rows" role="group" aria-label={t('article.appearanceRow', { number })} id={`field-appearances-${index}`}>
      <div className="form-row">
        <Field {...outlet}>
          {(aria) => (
            <Combobox
              aria={aria}
              kind="outlets"
              name={`${path}.outlet`}
              dir="auto"
              value={row.outlet}
              onType={(text) => set(`${path}.outlet`, text)}
              onChoose={({ value }) => set(`${path}.outlet`, value)}
            />
          )}
        </Field>
        <SelectField path={`${path}.role`} value={row.role} onChange={(event) => set(`${path}.role`, event.target.value)}>
          {APPEARANCE_ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`article.appearanceRoles.${role}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField
        path={`${path}.url`}
        type="url"
        dir="ltr"
        inputMode="url"
        value={row.url}
        onChange={(event) => set(`${path}.url`, event.target.value)}
        after={<GuessMark place={`${path}.url`} />}
      />
      <DateFields row={row} path={path} />
      <GuessMark place={path} />
      <p className="row-buttons">
        {index > 0 && (
          <RowButton change={{ change: 'raise', rows: 'appearances', index }} onChange={changeRows} label={t('form.raiseRow', { number })}>
            {t('form.raise')}
          </RowButton>
        )}
        <RowButton change={{ change: 'remove', rows: 'appearances', index }} onChange={changeRows} label={t('form.removeRow', { number })}>
          {t('form.remove')}
        </RowButton>
      </p>
    </div>
  );
}

/** The date as it was written, what that means, and a second field where it cannot be read. */
function DateFields({ row, path }: { row: AppearanceValues; path: string }) {
  const t = useTranslations('admin.article');
  const { values, set } = useArticleForm();
  const { dateLiteral, dateMeant } = row;
  const isUnread = dateLiteral.trim() !== '' && parseDate(dateLiteral, { language: values.language }) === null;
  const meaning = (name: string, literal: string) => (
    <DateMeaning literal={literal} language={values.language} htmlFor={fieldId(`${path}.${name}`)} />
  );
  return (
    <div className="form-row">
      <TextField
        path={`${path}.dateLiteral`}
        dir="auto"
        hint={t('dateHint')}
        value={dateLiteral}
        onChange={(event) => set(`${path}.dateLiteral`, event.target.value)}
        after={
          <>
            {meaning('dateLiteral', dateLiteral)}
            <GuessMark place={`${path}.dateLiteral`} />
          </>
        }
      />
      {isUnread || dateMeant !== '' ? (
        <TextField
          path={`${path}.dateMeant`}
          dir="auto"
          hint={t('dateMeantHint')}
          value={dateMeant}
          onChange={(event) => set(`${path}.dateMeant`, event.target.value)}
          after={meaning('dateMeant', dateMeant)}
        />
      ) : null}
    </div>
  );
}
