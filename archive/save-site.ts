import 'server-only';
import { z } from 'zod';
import { CALENDARS, languageTag, LIMITS, slugSchema } from '../core/article/model.ts';
import { ArchiveError } from '../core/errors.ts';
import { findSection, findSite, insertSite, storeMasthead, storeSection, updateSite, type SiteRow } from '../db/sites.ts';
import type { Transaction } from '../db/connection.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';
import { problemsOf } from './problems-of.ts';
import { recordEvent } from './record-event.ts';

const line = z.string().max(LIMITS.line, 'too-long');
const names = z.object({ fa: line.min(1, 'required'), en: line.min(1, 'required') });
const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'date');
const hemistichs = z.object({ first: line.min(1, 'required'), second: line.min(1, 'required') });

export const mastheadSchema = z.object({
  /** Row of a known masthead; absent: a new one. */
  id: z.number().int().positive().optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  names: z.array(line.min(1, 'required')).min(1, 'required').max(10, 'too-many'),
  monogram: line.optional(),
  verses: z
    .array(hemistichs.extend({ transcribed: hemistichs.optional() }))
    .max(20, 'too-many')
    .default([]),
  addresses: z.object({ web: line.optional(), mail: line.optional() }).default({}),
});

export const siteSchema = z.object({
  slug: slugSchema,
  names,
  web: line.optional(),
  mail: line.optional(),
  language: languageTag,
  calendar: z.enum(CALENDARS),
  /** Oldest first. A masthead that is left out stays: articles point to it. */
  mastheads: z.array(mastheadSchema).max(50, 'too-many'),
  /** In their order. A section that is left out stays. */
  sections: z.array(z.object({ id: z.number().int().positive().optional(), slug: slugSchema, names })).max(200, 'too-many'),
});
export type SiteForm = z.input<typeof siteSchema>;

/**
 * Adds a site, or changes the one with that slug, with its mastheads and sections, in one transaction.
 * @param version the version that the editor opened; absent for a new site
 * @throws ArchiveError `forbidden`; `invalid` with a problem a field; `slug-taken`; `conflict` when somebody saved in between
 */
export async function saveSite(archive: Archive, actor: Actor, input: unknown, version?: number): Promise<SiteRow> {
  assertMay(actor, 'edit-sites');
  const parsed = siteSchema.safeParse(input);
  if (!parsed.success) throw new ArchiveError('invalid', { problems: problemsOf(parsed.error) });
  return archive.db.write((transaction) => storeSite(archive, transaction, actor, parsed.data, version));
}

/** The same inside a transaction that is open already. */
export async function storeSite(
  archive: Archive,
  transaction: Transaction,
  actor: Actor,
  site: z.output<typeof siteSchema>,
  version?: number,
): Promise<SiteRow> {
  const existing = await findSite(transaction, site.slug);
  if (existing && version === undefined)
    throw new ArchiveError('slug-taken', { problems: [{ field: 'slug', code: 'slug-taken', params: { slug: site.slug } }] });
  if (!existing && version !== undefined) throw new ArchiveError('not-found');
  if (existing && !(await updateSite(transaction, existing.id, version ?? 0, site))) {
    throw new ArchiveError('conflict', { params: { revision: existing.version } });
  }
  const siteId = existing?.id ?? (await insertSite(transaction, site));
  const known = new Set(existing?.mastheads.map(({ id }) => id));
  for (const masthead of site.mastheads) {
    if (masthead.id !== undefined && !known.has(masthead.id))
      throw new ArchiveError('invalid', { problems: [{ field: 'mastheads', code: 'unknown-masthead' }] });
    await storeMasthead(transaction, siteId, masthead);
  }
  for (const [position, section] of site.sections.entries()) await storeOwnSection(transaction, existing, siteId, position, section);
  await recordEvent(archive, transaction, actor, existing ? 'change-site' : 'add-site', { type: 'site', id: site.slug }, { state: site });
  const stored = await findSite(transaction, site.slug);
  if (!stored) throw new Error(`site ${site.slug} vanished in its own transaction`);
  return stored;
}

async function storeOwnSection(
  transaction: Transaction,
  existing: SiteRow | undefined,
  siteId: number,
  position: number,
  section: z.output<typeof siteSchema>['sections'][number],
): Promise<void> {
  const own = existing?.sections.find(({ id, slug }) => (section.id === undefined ? slug === section.slug : id === section.id));
  const holder = await findSection(transaction, section.slug);
  if (holder && holder.id !== own?.id) {
    throw new ArchiveError('slug-taken', {
      problems: [{ field: `sections.${position}.slug`, code: 'slug-taken', params: { slug: section.slug } }],
    });
  }
  await storeSection(transaction, siteId, position, { ...section, id: own?.id });
}
