'use client';
import { useTranslations } from 'next-intl';
import { Field } from '../../ui/field.tsx';
import { Combobox } from '../form/combobox.tsx';
import { Disclosure } from '../form/disclosure.tsx';
import { useFieldProps } from '../form/text-field.tsx';
import { useArticleForm } from './article-context.tsx';
import { ArticleChoice, ArticleLine } from './article-field.tsx';
import { GuessMark } from './guess-mark.tsx';

/** Which article this one was translated from, by whom, and from which revision of it. */
export function TranslationFields() {
  const t = useTranslations('admin.article');
  const { values, set } = useArticleForm();
  const original = useFieldProps({ path: 'translationOf', hint: t('translationHint'), after: <GuessMark place="translationOf" /> });
  return (
    <Disclosure className="form-part" summary={t('translation')} initiallyOpen={values.translationOf !== ''}>
      <Field {...original}>
        {(aria) => (
          <Combobox
            aria={aria}
            kind="articles"
            name="translationOf"
            dir="auto"
            value={values.translationOf}
            onType={(text) => set('translationOf', text)}
            onChoose={({ value }) => set('translationOf', value)}
          />
        )}
      </Field>
      <div className="form-row">
        <ArticleChoice path="translationBy">
          <option value="human">{t('translationBy.human')}</option>
          <option value="machine">{t('translationBy.machine')}</option>
        </ArticleChoice>
        <ArticleLine path="translationRevision" inputMode="numeric" hint={t('translationRevisionHint')} />
      </div>
    </Disclosure>
  );
}
