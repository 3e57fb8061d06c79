/**
 * The article as everybody outside the database knows it: one zod schema for form, importer, command line and API.
 * Shapes that others build on are those of docs/architecture.md; fields are added, never renamed.
 */
import { z } from 'zod';

export const LOCALES = ['fa', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const ARTICLE_STATUSES = ['draft', 'in-review', 'scheduled', 'published', 'withdrawn'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

export const CONTRIBUTOR_ROLES = ['author', 'translator', 'editor', 'photographer', 'illustrator', 'compiler'] as const;
export type ContributorRole = (typeof CONTRIBUTOR_ROLES)[number];

export const APPEARANCE_ROLES = ['original', 'republication', 'capture'] as const;

export const CALENDARS = ['gregorian', 'solar-hijri', 'lunar-hijri'] as const;
export type Calendar = (typeof CALENDARS)[number];

export const PRECISIONS = ['day', 'month', 'year'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Every limit on an article's text, written down once. Lengths are UTF-16 code units, as `String.length` counts. */
export const LIMITS = {
  title: 500,
  line: 1_000,
  standfirst: 5_000,
  note: 10_000,
  body: 500_000,
  slug: 120,
  contributors: 50,
  subjects: 50,
  appearances: 20,
} as const;

/** BCP 47, as far as this archive needs it: language, optional script, optional region. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'language-tag');

/** Addresses of the desk's blank forms, which no article and no site can have beside them. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(['new']);

/** Letters, digits and single hyphens of any script; NFC; no leading or trailing hyphen; not a reserved one. */
export const slugSchema = z
  .string()
  .max(LIMITS.slug, 'slug-too-long')
  .regex(/^[\p{Ll}\p{Lo}\p{Nd}\p{M}]+(-[\p{Ll}\p{Lo}\p{Nd}\p{M}]+)*$/u, 'slug')
  .refine((slug) => slug.normalize('NFC') === slug && !RESERVED_SLUGS.has(slug), 'slug');

const direction = z.enum(['ltr', 'rtl']);
const names = z.object({ fa: z.string(), en: z.string() });
const couplet = z.object({
  first: z.string(),
  second: z.string(),
  /** What the masthead prints, present only where the reading shown was corrected. */
  transcribed: z.object({ first: z.string(), second: z.string() }).optional(),
});
export type Names = z.infer<typeof names>;
export type Couplet = z.infer<typeof couplet>;

export const appearanceSchema = z.object({
  outlet: z.string().min(1, 'required').max(LIMITS.line, 'too-long'),
  url: z.url({ protocol: /^https?$/, error: 'url' }).optional(),
  /** The date as it was written, byte for byte; '' when none was. */
  dateLiteral: z.string().max(LIMITS.line, 'too-long'),
  /** ISO 8601, cut to the precision: 2024-10-20, 2024-10, 2024. Absent when the literal could not be read. */
  dateIso: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'date')
    .optional(),
  precision: z.enum(PRECISIONS),
  calendar: z.enum(CALENDARS),
  role: z.enum(APPEARANCE_ROLES),
});
export type Appearance = z.infer<typeof appearanceSchema>;

export const contributionSchema = z.object({
  /** Slug of a known person; absent: the person of that credited name, made when there is none. */
  slug: slugSchema.optional(),
  credited: z.string().min(1, 'required').max(LIMITS.line, 'too-long'),
  role: z.enum(CONTRIBUTOR_ROLES),
});
export type Contribution = z.infer<typeof contributionSchema>;

export const translationSchema = z.object({
  /** Slug of the version that this one was translated from. */
  of: slugSchema,
  by: z.enum(['human', 'machine']),
  /** Revision of the original that was translated. */
  revision: z.number().int().positive().optional(),
});

const optionalText = (limit: number) => z.string().max(limit, 'too-long').optional();

/**
 * What an editor, an importer or the interchange folder says of one language version. Text is byte-exact: no transform here
 * trims, normalises or re-encodes. Empty optional fields are absent.
 */
export const articleDraftSchema = z.object({
  slug: slugSchema.optional(),
  language: languageTag,
  /** Only where the editor overrides what follows from the language. */
  direction: direction.optional(),
  title: z
    .string()
    .max(LIMITS.title, 'too-long')
    .refine((title) => title.trim() !== '', 'required'),
  kicker: optionalText(LIMITS.line),
  standfirst: optionalText(LIMITS.standfirst),
  body: z.string().max(LIMITS.body, 'too-long'),
  authorNote: optionalText(LIMITS.note),
  editorNote: optionalText(LIMITS.note),
  rights: optionalText(LIMITS.note),
  site: slugSchema,
  /** Row of the masthead it appeared under; absent: the one in force on the day of its republication. */
  masthead: z.number().int().positive().optional(),
  section: slugSchema.optional(),
  contributors: z.array(contributionSchema).max(LIMITS.contributors, 'too-many'),
  subjects: z.array(slugSchema).max(LIMITS.subjects, 'too-many'),
  /** Oldest first. */
  appearances: z.array(appearanceSchema).max(LIMITS.appearances, 'too-many'),
  translation: translationSchema.optional(),
});
export type ArticleDraft = z.infer<typeof articleDraftSchema>;

/** The one JSON shape of an article: API, `….json`, command line. Described in /api/v1/openapi.json. */
export const articleJsonSchema = z.object({
  slug: z.string(),
  url: z.string(),
  language: z.string(),
  direction,
  status: z.enum(ARTICLE_STATUSES),
  title: z.string(),
  kicker: z.string().optional(),
  standfirst: z.string().optional(),
  body: z.string(),
  text: z.string(),
  site: z.object({ slug: z.string(), names }),
  masthead: z
    .object({
      names: z.array(z.string()),
      monogram: z.string().optional(),
      verses: z.array(couplet),
      addresses: z.object({ web: z.string().optional(), mail: z.string().optional() }),
    })
    .optional(),
  section: z.object({ slug: z.string(), names }).optional(),
  contributors: z.array(z.object({ name: z.string(), credited: z.string(), role: z.enum(CONTRIBUTOR_ROLES), slug: z.string() })),
  subjects: z.array(z.object({ slug: z.string(), names })),
  appearances: z.array(appearanceSchema),
  figures: z.array(
    z.object({
      asset: z.string().optional(),
      alt: z.string().optional(),
      caption: z.string(),
      credit: z.string().optional(),
      licence: z.string().optional(),
    }),
  ),
  authorNote: z.string().optional(),
  editorNote: z.string().optional(),
  rights: z.string().optional(),
  translations: z.array(
    z.object({ slug: z.string(), language: z.string(), title: z.string(), relation: z.enum(['original', 'translation']) }),
  ),
  originals: z.array(z.object({ sha256: z.string(), mediaType: z.string(), bytes: z.number(), name: z.string(), url: z.string() })),
  /** ISO instants. */
  published: z.string().optional(),
  updated: z.string(),
  revision: z.number(),
  /** SHA-256 of the current revision's state, hex. */
  hash: z.string(),
});
export type ArticleJson = z.infer<typeof articleJsonSchema>;
export type MastheadJson = NonNullable<ArticleJson['masthead']>;
