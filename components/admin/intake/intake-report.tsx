'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { Refusal } from '../form/answer.ts';
import { useErrorSentence, useProblemSentence } from '../form/problems.tsx';

/** What became of one document. */
export type IntakeResult = {
  name: string;
  status: 'draft' | 'duplicate' | 'refused';
  /** The article that it became, or that is here already. */
  slug?: string;
  /** Guesses that an editor should look at. */
  doubts: number;
  refusal?: Refusal;
};

/** Every document with what became of it: a draft, an article that is here already, or refused and why. */
export function IntakeReport({ results }: { results: IntakeResult[] }) {
  const t = useTranslations('intake');
  return (
    <section className="intake-report" aria-labelledby="intake-report" role="status">
      <h2 id="intake-report">{t('report')}</h2>
      <ul className="desk-list">
        {results.map((result, index) => (
          <li key={index} className="desk-item" data-status={result.status}>
            <p className="desk-item-title">
              <bdi dir="ltr" className="technical">
                {result.name}
              </bdi>
            </p>
            <Outcome result={result} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ result: { status, slug, doubts, refusal } }: { result: IntakeResult }) {
  const t = useTranslations('intake');
  const locale = useLocale();
  return (
    <p className={refusal ? 'field-error' : undefined}>
      {refusal ? <Why refusal={refusal} /> : t(`outcomes.${status}`, { doubts })}{' '}
      {slug && <a href={`/${locale}/admin/articles/${encodeURIComponent(slug)}`}>{t('openArticle')}</a>}
    </p>
  );
}

/** The sentence of the refusal, what to do instead where the archive knows it, and each line of front matter that is not right. */
function Why({ refusal }: { refusal: Refusal }) {
  const t = useTranslations('intake');
  const sentence = useErrorSentence();
  const ofField = useProblemSentence();
  const advice = `advice.${refusal.params.advice}` as 'advice.unknown';
  const parts = [
    sentence(refusal),
    ...(refusal.params.advice !== undefined && t.has(advice) ? [t(advice)] : []),
    ...refusal.problems.filter(({ field }) => field !== '').map((problem) => `${problem.field}: ${ofField(problem)}`),
  ];
  return parts.join(' ');
}
