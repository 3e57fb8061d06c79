/** What the API answers with: one zod schema a resource. The document at /api/v1/openapi.json is made from these; answers are held to them by tests. */
import { z } from 'zod';
import { articleJsonSchema, CALENDARS } from '../article/model.ts';

const names = z.object({ fa: z.string(), en: z.string() });
const count = z.number().int().describe('Published articles');
const named = z.object({ slug: z.string(), names });
/** A page of a list: `next` is the cursor of the one after it, absent on the last. */
const page = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next: z.string().optional() });
const whole = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

const revision = z.object({ number: z.number().int(), at: z.string(), reason: z.string().optional(), hash: z.string() });

const searchHit = z.object({
  slug: z.string(),
  language: z.string(),
  title: z.string(),
  snippet: z.array(z.object({ text: z.string(), mark: z.boolean() })),
  score: z.number(),
});
export const searchSchema = z.object({
  total: z.number().int(),
  items: z.array(searchHit),
  facets: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.number().int() }))),
  suggestion: z.string().optional(),
  next: z.string().optional(),
});

export const personSchema = z.object({
  slug: z.string(),
  url: z.string(),
  names: z.array(z.object({ text: z.string(), language: z.string(), variant: z.boolean() })),
  note: names.optional(),
  count,
});

export const sectionSchema = named.extend({ url: z.string(), site: named, count });

export const siteSchema = named.extend({
  url: z.string(),
  web: z.string().optional(),
  mail: z.string().optional(),
  language: z.string(),
  calendar: z.enum(CALENDARS),
  mastheads: z.array(articleJsonSchema.shape.masthead.unwrap().extend({ from: z.string().optional(), to: z.string().optional() })),
  sections: z.array(named.extend({ count })),
  count,
});

const subject = named.extend({ count });
const language = z.object({ tag: z.string(), count });

export const errorSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** By the names that the document gives them. */
export const RESOURCES = {
  Article: articleJsonSchema,
  ArticlePage: page(articleJsonSchema),
  RevisionList: whole(revision),
  SearchResult: searchSchema,
  Person: personSchema,
  PersonPage: page(personSchema),
  Section: sectionSchema,
  SectionList: whole(sectionSchema),
  Site: siteSchema,
  SiteList: whole(siteSchema),
  SubjectList: whole(subject),
  LanguageList: whole(language),
  Error: errorSchema,
} as const;
export type ResourceName = keyof typeof RESOURCES;
export type Resource<Name extends ResourceName> = z.output<(typeof RESOURCES)[Name]>;
