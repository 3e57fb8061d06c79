/** What the API can be asked: read-only, each operation with the schema that its parameters are read by. */
import { z } from 'zod';
import { languageTag } from '../article/model.ts';
import { ArchiveError } from '../errors.ts';
import type { ResourceName } from './resources.ts';

export const API_LIMIT = { default: 20, most: 100 } as const;
/** UTF-16 code units of any parameter. */
const LONGEST = 1_000;

const text = z.string().max(LONGEST);
const limit = z.coerce.number().int().min(1).max(API_LIMIT.most).default(API_LIMIT.default);
const cursor = text.optional();
const nothing = z.object({});

const filters = {
  language: languageTag.optional(),
  section: text.optional(),
  site: text.optional(),
  author: text.optional(),
  subject: text.optional(),
  year: z.coerce.number().int().min(1).max(9999).optional(),
  calendar: z.enum(['gregorian', 'solar-hijri']).default('gregorian'),
};

type Shape = { path: string; query: z.ZodObject; answer: ResourceName };

export const OPERATIONS = {
  listArticles: { path: '/articles', query: z.object({ ...filters, limit, cursor }), answer: 'ArticlePage' },
  readArticle: { path: '/articles/{slug}', query: nothing, answer: 'Article' },
  listRevisions: { path: '/articles/{slug}/revisions', query: nothing, answer: 'RevisionList' },
  search: {
    path: '/search',
    query: z.object({
      // No query is an error, however long.
      q: z.string().default(''),
      ...filters,
      sort: z.enum(['relevance', 'newest']).default('relevance'),
      limit,
      cursor,
    }),
    answer: 'SearchResult',
  },
  listPeople: { path: '/people', query: z.object({ limit, cursor }), answer: 'PersonPage' },
  readPerson: { path: '/people/{slug}', query: nothing, answer: 'Person' },
  listSections: { path: '/sections', query: nothing, answer: 'SectionList' },
  readSection: { path: '/sections/{slug}', query: nothing, answer: 'Section' },
  listSites: { path: '/sites', query: nothing, answer: 'SiteList' },
  readSite: { path: '/sites/{slug}', query: nothing, answer: 'Site' },
  listSubjects: { path: '/subjects', query: nothing, answer: 'SubjectList' },
  listLanguages: { path: '/languages', query: nothing, answer: 'LanguageList' },
} as const satisfies Record<string, Shape>;

export type OperationName = keyof typeof OPERATIONS;
export type QueryOf<Name extends OperationName> = z.output<(typeof OPERATIONS)[Name]['query']>;
export const OPERATION_NAMES = Object.keys(OPERATIONS) as OperationName[];

/**
 * The parameters of an address as an operation takes them; those that it does not know are let be, and an empty one is as if it were
 * not said, but for `q`.
 * @throws ArchiveError `invalid` that names each parameter which is not right
 */
export function readQuery<Name extends OperationName>(name: Name, query: URLSearchParams): QueryOf<Name> {
  const said = Object.fromEntries([...query].filter(([parameter, value]) => value !== '' || parameter === 'q'));
  const parsed = OPERATIONS[name].query.safeParse(said);
  if (parsed.success) return parsed.data as QueryOf<Name>;
  throw new ArchiveError('invalid', {
    message: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    problems: parsed.error.issues.map(({ path }) => ({ field: path.join('.'), code: 'invalid' })),
  });
}
