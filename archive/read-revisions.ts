import 'server-only';
import type { ArticleState } from '../core/article/diff-states.ts';
import type { ArticlePage, CardContributor, RevisionSummary } from '../core/article/views.ts';
import { draftOf } from '../core/article/state.ts';
import { ArchiveError } from '../core/errors.ts';
import { mayInHouse } from '../core/permissions/permissions.ts';
import { foldName } from '../core/search/fold-name.ts';
import { languageDirection } from '../core/text/direction.ts';
import { findRevision, revisionsOf, type StoredArticle } from '../db/articles.ts';
import { findPerson, findPersonByFoldedName } from '../db/people.ts';
import { publicRevisionNumbers } from '../db/sqlite/public-revisions.ts';
import { VISITOR, type Actor, type Archive } from './archive.ts';
import { pageOf, readable, SHOWN_REVISIONS, type Tombstone } from './read-article.ts';

export type History = {
  article: Pick<StoredArticle, 'slug' | 'title' | 'language' | 'direction' | 'revision' | 'status'>;
  /** Newest first. */
  revisions: RevisionSummary[];
};

/** Revisions listed at the desk. */
const LISTED = 500;

/**
 * The saved states of an article: for the desk all of them, for everybody else those that were public.
 * @throws ArchiveError `not-found`
 */
export async function readHistory(archive: Archive, actor: Actor, slug: string): Promise<History | Tombstone> {
  const article = await readable(archive, actor, slug);
  if ('withdrawn' in article) return article;
  return { article, revisions: await revisionsFor(archive, actor, article) };
}

async function revisionsFor(archive: Archive, actor: Actor, article: StoredArticle): Promise<RevisionSummary[]> {
  const { reader } = archive.db;
  if (mayInHouse(actor.role, 'enter-desk')) return revisionsOf(reader, article.id, LISTED);
  return revisionsOf(reader, article.id, SHOWN_REVISIONS, await publicRevisionNumbers(reader, article.id));
}

export type Comparison = History & { before: ArticleState; after: ArticleState };

/** Two states of an article, of those that the actor may see. @throws ArchiveError `not-found` */
export async function readComparison(
  archive: Archive,
  actor: Actor,
  slug: string,
  { from, to }: { from: number; to: number },
): Promise<Comparison | Tombstone> {
  const article = await readable(archive, actor, slug);
  if ('withdrawn' in article) return article;
  const revisions = await revisionsFor(archive, actor, article);
  const state = async (number: number) => draftOf((await stored(archive, article, revisions, number)).state);
  return { article, revisions, before: await state(from), after: await state(to) };
}

async function stored(archive: Archive, article: StoredArticle, revisions: RevisionSummary[], number: number) {
  const mayBeSeen = revisions.some((revision) => revision.number === number);
  const found = mayBeSeen && (await findRevision(archive.db.reader, article.id, number));
  if (!found) throw new ArchiveError('not-found', { message: `${article.slug} has no revision ${number} to be seen` });
  return found;
}

/**
 * The page of an article as its readers had it in a revision. Where the site, its masthead and the other versions are concerned it is
 * today's. Pictures that were taken out since are not shown: they are no longer open to the public.
 * @throws ArchiveError `not-found`
 */
export async function readArticleAsOf(archive: Archive, slug: string, number: number): Promise<ArticlePage | Tombstone> {
  const article = await readable(archive, VISITOR, slug);
  if ('withdrawn' in article) return article;
  const { state, hash } = await stored(archive, article, await revisionsFor(archive, VISITOR, article), number);
  const { title, kicker, standfirst, body, authorNote, editorNote, rights, appearances, ...then } = draftOf(state);
  const contributors = await contributorsOf(archive, then.contributors, article.contributors);
  const direction = then.direction ?? languageDirection(then.language);
  const text = { title, kicker, standfirst, body, authorNote, editorNote, rights, language: then.language, direction };
  return pageOf(archive, { ...article, ...text, appearances, contributors, revision: number, hash });
}

/** The people of a state: by what it says of them, as the article still has them, or by name. */
async function contributorsOf(
  archive: Archive,
  credits: ArticleState['contributors'],
  present: CardContributor[],
): Promise<CardContributor[]> {
  const { reader } = archive.db;
  const rows: CardContributor[] = [];
  for (const { slug, credited, role } of credits) {
    const same = present.find((each) => (slug === undefined ? each.credited === credited : each.slug === slug));
    const person = same ?? (slug && (await findPerson(reader, slug))) ?? (await findPersonByFoldedName(reader, foldName(credited)));
    if (person) rows.push({ slug: person.slug, names: person.names, credited, role });
  }
  return rows;
}
