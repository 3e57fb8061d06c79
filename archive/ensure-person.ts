import 'server-only';
import { foldName } from '../core/search/fold-name.ts';
import { textDirection } from '../core/text/direction.ts';
import { slugFrom } from '../core/text/slug.ts';
import type { Transaction } from '../db/connection.ts';
import { findPerson, findPersonByFoldedName, storePerson } from '../db/people.ts';
import type { Actor, Archive } from './archive.ts';
import { recordEvent } from './record-event.ts';

/** The person meant by a credited name: by slug, else by a name that folds to the same, else a new one. @returns the row's id. */
export async function ensurePerson(
  archive: Archive,
  transaction: Transaction,
  actor: Actor,
  { slug, credited }: { slug?: string; credited: string },
): Promise<number> {
  const folded = foldName(credited);
  const known = (slug && (await findPerson(transaction, slug))) || (await findPersonByFoldedName(transaction, folded));
  if (known) return known.id;
  const newSlug = await freeSlug(transaction, slug ?? (slugFrom(credited) || 'person'));
  const name = { text: credited, language: textDirection(credited, 'ltr') === 'rtl' ? 'fa' : 'en', variant: false };
  const id = await storePerson(transaction, { slug: newSlug, names: [{ ...name, folded }] });
  await recordEvent(archive, transaction, actor, 'add-person', { type: 'person', id: newSlug }, { names: [name] });
  return id;
}

async function freeSlug(transaction: Transaction, base: string): Promise<string> {
  let slug = base;
  for (let n = 2; await findPerson(transaction, slug); n++) slug = `${base}-${n}`;
  return slug;
}
