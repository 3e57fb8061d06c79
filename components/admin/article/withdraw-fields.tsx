'use client';
import { useTranslations } from 'next-intl';
import { SubmitButton } from '../form/submit-button.tsx';
import { TextAreaField } from '../form/text-field.tsx';

/** Why a published article is corrected or taken back. The reason of a withdrawal is what its readers will see in its place. */
export function WithdrawFields({ pending }: { pending: boolean }) {
  const t = useTranslations('admin.article');
  return (
    <fieldset className="form-part">
      <legend>{t('reasonPart')}</legend>
      <TextAreaField path="reason" rows={2} dir="auto" hint={t('reasonHint')} />
      <details>
        <summary>{t('withdrawSummary')}</summary>
        <p className="field-hint">{t('withdrawHint')}</p>
        <SubmitButton intent="withdraw" pending={pending} secondary>
          {t('withdraw')}
        </SubmitButton>
      </details>
    </fieldset>
  );
}
