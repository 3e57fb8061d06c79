import 'server-only';
import { z } from 'zod';
import { LIMITS, slugSchema, type Names } from '../core/article/model.ts';
import { ArchiveError } from '../core/errors.ts';
import { slugFrom } from '../core/text/slug.ts';
import { storeSubject, subjectsBySlugs } from '../db/subjects.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';
import { problemsOf } from './problems-of.ts';
import { recordEvent } from './record-event.ts';

const label = z.string().trim().min(1, 'required').max(LIMITS.line, 'too-long');
const labelsSchema = z.object({ fa: label, en: label });

export type SavedSubject = { slug: string; names: Names };

/**
 * Adds a subject, whose address comes from its English label, or changes the labels of the one with that slug. Adding one that is
 * there already, with the same labels, changes nothing.
 * @throws ArchiveError `forbidden`; `invalid` with a problem a field; `slug-taken` when another subject has that address; `not-found`
 */
export async function saveSubject(archive: Archive, actor: Actor, input: unknown, existing?: string): Promise<SavedSubject> {
  assertMay(actor, 'edit-sites');
  const parsed = labelsSchema.safeParse(input);
  if (!parsed.success) throw new ArchiveError('invalid', { problems: problemsOf(parsed.error) });
  const names = parsed.data;
  const slug = existing ?? slugFrom(names.en);
  if (!slugSchema.safeParse(slug).success) throw new ArchiveError('invalid', { problems: [{ field: 'en', code: 'slug' }] });
  return archive.db.write(async (transaction) => {
    const [found] = await subjectsBySlugs(transaction, [slug]);
    if (existing !== undefined && !found) throw new ArchiveError('not-found');
    const isSame = found?.names.fa === names.fa && found.names.en === names.en;
    if (isSame) return { slug, names };
    if (existing === undefined && found)
      throw new ArchiveError('slug-taken', { params: { slug }, problems: [{ field: 'en', code: 'slug-taken', params: { slug } }] });
    await storeSubject(transaction, { slug, names });
    await recordEvent(archive, transaction, actor, found ? 'change-subject' : 'add-subject', { type: 'subject', id: slug }, { names });
    return { slug, names };
  });
}
