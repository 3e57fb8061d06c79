'use client';
import { useLocale, useTranslations } from 'next-intl';
import { mayInHouse } from '../../../core/permissions/permissions.ts';
import { useProblem } from '../form/problems.tsx';
import { TextField } from '../form/text-field.tsx';
import { bothNames, inOrder } from '../names.ts';
import { useArticleForm } from './article-context.tsx';
import { GuessMark } from './guess-mark.tsx';

/** What the text is about, from the archive's list; an editor may add to it. */
export function SubjectFields() {
  const t = useTranslations('admin');
  const locale = useLocale();
  const { values, set, choices, role } = useArticleForm();
  const problem = useProblem('subjects');
  const toggle = (slug: string, chosen: boolean) =>
    set('subjects', chosen ? [...values.subjects, slug] : values.subjects.filter((each) => each !== slug));
  return (
    <fieldset className="form-part" id="field-subjects">
      <legend>{t('groups.subjects')}</legend>
      {problem && <p className="field-error">{problem}</p>}
      <ul className="checklist">
        {inOrder(choices.subjects, locale).map(({ slug, names }) => (
          <li key={slug}>
            <label>
              <input
                type="checkbox"
                name="subjects"
                value={slug}
                checked={values.subjects.includes(slug)}
                onChange={(event) => toggle(slug, event.target.checked)}
              />{' '}
              {bothNames(names, locale)}
            </label>
          </li>
        ))}
      </ul>
      <GuessMark place="subjects" />
      {mayInHouse(role, 'edit-sites') && (
        <details>
          <summary>{t('article.newSubject')}</summary>
          <p className="field-hint">{t('article.newSubjectHint')}</p>
          <div className="form-row">
            <TextField path="newSubject.fa" lang="fa" dir="rtl" />
            <TextField path="newSubject.en" lang="en" dir="ltr" />
          </div>
        </details>
      )}
    </fieldset>
  );
}
