'use client';
import { useTranslations } from 'next-intl';
import { languageDirection } from '../../../core/text/direction.ts';
import { useProblem } from '../form/problems.tsx';
import { TextField } from '../form/text-field.tsx';
import { useArticleForm } from './article-context.tsx';
import { ArticleChoice } from './article-field.tsx';
import { OTHER_LANGUAGE } from './article-form-data.ts';
import { useState } from 'react';

/** The language of the text, from a list or by its tag, and its direction where that does not follow from it. */
export function LanguageFields() {
  const t = useTranslations('admin.article');
  const { values, set, choices } = useArticleForm();
  const isListed = choices.languages.some(({ tag }) => tag === values.language);
  const [other, setOther] = useState(!isListed);
  const problem = useProblem('language');
  const automatic = languageDirection(values.language);
  return (
    <div className="form-row">
      <div>
        <ArticleChoice
          path="language"
          required
          value={other ? OTHER_LANGUAGE : values.language}
          onChange={({ target }) => {
            setOther(target.value === OTHER_LANGUAGE);
            set('language', target.value === OTHER_LANGUAGE ? '' : target.value);
          }}
        >
          {choices.languages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
          <option value={OTHER_LANGUAGE}>{t('otherLanguage')}</option>
        </ArticleChoice>
        {other && (
          <TextField
            path="otherLanguage"
            dir="ltr"
            value={values.language}
            aria-invalid={problem ? true : undefined}
            hint={t('languageTag')}
            onChange={(event) => set('language', event.target.value.trim())}
          />
        )}
      </div>
      <ArticleChoice path="direction">
        <option value="">{t('directions.automatic', { direction: t(`directions.${automatic}`) })}</option>
        <option value="rtl">{t('directions.rtl')}</option>
        <option value="ltr">{t('directions.ltr')}</option>
      </ArticleChoice>
    </div>
  );
}
