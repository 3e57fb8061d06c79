import 'server-only';
import { stateOf } from '../core/article/state.ts';
import { RESERVED_SLUGS, type Appearance, type ArticleDraft, type ArticleStatus } from '../core/article/model.ts';
import type { FilingDate } from '../core/article/views.ts';
import { ArchiveError, type FieldProblem } from '../core/errors.ts';
import { figuresOf, mayHoldFigures } from '../core/markup/figures.ts';
import { parseBody } from '../core/markup/parse.ts';
import { inlineText } from '../core/markup/plain-text.ts';
import { sha256 } from '../core/sha256.ts';
import { foldName } from '../core/search/fold-name.ts';
import { languageDirection } from '../core/text/direction.ts';
import { slugFrom } from '../core/text/slug.ts';
import {
  appendRevision,
  createWork,
  findArticleEverAt,
  findArticleById,
  insertArticle,
  replaceArticle,
  slugExists,
  type ArticleInput,
  type FigureUse,
  type Received,
  type StoredArticle,
} from '../db/articles.ts';
import { assetsBySha256 } from '../db/assets.ts';
import type { Transaction } from '../db/connection.ts';
import { changeSlug } from '../db/former-slugs.ts';
import { ensureOutlet } from '../db/outlets.ts';
import { findSite, type SiteRow } from '../db/sites.ts';
import { subjectsBySlugs } from '../db/subjects.ts';
import type { Actor, Archive } from './archive.ts';
import { ensurePerson } from './ensure-person.ts';
import { indexArticle } from './index-article.ts';
import { recordEvent } from './record-event.ts';

export type Change = {
  /** The article as it stood when the editor opened it; absent: a new one. */
  existing?: StoredArticle;
  draft: ArticleDraft;
  status: ArticleStatus;
  /** With `scheduled` only. */
  publishAt?: Date;
  received: Received;
  verb: string;
  reason?: string;
};

/**
 * Writes one state of an article: rows, revision, audit event, lists and search row, all in the caller's transaction.
 * The verb has checked the permission and the draft's shape.
 * @throws ArchiveError `invalid` with a problem for each reference that leads nowhere; `slug-taken`; `conflict` when the article
 *   has moved on from `existing`.
 */
export async function storeArticle(archive: Archive, transaction: Transaction, actor: Actor, change: Change): Promise<StoredArticle> {
  const { existing, draft } = change;
  const references = await resolve(transaction, draft, existing);
  const slug = await chooseSlug(transaction, draft, existing);
  const at = archive.now();
  const revision = (existing?.revision ?? 0) + 1;
  const state = stateOf(draft, { slug, status: change.status, publishAt: change.publishAt?.toISOString() });
  const hash = sha256(state);
  const date = filingDate(draft.appearances);
  const input: ArticleInput = {
    slug,
    workId: references.workId ?? existing?.workId ?? (await createWork(transaction)),
    siteId: references.site.id,
    mastheadId: draft.masthead ?? mastheadInForce(references.site, date?.iso)?.id,
    sectionId: references.sectionId,
    draft,
    direction: draft.direction ?? languageDirection(draft.language),
    status: change.status,
    translationOfId: references.translationOfId,
    sortDate: date?.iso.padEnd(10, '-00') ?? '',
    date,
    received: existing?.received ?? change.received,
    publishAt: change.publishAt,
    publishedAt: existing?.publishedAt ?? (change.status === 'published' ? at : undefined),
    revision,
    hash,
    at,
    contributions: await contributions(archive, transaction, actor, draft.contributors),
    appearances: await appearances(transaction, draft.appearances),
    subjectIds: references.subjectIds,
    figures: await figureUses(transaction, draft),
  };

  const id = existing?.id ?? (await insertArticle(transaction, input));
  if (existing && !(await replaceArticle(transaction, existing.id, existing.revision, input))) {
    throw new ArchiveError('conflict', { message: `${slug} is no longer at revision ${existing.revision}` });
  }
  if (existing && existing.slug !== slug) await changeSlug(transaction, id, { from: existing.slug, to: slug, at });
  await appendRevision(transaction, { articleId: id, number: revision, state, hash, reason: change.reason, userId: actor.userId, at });
  await recordEvent(archive, transaction, actor, change.verb, { type: 'article', id: slug }, { revision, hash, status: change.status });
  const stored = await findArticleById(transaction, id);
  if (!stored) throw new Error(`article ${id} vanished in its own transaction`);
  await indexArticle(transaction, stored);
  return stored;
}

