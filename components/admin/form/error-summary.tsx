'use client';
import { useTranslations, useLocale } from 'next-intl';
import { useEffect, useRef } from 'react';
import { localeDigits } from '../../../core/text/digits.ts';
import type { Refusal } from './answer.ts';
import { fieldId, labelKey } from './field-id.ts';
import { useErrorSentence, useProblemSentence } from './problems.tsx';

/** What was refused and why, with a way to each field that is to blame. It takes the focus when it comes. */
export function ErrorSummary({ refusal }: { refusal: Refusal | undefined }) {
  const t = useTranslations('admin');
  const sentence = useErrorSentence();
  const ofField = useProblemSentence();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) box.current?.focus();
  }, [refusal]);
  if (!refusal) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <p className="error-summary-title">{sentence(refusal)}</p>
      {refusal.code === 'signed-out' && <SignInElsewhere />}
      {refusal.problems.length > 0 && (
        <ul>
          {refusal.problems.map((problem) => (
            <li key={`${problem.field} ${problem.code}`}>
              <a href={`#${fieldId(problem.field)}`}>
                <FieldName path={problem.field} />
              </a>
              {t('form.colon')} {ofField(problem)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The label of a field, with the number of its row. */
function FieldName({ path }: { path: string }) {
  const t = useTranslations('admin');
  const locale = useLocale();
  const key = `labels.${labelKey(path.replace(/^reviewed\./, ''))}` as 'labels.title';
  const rows = [...path.matchAll(/\.(\d+)/g)].map(([, index]) => localeDigits(Number(index) + 1, locale));
  return `${t.has(key) ? t(key) : path}${rows.length > 0 ? ` ${rows.join('–')}` : ''}`;
}

/** The session has ended, the text is still here: another tab can bring the session back. */
function SignInElsewhere() {
  const t = useTranslations('admin');
  const locale = useLocale();
  return (
    <p>
      <a href={`/${locale}/admin/sign-in`} target="_blank" rel="noopener">
        {t('form.signInElsewhere')}
      </a>
    </p>
  );
}
