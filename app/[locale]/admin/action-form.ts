import 'server-only';
import type { Answer } from '@/components/admin/form/answer.ts';
import { nestedFormData } from '@/components/admin/form/nested-form-data.ts';
import { ArchiveError } from '@/core/errors.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/i18n/locales.ts';
import { runAction, type ActionResult } from '@/server/run-action.ts';

/** The chrome in which a form was filled. */
export function localeOf(data: FormData): Locale {
  const locale = data.get('locale');
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}

/** A text field of a form; '' when it is not there. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

/** The files chosen in a field. None chosen comes as an empty one without a name, which React's own encoding calls `undefined`. */
export const filesOf = (data: FormData, name: string): File[] =>
  data
    .getAll(name)
    .filter((value) => value instanceof File && (value.size > 0 || (value.name !== '' && value.name !== 'undefined'))) as File[];

/** The picture that a form brings. @throws ArchiveError `picture-format` for a file without content */
export function pictureOf(data: FormData, name: string): File | undefined {
  const [file] = filesOf(data, name);
  if (file?.size === 0) throw new ArchiveError('picture-format', { params: { name: file.name } });
  return file;
}

/** Runs the work of a small form; what was typed goes back with a refusal. */
export async function answerForm(data: FormData, work: Parameters<typeof runAction<Answer['done']>>[0]): Promise<Answer> {
  return answerOf(await runAction(work), data);
}

export function answerOf(result: ActionResult<Answer['done']>, data: FormData): Answer {
  if (result.ok) return { done: result.value };
  const { code, params, problems } = result;
  return { refusal: { code, params, problems }, values: withoutSecrets(data) };
}

/** A password does not travel back. */
function withoutSecrets(data: FormData): Answer['values'] {
  return Object.fromEntries(
    Object.entries(nestedFormData(data)).filter(([name]) => !name.toLowerCase().includes('password') && name !== 'token'),
  );
}
