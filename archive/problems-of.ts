import 'server-only';
import type { z } from 'zod';
import { ERROR_CODES, type ErrorCode, type FieldProblem } from '../core/errors.ts';

/** What zod found, as problems a person is told: a schema's message is one of our codes, anything else is `invalid`. */
export function problemsOf(error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue) => ({
    field: issue.path.join('.'),
    code: (ERROR_CODES as readonly string[]).includes(issue.message) ? (issue.message as ErrorCode) : 'invalid',
    params: 'maximum' in issue ? { limit: Number(issue.maximum) } : undefined,
  }));
}
