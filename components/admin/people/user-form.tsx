'use client';
import { useLocale, useTranslations } from 'next-intl';
import { ROLES } from '../../../core/permissions/permissions.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Answer, FormAction } from '../form/answer.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { textAt } from '../form/nested-form-data.ts';
import { ProblemsProvider } from '../form/problems.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { SelectField, TextField } from '../form/text-field.tsx';
import { useServerForm } from '../form/use-server-form.ts';

/** Adds somebody who may sign in. */
export function UserForm({ action }: { action: FormAction<Answer> }) {
  const t = useTranslations('admin');
  const locale = useLocale();
  const { answer, pending, round, form } = useServerForm(action, {});
  const typed = answer.values ?? {};
  return (
    <ProblemsProvider problems={answer.refusal?.problems}>
      <form key={round} {...form} className="narrow-form" noValidate>
        <ErrorSummary refusal={answer.refusal} />
        {answer.done && <Notice>{t(`done.${answer.done}`)}</Notice>}
        <input type="hidden" name="locale" value={locale} />
        <TextField path="name" dir="auto" autoComplete="off" required defaultValue={textAt(typed, 'name')} />
        <TextField path="email" type="email" dir="ltr" autoComplete="off" required defaultValue={textAt(typed, 'email')} />
        <SelectField path="role" defaultValue={textAt(typed, 'role') || 'contributor'} hint={t('users.roleHint')}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`userRoles.${role}`)}
            </option>
          ))}
        </SelectField>
        <SelectField path="userLocale" defaultValue={textAt(typed, 'userLocale') || locale}>
          <option value="fa" lang="fa">
            {'\u0641\u0627\u0631\u0633\u06cc' /* فارسی */}
          </option>
          <option value="en" lang="en">
            English
          </option>
        </SelectField>
        <TextField path="password" type="password" dir="ltr" autoComplete="new-password" required hint={t('users.passwordHint')} />
        <SubmitButton pending={pending}>{t('users.add')}</SubmitButton>
      </form>
    </ProblemsProvider>
  );
}
