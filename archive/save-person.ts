import 'server-only';
import { z } from 'zod';
import { languageTag, LIMITS } from '../core/article/model.ts';
import type { PersonName } from '../core/article/views.ts';
import { ArchiveError } from '../core/errors.ts';
import { foldName } from '../core/search/fold-name.ts';
import { languageDirection } from '../core/text/direction.ts';
import { findArticleById } from '../db/articles.ts';
import type { Transaction } from '../db/connection.ts';
import { findPerson, storePerson, type PersonRow } from '../db/people.ts';
import { listedIds } from '../db/sqlite/listing.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';
import { indexArticle } from './index-article.ts';
import { problemsOf } from './problems-of.ts';
import { recordEvent } from './record-event.ts';

const personSchema = z.object({
  names: z
    .array(z.object({ text: z.string().min(1, 'required').max(LIMITS.line, 'too-long'), language: languageTag, variant: z.boolean() }))
    .min(1, 'required')
    .max(50, 'too-many'),
  note: z.object({ fa: z.string().max(LIMITS.note, 'too-long'), en: z.string().max(LIMITS.note, 'too-long') }).optional(),
});

/** The newest articles of a person are found under the new names at once; older ones after the next `archive reindex`. */
const INDEXED_AT_ONCE = 200;

/**
 * Replaces the names and the note of a person. The credits of their articles stay as they were printed.
 * @throws ArchiveError `forbidden`; `not-found`; `invalid` with a problem a field
 */
export async function savePerson(archive: Archive, actor: Actor, slug: string, input: unknown): Promise<void> {
  assertMay(actor, 'edit-sites');
  const parsed = personSchema.safeParse(input);
  if (!parsed.success) throw new ArchiveError('invalid', { problems: problemsOf(parsed.error) });
  await archive.db.write(async (transaction) => {
    await store(archive, transaction, actor, await known(transaction, slug), parsed.data);
  });
}

/** Gives a person a name in another script, unless they have one there already. @throws ArchiveError `forbidden`, `not-found` */
export async function addPersonName(archive: Archive, actor: Actor, slug: string, name: Omit<PersonName, 'variant'>): Promise<void> {
  assertMay(actor, 'edit-sites');
  await archive.db.write(async (transaction) => {
    const person = await known(transaction, slug);
    const direction = languageDirection(name.language);
    if (person.names.some(({ language, variant }) => !variant && languageDirection(language) === direction)) return;
    await store(archive, transaction, actor, person, { names: [...person.names, { ...name, variant: false }], note: person.note });
  });
}

async function known(transaction: Transaction, slug: string): Promise<PersonRow> {
  const person = await findPerson(transaction, slug);
  if (!person) throw new ArchiveError('not-found');
  return person;
}

async function store(
  archive: Archive,
  transaction: Transaction,
  actor: Actor,
  { slug }: PersonRow,
  person: z.output<typeof personSchema>,
): Promise<void> {
  await storePerson(transaction, {
    slug,
    names: person.names.map((name) => ({ ...name, folded: foldName(name.text) })),
    note: person.note,
  });
  await recordEvent(archive, transaction, actor, 'change-person', { type: 'person', id: slug }, { state: person });
  const places = await listedIds(transaction, [{ facet: 'contributor', value: slug }], { limit: INDEXED_AT_ONCE });
  for (const { articleId } of places) {
    const article = await findArticleById(transaction, articleId);
    if (article) await indexArticle(transaction, article);
  }
}
