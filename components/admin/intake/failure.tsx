'use client';
import { useTranslations } from 'next-intl';
import type { Refusal } from '../form/answer.ts';
import { useErrorSentence, useProblemSentence } from '../form/problems.tsx';

/** Why a document could not be read: the sentence, what to do instead where the archive knows it, and each line that is not right. */
export function Failure({ refusal }: { refusal: Refusal }) {
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
