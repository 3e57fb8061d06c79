/**
 * The interchange form of an article (docs/interchange.md): YAML front matter between two lines of `---`, one blank line, the
 * body. Reading and writing are exact: every value is a string as it was written, the body is the same bytes.
 */
import { parseDocument, stringify } from 'yaml';
import { z } from 'zod';
import { ArchiveError, ERROR_CODES } from '../errors.ts';
import type { ErrorCode, FieldProblem } from '../errors.ts';
import {
  appearanceSchema,
  articleDraftSchema,
  CONTRIBUTOR_ROLES,
  contributionSchema,
  LIMITS,
  slugSchema,
  translationSchema,
} from './model.ts';

/** A front matter longer than this (UTF-16 code units) is refused before it is parsed: all its fields together are shorter. */
const FRONT_MATTER_LIMIT = 100_000;

const draft = articleDraftSchema.shape;
const author = z.union([
  contributionSchema.shape.credited,
  z.strictObject({ name: contributionSchema.shape.credited, role: z.enum(CONTRIBUTOR_ROLES, 'invalid') }),
]);

/** The keys in the order in which they are written. */
export const interchangeSchema = z.strictObject({
  title: draft.title,
  slug: slugSchema.optional(),
  language: draft.language,
  kicker: draft.kicker,
  standfirst: draft.standfirst,
  authors: z.array(author).max(LIMITS.contributors, 'too-many').default([]),
  site: slugSchema,
  section: draft.section,
  date: appearanceSchema.shape.dateLiteral.optional(),
  original: z
    .strictObject({
      outlet: appearanceSchema.shape.outlet,
      url: appearanceSchema.shape.url,
      date: appearanceSchema.shape.dateLiteral.optional(),
    })
    .optional(),
  subjects: draft.subjects.default([]),
  translationOf: slugSchema.optional(),
  translationBy: translationSchema.shape.by.optional(),
  status: z.enum(['draft', 'published'], 'invalid').default('draft'),
  rights: draft.rights,
  authorNote: draft.authorNote,
  editorNote: draft.editorNote,
});
export type InterchangeArticle = z.infer<typeof interchangeSchema>;

/** A dropped file need not name its site: an editor chooses it. */
const looseSchema = interchangeSchema.extend({ site: slugSchema.optional() });
export type LooseInterchangeArticle = z.infer<typeof looseSchema>;

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;
const BLANK_LINE = /^[ \t]*\r?\n/;

/**
 * @param text a whole file, without byte order mark
 * @returns the YAML between the two lines of `---`, and what follows them and one blank line, byte for byte; null when the text
 *   does not open with front matter
 */
export function splitFrontMatter(text: string): { yaml: string; body: string } | null {
  const opening = OPENING.exec(text)?.[0].length;
  if (opening === undefined) return null;
  const closing = CLOSING.exec(text.slice(opening));
  if (!closing) return null;
  const after = text.slice(opening + closing.index + closing[0].length);
  return { yaml: text.slice(opening, opening + closing.index), body: after.replace(BLANK_LINE, '') };
}

/**
 * Reads an article of the interchange folder.
 * @returns the fields, with the defaults of docs/interchange.md filled in, and the body byte for byte
 * @throws ArchiveError `front-matter`; its problems name each field and what is wrong with it
 */
export function parseFrontMatter(text: string): { data: InterchangeArticle; body: string } {
  return parseWith(interchangeSchema, text);
}

/** As `parseFrontMatter`, for a single file given to the intake: the site may be absent. */
export function parseLooseFrontMatter(text: string): { data: LooseInterchangeArticle; body: string } {
  return parseWith(looseSchema, text);
}

/**
 * Writes what `parseFrontMatter` reads: `parseFrontMatter(writeFrontMatter(data, body))` is `{data, body}` again, byte for byte.
 * Values that another YAML reader might take for a date, a time or a number are quoted.
 */
export function writeFrontMatter(data: InterchangeArticle, body: string): string {
  const ordered = Object.fromEntries(
    Object.keys(interchangeSchema.shape)
      .map((key) => [key, data[key as keyof InterchangeArticle]] as const)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
  return `---\n${stringify(ordered, { lineWidth: 0, compat: 'yaml-1.1', blockQuote: 'literal', aliasDuplicateObjects: false })}---\n\n${body}`;
}

function parseWith<T>(schema: z.ZodType<T>, text: string): { data: T; body: string } {
  const parts = splitFrontMatter(text);
  if (!parts) throw refused([{ field: '', code: 'required' }], 'no front matter');
  const parsed = schema.safeParse(withoutEmpty(readYaml(parts.yaml)), { reportInput: true });
  if (!parsed.success) throw refused(parsed.error.issues.flatMap(problemsOf), parsed.error.message);
  return { data: parsed.data, body: parts.body };
}

/** The failsafe schema knows strings only: 2024-10-20, 12:30, 1403 and «no» stay what was written. */
function readYaml(yaml: string): unknown {
  if (yaml.length > FRONT_MATTER_LIMIT) throw refused([{ field: '', code: 'too-long', params: { limit: FRONT_MATTER_LIMIT } }], 'too long');
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: true });
    // A warning is an unknown tag, `!word`: the value it swallowed would be lost.
    const [error] = [...document.errors, ...document.warnings];
    if (error) throw error;
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw refused([{ field: '', code: 'invalid', params: { reason: message.split('\n')[0] ?? '' } }], message);
  }
}

/** `kicker:` with nothing after it is an absent kicker; the same within `original`. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(([, field]) => field !== '' && field !== null);
  return Object.fromEntries(kept.map(([key, field]) => [key, withoutEmpty(field)]));
}

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), code: 'invalid', params: { reason: 'unknown-field' } }));
  }
  return [{ field: path.join('.'), code: codeOf(issue) }];
}

function codeOf(issue: z.core.$ZodIssue): ErrorCode {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'required';
  return ERROR_CODES.find((code) => code === issue.message) ?? 'invalid';
}

function refused(problems: FieldProblem[], message: string): ArchiveError {
  return new ArchiveError('front-matter', { message: `front matter: ${message}`, problems });
}
