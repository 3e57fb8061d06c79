import type { Chrome } from '../../i18n/chrome.ts';
import { numeral } from './numerals.ts';
import { SearchForm } from './search-form.tsx';

/** 404: never was; 410: was withdrawn; 500: our fault. */
export type ProblemStatus = 404 | 410 | 500;

type ProblemProps = {
  status: ProblemStatus;
  chrome: Chrome;
  /** Why it was withdrawn, in the editor's words. */
  reason?: string;
  /** A number by which the keeper finds the fault in the log. */
  reference?: string;
};

/** What happened, and where to go from here. */
export function ProblemPage({ status, chrome, reason, reference }: ProblemProps) {
  const { t, locale } = chrome;
  return (
    <div className="page page-narrow problem">
      <p className="page-kicker">{numeral(status, chrome)}</p>
      <h1 className="page-title">{t(`problem.${status}.title`)}</h1>
      <p className="lede">{t(`problem.${status}.text`)}</p>
      {reason && (
        <blockquote className="reason" dir="auto">
          {reason}
        </blockquote>
      )}
      {reference && (
        <p>
          {t('problem.reference')} <code dir="ltr">{reference}</code>
        </p>
      )}
      {status !== 500 && <SearchForm chrome={chrome} name="page-search" />}
      <ul className="onward">
        <li>
          <a href={`/${locale}`}>{t('problem.home')}</a>
        </li>
        <li>
          <a href={`/${locale}/articles`}>{t('browse.all')}</a>
        </li>
      </ul>
    </div>
  );
}
