/** The YAML files of the interchange folder beside its articles: sites, people, subjects (docs/interchange.md). */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { LIMITS, slugSchema } from '../core/article/model.ts';
import { ArchiveError } from '../core/errors.ts';

/** UTF-16 code units; a longer file is refused before it is parsed. */
const FILE_LIMIT = 2_000_000;

const line = z.string().min(1).max(LIMITS.line);
const names = z.object({ fa: line, en: line });

const peopleSchema = z.array(
  z.object({
    slug: slugSchema,
    names: z.array(z.object({ text: line, language: line, variant: z.enum(['true', 'false']).default('false') })).min(1),
    note: z.object({ fa: z.string(), en: z.string() }).optional(),
  }),
);
const subjectsSchema = z.array(z.object({ slug: slugSchema, names }));

export type PersonEntry = {
  slug: string;
  names: { text: string; language: string; variant: boolean }[];
  note?: { fa: string; en: string };
};
export type SubjectEntry = z.infer<typeof subjectsSchema>[number];

/** @throws ArchiveError `front-matter` */
export function parsePeople(text: string): PersonEntry[] {
  return checked(peopleSchema, text).map((person) => ({
    ...person,
    names: person.names.map((name) => ({ ...name, variant: name.variant === 'true' })),
  }));
}

/** @throws ArchiveError `front-matter` */
export const parseSubjects = (text: string): SubjectEntry[] => checked(subjectsSchema, text);

/** A site as it is written, every value a string; the verb that stores it checks its shape. @throws ArchiveError `front-matter` */
export const parseSite = (text: string): unknown => ({ mastheads: [], sections: [], ...checked(z.record(z.string(), z.unknown()), text) });

function checked<T>(schema: z.ZodType<T>, text: string): T {
  const result = schema.safeParse(readYaml(text));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => ({ field: issue.path.join('.'), code: 'invalid' as const }));
  throw new ArchiveError('front-matter', { message: result.error.message, problems });
}

/** Strings only: a date stays what was written. */
function readYaml(text: string): unknown {
  if (text.length > FILE_LIMIT)
    throw new ArchiveError('front-matter', { problems: [{ field: '', code: 'too-long', params: { limit: FILE_LIMIT } }] });
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: true });
  const [error] = document.errors;
  if (error) throw new ArchiveError('front-matter', { message: error.message, problems: [{ field: '', code: 'invalid' }] });
  return document.toJS({ maxAliasCount: 0 });
}