async function resolve(transaction: Transaction, draft: ArticleDraft, existing: StoredArticle | undefined) {
  const problems: FieldProblem[] = [];
  const site = await findSite(transaction, draft.site);
  if (!site) problems.push({ field: 'site', code: 'unknown-site', params: { slug: draft.site } });
  const section = site?.sections.find(({ slug }) => slug === draft.section);
  if (site && draft.section && !section) problems.push({ field: 'section', code: 'unknown-section', params: { slug: draft.section } });
  if (site && draft.masthead && !site.mastheads.some(({ id }) => id === draft.masthead)) {
    problems.push({ field: 'masthead', code: 'unknown-masthead' });
  }
  const subjects = await subjectsBySlugs(transaction, draft.subjects);
  for (const slug of draft.subjects) {
    if (!subjects.some((subject) => subject.slug === slug)) problems.push({ field: 'subjects', code: 'unknown-subject', params: { slug } });
  }
  const original = draft.translation && (await findArticleEverAt(transaction, draft.translation.of));
  if (draft.translation && (!original || original.id === existing?.id)) {
    problems.push({ field: 'translation', code: 'unknown-original', params: { slug: draft.translation.of } });
  }
  if (!site || problems.length > 0) throw new ArchiveError('invalid', { message: 'references that lead nowhere', problems });
  return {
    site,
    sectionId: section?.id,
    subjectIds: draft.subjects.flatMap((slug) => subjects.find((subject) => subject.slug === slug)?.id ?? []),
    translationOfId: original?.id,
    workId: original?.workId,
  };
}

/** A new article's address comes from its title. One that is changed leads on from where it was, and belongs to nobody else. */
async function chooseSlug(transaction: Transaction, draft: ArticleDraft, existing: StoredArticle | undefined): Promise<string> {
  const wanted = draft.slug ?? existing?.slug;
  if (wanted !== undefined) {
    if (wanted !== existing?.slug && (await slugExists(transaction, wanted, existing?.id))) {
      throw new ArchiveError('slug-taken', { problems: [{ field: 'slug', code: 'slug-taken', params: { slug: wanted } }] });
    }
    return wanted;
  }
  const base = slugFrom(draft.title) || 'untitled';
  let slug = base;
  for (let n = 2; RESERVED_SLUGS.has(slug) || (await slugExists(transaction, slug)); n++) slug = `${base}-${n}`;
  return slug;
}

/** The day an article is filed under: its appearance at the source site, else where it appeared first. */
function filingDate(chain: Appearance[]): FilingDate | undefined {
  const dated = chain.filter(({ dateIso, role }) => dateIso !== undefined && role !== 'capture');
  const appearance = dated.findLast(({ role }) => role === 'republication') ?? dated[0];
  return appearance?.dateIso === undefined
    ? undefined
    : { iso: appearance.dateIso, precision: appearance.precision, calendar: appearance.calendar };
}

/** The masthead that a site carried on a day; before its first known one, that; the newest when the day is not known. */
function mastheadInForce(site: SiteRow, iso: string | undefined) {
  if (iso === undefined) return site.mastheads.at(-1);
  return site.mastheads.findLast(({ from }) => from === undefined || from <= iso) ?? site.mastheads[0];
}

/** One after the other: two credits of one new name are one person. */
async function contributions(archive: Archive, transaction: Transaction, actor: Actor, credits: ArticleDraft['contributors']) {
  const rows = [];
  for (const { slug, credited, role } of credits) {
    rows.push({ personId: await ensurePerson(archive, transaction, actor, { slug, credited }), role, credited });
  }
  return rows;
}

async function appearances(transaction: Transaction, chain: Appearance[]): Promise<ArticleInput['appearances']> {
  const rows = [];
  for (const appearance of chain) {
    const outletId = await ensureOutlet(transaction, { name: appearance.outlet, folded: foldName(appearance.outlet), url: appearance.url });
    rows.push({ ...appearance, outletId });
  }
  return rows;
}

/** Figures are in the body, which is the record; what the database needs of them is written beside it. */
async function figureUses(transaction: Transaction, draft: ArticleDraft): Promise<FigureUse[]> {
  if (!mayHoldFigures(draft.body)) return [];
  const direction = draft.direction ?? languageDirection(draft.language);
  const figures = figuresOf(parseBody(draft.body, { language: draft.language, direction }));
  const hashes = figures.map(({ source }) => /^asset:([0-9a-f]{64})$/.exec(source ?? '')?.[1]);
  const known = new Set(
    (
      await assetsBySha256(
        transaction,
        hashes.filter((hash) => hash !== undefined),
      )
    ).map(({ sha256 }) => sha256),
  );
  return figures.map(({ alt, caption, credit, licence }, index) => {
    const hash = hashes[index];
    return { assetSha256: hash && known.has(hash) ? hash : undefined, alt, caption: inlineText(caption), credit, licence };
  });
}
