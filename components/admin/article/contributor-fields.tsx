'use client';
import { useLocale, useTranslations } from 'next-intl';
import { CONTRIBUTOR_ROLES } from '../../../core/article/model.ts';
import { mayInHouse } from '../../../core/permissions/permissions.ts';
import { Field } from '../../ui/field.tsx';
import { Combobox } from '../form/combobox.tsx';
import { Disclosure } from '../form/disclosure.tsx';
import { RowButton } from '../form/row-button.tsx';
import { SelectField, TextField, useFieldProps } from '../form/text-field.tsx';
import { useArticleForm } from './article-context.tsx';
import type { ContributorValues } from './article-values.ts';
import { GuessMark } from './guess-mark.tsx';

/** Who made the text, as credited, in their order. */
export function ContributorFields() {
  const t = useTranslations('admin');
  const { values, changeRows } = useArticleForm();
  return (
    <fieldset className="form-part" id="field-contributors">
      <legend>{t('groups.contributors')}</legend>
      {values.contributors.map((row, index) => (
        <ContributorRow key={index} row={row} index={index} />
      ))}
      <GuessMark place="contributors" />
      <RowButton change={{ change: 'add', rows: 'contributors' }} onChange={changeRows}>
        {t('article.addContributor')}
      </RowButton>
    </fieldset>
  );
}

function ContributorRow({ row, index }: { row: ContributorValues; index: number }) {
  const t = useTranslations();
  const { set, changeRows, role } = useArticleForm();
  const path = `contributors.${index}`;
  const credited = useFieldProps({ path: `${path}.credited`, hint: t('admin.article.creditedHint') });
  const number = index + 1;
  return (
    <div className="form-rows" role="group" aria-label={t('admin.article.contributorRow', { number })} id={`field-contributors-${index}`}>
      <div className="form-row">
        <Field {...credited} after={<KnownPerson slug={row.slug} onUnlink={() => set(`${path}.slug`, '')} />}>
          {(aria) => (
            <Combobox
              aria={aria}
              kind="people"
              name={`${path}.credited`}
              dir="auto"
              value={row.credited}
              onType={(text) => set(`${path}.credited`, text)}
              onChoose={({ value, label }) => {
                set(`${path}.credited`, label);
                set(`${path}.slug`, value);
              }}
            />
          )}
        </Field>
        <SelectField path={`${path}.role`} value={row.role} onChange={(event) => set(`${path}.role`, event.target.value)}>
          {CONTRIBUTOR_ROLES.map((each) => (
            <option key={each} value={each}>
              {t(`roles.${each}.name`)}
            </option>
          ))}
        </SelectField>
      </div>
      <input type="hidden" name={`${path}.slug`} value={row.slug} />
      {row.slug === '' && row.credited.trim() !== '' && mayInHouse(role, 'edit-sites') && (
        <Disclosure summary={t('admin.article.otherNameSummary')} initiallyOpen={row.otherName !== ''}>
          <TextField
            path={`${path}.otherName`}
            dir="auto"
            hint={t('admin.article.otherNameHint')}
            value={row.otherName}
            onChange={(event) => set(`${path}.otherName`, event.target.value)}
          />
        </Disclosure>
      )}
      <GuessMark place={path} />
      <GuessMark place={`${path}.credited`} />
      <p className="row-buttons">
        {index > 0 && (
          <RowButton
            change={{ change: 'raise', rows: 'contributors', index }}
            onChange={changeRows}
            label={t('admin.form.raiseRow', { number })}
          >
            {t('admin.form.raise')}
          </RowButton>
        )}
        <RowButton
          change={{ change: 'remove', rows: 'contributors', index }}
          onChange={changeRows}
          label={t('admin.form.removeRow', { number })}
        >
          {t('admin.form.remove')}
        </RowButton>
      </p>
    </div>
  );
}

/** The person that a credit is linked to, and a way to undo that. */
function KnownPerson({ slug, onUnlink }: { slug: string; onUnlink: () => void }) {
  const t = useTranslations('admin.article');
  const locale = useLocale();
  if (slug === '') return null;
  return (
    <p className="linked-person">
      {t('person')}{' '}
      <a href={`/${locale}/admin/people/${encodeURIComponent(slug)}`} target="_blank" rel="noopener">
        <bdi>{slug}</bdi>
      </a>{' '}
      <button type="button" className="button button-small" onClick={onUnlink}>
        {t('unlink')}
      </button>
    </p>
  );
}
