/**
 * An error that a person is told about: a code with a sentence in each language (`errors.<code>` in messages/), values for
 * that sentence, and the field it belongs to. The `message` is for the log, in English.
 */
export const ERROR_CODES = [
  // a person may not, or must sign in first
  'forbidden',
  'signed-out',
  'wrong-credentials',
  'throttled',
  'foreign-origin',
  'link-spent',
  // a thing is not there, or is there already
  'not-found',
  'slug-taken',
  'conflict',
  'duplicate',
  // a value is not right
  'required',
  'too-long',
  'too-many',
  'slug',
  'slug-too-long',
  'url',
  'date',
  'language-tag',
  'email',
  'time',
  'not-ahead',
  'password-short',
  'password-common',
  'password-different',
  'unknown-site',
  'unknown-section',
  'unknown-subject',
  'unknown-original',
  'unknown-masthead',
  'invalid',
  // a state does not allow it
  'not-draft',
  'already-published',
  'unreviewed',
  'intake-settled',
  // a document cannot be read
  'file-empty',
  'file-too-large',
  'file-not-text',
  'file-format',
  'file-encoding',
  'file-password',
  'file-damaged',
  'file-container',
  'file-doctype',
  'file-not-word',
  'file-no-text',
  'file-skipped',
  'file-too-slow',
  'file-too-heavy',
  'file-picture-too-large',
  'file-interrupted',
  'front-matter',
  'no-title',
  'picture-format',
  'picture-too-large',
  // the house itself
  'home-not-empty',
  'folder-not-empty',
  'folder-taken',
  'not-a-mirror',
  'backup-damaged',
  'storage',
  'unavailable',
  'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export type FieldProblem = { field: string; code: ErrorCode; params?: Record<string, string | number> };

export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  constructor(
    readonly code: ErrorCode,
    options: { message?: string; params?: Record<string, string | number>; problems?: FieldProblem[]; cause?: unknown } = {},
  ) {
    super(options.message ?? code, { cause: options.cause });
    this.params = options.params ?? {};
    this.problems = options.problems ?? [];
  }
  readonly params: Record<string, string | number>;
  /** Field by field, when a form or a front matter was not right. */
  readonly problems: FieldProblem[];
}
