import { chromeFor } from '../i18n/chrome.ts';
import type { ArchiveError } from '../core/errors.ts';

/** The terminal's language, as POSIX says it (XBD 8.2): Persian and Dari get the Persian sentences, everybody else the English ones. */
const terminal = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
export const LOCALE = /^(fa|prs)/.test(terminal) ? 'fa' : 'en';
const { t } = chromeFor(LOCALE, '');

type Params = Record<string, string | number>;
const translate = t as unknown as (key: string, params?: Params) => string;

/** One of the command line's own sentences. */
export const say = (key: string, params?: Params): string => translate(`cli.${key}`, params);

/** What happened, and for each field what was wrong with it. */
export function sentence(error: Pick<ArchiveError, 'code' | 'params' | 'problems'>): string {
  const fields = error.problems.map(({ field, code, params }) => `  ${field || '-'}: ${translate(`errors.${code}`, params)}`);
  return [translate(`errors.${error.code}`, error.params), ...fields].join('\n');
}

export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const printJson = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
