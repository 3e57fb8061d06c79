'use client';
import { useTranslations } from 'next-intl';
import { DateMeaning } from '../form/date-meaning.tsx';
import { Disclosure } from '../form/disclosure.tsx';
import { fieldId } from '../form/field-id.ts';
import { RowButton } from '../form/row-button.tsx';
import { MastheadPreview } from './masthead-preview.tsx';
import { useSiteForm, useSiteText } from './site-context.tsx';
import { SiteLine, SiteText } from './site-fields.tsx';
import type { CoupletValues } from './site-values.ts';

/** The site's mastheads through time, oldest first. A stored one stays: articles appeared under it. */
export function MastheadsFields() {
  const t = useTranslations('admin');
  const { values, changeRows } = useSiteForm();
  return (
    <fieldset className="form-part" id="field-mastheads">
      <legend>{t('groups.mastheads')}</legend>
      <p className="field-hint">{t('site.mastheadsHint')}</p>
      {values.mastheads.map((_, index) => (
        <MastheadFields key={index} index={index} />
      ))}
      <RowButton change={{ change: 'add', rows: 'mastheads' }} onChange={changeRows}>
        {t('site.addMasthead')}
      </RowButton>
    </fieldset>
  );
}

function MastheadFields({ index }: { index: number }) {
  const t = useTranslations('admin');
  const { values, changeRows } = useSiteForm();
  const masthead = values.mastheads[index]!;
  const path = `mastheads.${index}`;
  const number = index + 1;
  return (
    <div className="form-rows" role="group" aria-label={t('site.mastheadRow', { number })}>
      <input type="hidden" name={`${path}.id`} value={masthead.id} />
      <div className="form-row">
        <PeriodField path={`${path}.from`} />
        <PeriodField path={`${path}.to`} />
      </div>
      <SiteText path={`${path}.names`} dir="auto" rows={2} hint={t('site.namesHint')} />
      <SiteLine path={`${path}.monogram`} dir="auto" />
      <CoupletsFields path={`${path}.verses`} couplets={masthead.verses} />
      <div className="form-row">
        <SiteLine path={`${path}.addresses.web`} dir="ltr" spellCheck={false} />
        <SiteLine path={`${path}.addresses.mail`} dir="ltr" spellCheck={false} />
      </div>
      <MastheadPreview masthead={masthead} language={values.language} />
      {masthead.id === '' && (
        <p className="row-buttons">
          <RowButton change={{ change: 'remove', rows: 'mastheads', index }} onChange={changeRows} label={t('form.removeRow', { number })}>
            {t('form.remove')}
          </RowButton>
        </p>
      )}
    </div>
  );
}

function PeriodField({ path }: { path: string }) {
  const t = useTranslations('admin.site');
  const { value } = useSiteText(path);
  return <SiteLine path={path} dir="auto" hint={t('periodHint')} after={<DateMeaning literal={value} htmlFor={fieldId(path)} />} />;
}

type CoupletsFieldsProps = { path: string; couplets: CoupletValues[] };

/** Each couplet as two hemistichs, and as printed where the masthead reads otherwise. */
function CoupletsFields({ path, couplets }: CoupletsFieldsProps) {
  const t = useTranslations('admin');
  const { changeRows } = useSiteForm();
  return (
    <fieldset className="form-inner" id={fieldId(path)}>
      <legend>{t('groups.verses')}</legend>
      {couplets.map(({ transcribed }, index) => (
        <div key={index} role="group" aria-label={t('site.coupletRow', { number: index + 1 })} className="couplet-row">
          <div className="form-row">
            <SiteLine path={`${path}.${index}.first`} dir="auto" />
            <SiteLine path={`${path}.${index}.second`} dir="auto" />
          </div>
          <Disclosure summary={t('site.asPrinted')} initiallyOpen={transcribed.first !== '' || transcribed.second !== ''}>
            <p className="field-hint">{t('site.asPrintedHint')}</p>
            <div className="form-row">
              <SiteLine path={`${path}.${index}.transcribed.first`} dir="auto" />
              <SiteLine path={`${path}.${index}.transcribed.second`} dir="auto" />
            </div>
          </Disclosure>
          <p className="row-buttons">
            <RowButton
              change={{ change: 'remove', rows: path, index }}
              onChange={changeRows}
              label={t('form.removeRow', { number: index + 1 })}
            >
              {t('form.remove')}
            </RowButton>
          </p>
        </div>
      ))}
      <RowButton change={{ change: 'add', rows: path }} onChange={changeRows}>
        {t('site.addCouplet')}
      </RowButton>
    </fieldset>
  );
}
