import type { ErrorCode, FieldProblem } from '../../../core/errors.ts';
import type { FormFields } from './nested-form-data.ts';

/** Why something was not done. */
export type Refusal = { code: ErrorCode; params: Record<string, string | number>; problems: FieldProblem[] };

/** What a form's action answers. */
export type Answer = {
  refusal?: Refusal;
  /** As typed: a page that is answered without script shows it again. */
  values?: FormFields;
  /** What was done: a message key under `admin.done`. */
  done?: DoneKey;
};

export type DoneKey = 'site-saved' | 'subject-saved' | 'person-saved' | 'user-added' | 'signed-out';

/** What a form does with what was typed. The first argument is what React hands over and nobody needs. */
export type FormAction<A> = (previous: A, data: FormData) => Promise<A>;

/** The answer when the server could not be reached: everything typed is still in the form. */
export const UNREACHABLE: Refusal = { code: 'unavailable', params: {}, problems: [] };
