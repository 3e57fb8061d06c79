'use client';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { CALENDARS } from '../../../core/article/model.ts';
import { RowButton } from '../form/row-button.tsx';
import { SelectField, TextAreaField, TextField } from '../form/text-field.tsx';
import { useSiteForm, useSiteText } from './site-context.tsx';

/** A line of the site's form. */
export function SiteLine({ path, ...field }: ComponentProps<typeof TextField>) {
  return <TextField {...field} {...useSiteText(path)} />;
}

export function SiteText({ path, ...field }: ComponentProps<typeof TextAreaField>) {
  return <TextAreaField {...field} {...useSiteText(path)} />;
}

type LanguageChoice = { tag: string; name: string };

/** Names in both languages, addresses, and what its texts mostly are. */
export function SiteFields({ languages, isNew }: { languages: LanguageChoice[]; isNew: boolean }) {
  const t = useTranslations();
  return (
    <fieldset className="form-part">
      <legend>{t('admin.groups.site')}</legend>
      <div className="form-row">
        <SiteLine path="names.fa" lang="fa" dir="rtl" required />
        <SiteLine path="names.en" lang="en" dir="ltr" required />
      </div>
      <div className="form-row">
        <SiteLine path="web" dir="ltr" inputMode="url" spellCheck={false} />
        <SiteLine path="mail" dir="ltr" inputMode="email" spellCheck={false} />
      </div>
      <div className="form-row">
        <SelectField {...useSiteText('language')}>
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField {...useSiteText('calendar')}>
          {CALENDARS.map((calendar) => (
            <option key={calendar} value={calendar}>
              {t(`calendars.${calendar}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <SiteLine
        path="slug"
        dir="ltr"
        spellCheck={false}
        readOnly={!isNew}
        hint={t(isNew ? 'admin.site.slugHint' : 'admin.site.slugStays')}
      />
    </fieldset>
  );
}

/** Sections in their order, named in both languages. A stored one stays: articles stand in it. */
export function SectionFields() {
  const t = useTranslations('admin');
  const { values, changeRows } = useSiteForm();
  return (
    <fieldset className="form-part" id="field-sections">
      <legend>{t('groups.sections')}</legend>
      {values.sections.map(({ id }, index) => {
        const path = `sections.${index}`;
        const number = index + 1;
        return (
          <div key={index} className="form-rows" role="group" aria-label={t('site.sectionRow', { number })}>
            <input type="hidden" name={`${path}.id`} value={id} />
            <div className="form-row form-row-three">
              <SiteLine path={`${path}.names.fa`} lang="fa" dir="rtl" />
              <SiteLine path={`${path}.names.en`} lang="en" dir="ltr" />
              <SiteLine path={`${path}.slug`} dir="ltr" spellCheck={false} />
            </div>
            <p className="row-buttons">
              {index > 0 && (
                <RowButton
                  change={{ change: 'raise', rows: 'sections', index }}
                  onChange={changeRows}
                  label={t('form.raiseRow', { number })}
                >
                  {t('form.raise')}
                </RowButton>
              )}
              {id === '' && (
                <RowButton
                  change={{ change: 'remove', rows: 'sections', index }}
                  onChange={changeRows}
                  label={t('form.removeRow', { number })}
                >
                  {t('form.remove')}
                </RowButton>
              )}
            </p>
          </div>
        );
      })}
      <RowButton change={{ change: 'add', rows: 'sections' }} onChange={changeRows}>
        {t('site.addSection')}
      </RowButton>
    </fieldset>
  );
}
