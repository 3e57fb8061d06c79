'use client';
import { useTranslations } from 'next-intl';
import { createContext, useContext, type ReactNode } from 'react';
import type { ErrorCode, FieldProblem } from '../../../core/errors.ts';

const Problems = createContext<readonly FieldProblem[]>([]);

/** What is wrong with the fields of a form, for the fields to say it themselves. */
export function ProblemsProvider({ problems, children }: { problems: readonly FieldProblem[] | undefined; children: ReactNode }) {
  return <Problems value={problems ?? []}>{children}</Problems>;
}

/** The sentence for an error, in the editor's language, with the bound it names. */
export function useErrorSentence(): (problem: { code: ErrorCode; params?: Record<string, string | number> }) => string {
  const t = useTranslations();
  return ({ code, params = {} }) => {
    const sentence = t(`errors.${code}`, params);
    const bounded = params.limit !== undefined && (code === 'too-long' || code === 'too-many');
    return bounded ? `${sentence} ${t('admin.form.limit', { limit: params.limit as number })}` : sentence;
  };
}

/** The sentence for what is wrong with one field, which says less than that for a whole form. */
export function useProblemSentence(): (problem: FieldProblem) => string {
  const t = useTranslations('admin.form');
  const sentence = useErrorSentence();
  return (problem) => {
    if (problem.code !== 'invalid') return sentence(problem);
    return problem.params?.reason === 'unknown-field' ? t('unknownField') : t('invalidField');
  };
}

/** What is wrong with one field; undefined when nothing is. */
export function useProblem(path: string): string | undefined {
  const sentence = useProblemSentence();
  const problem = useContext(Problems).find(({ field }) => field === path);
  return problem && sentence(problem);
}
