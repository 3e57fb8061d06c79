'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ArticleStatus } from '../../../core/article/model.ts';
import { mayWithArticle, type ArticleVerb, type Role } from '../../../core/permissions/permissions.ts';
import { Disclosure } from '../form/disclosure.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { TextAreaField } from '../form/text-field.tsx';
import type { Intent, Standing } from './article-answer.ts';
import { ScheduleFields } from './schedule-fields.tsx';

type DecisionFieldsProps = { standing?: Standing; role: Role; pending: boolean };

/** Changes of these states are told to readers or writers, with a reason. */
const WITH_REASON: readonly ArticleStatus[] = ['in-review', 'published', 'withdrawn'];

/** What an editor decides of an article besides its text: when it is published, whether it goes back, why it is changed. */
export function DecisionFields({ standing, role, pending }: DecisionFieldsProps) {
  const t = useTranslations('admin.article');
  const status = standing?.status ?? 'draft';
  const may = (verb: ArticleVerb) => mayWithArticle(role, verb, status);
  const button = (intent: Exclude<Intent, 'save'>) => (
    <SubmitButton intent={intent} pending={pending} secondary>
      {t(`intents.${intent}`)}
    </SubmitButton>
  );
  if (!may('schedule') && !may('withdraw') && !may('restore')) return null;
  return (
    <fieldset className="form-part">
      <legend>{t(WITH_REASON.includes(status) ? 'reasonPart' : 'decisionPart')}</legend>
      {WITH_REASON.includes(status) && <TextAreaField path="reason" rows={2} dir="auto" hint={t(`reasonHints.${status as 'published'}`)} />}
      {may('send-back') && <p>{button('send-back')}</p>}
      {may('restore') && <p>{button('restore')}</p>}
      {may('schedule') && (
        <Disclosure summary={t('scheduleSummary')} initiallyOpen={status === 'scheduled'}>
          <ScheduleFields publishAt={standing?.publishAt} />
          <p className="state-buttons">
            {button('schedule')}
            {may('unschedule') && button('unschedule')}
          </p>
        </Disclosure>
      )}
      {may('submit') && <Asked summary={t('submitSummary')}>{button('submit')}</Asked>}
      {may('withdraw') && (
        <Asked summary={t('withdrawSummary')} hint={t('withdrawHint')}>
          {button('withdraw')}
        </Asked>
      )}
    </fieldset>
  );
}

/** A step that is not taken by a slip of the hand. */
function Asked({ summary, hint, children }: { summary: string; hint?: string; children: ReactNode }) {
  return (
    <details>
      <summary>{summary}</summary>
      {hint && <p className="field-hint">{hint}</p>}
      <p>{children}</p>
    </details>
  );
}
