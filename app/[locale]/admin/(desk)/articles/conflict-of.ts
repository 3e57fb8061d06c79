import 'server-only';
import type { Actor, Archive } from '@/archive/archive.ts';
import { readDraft } from '@/archive/read-article.ts';
import { readRevision } from '@/archive/read-revision.ts';
import type { Conflict } from '@/components/admin/article/article-answer.ts';
import { valuesOfDraft } from '@/components/admin/article/article-values.ts';
import { draftOf } from '@/core/article/state.ts';

/** Both versions that an editor has to decide between: as it was opened, and as it stands now. */
export async function conflictWith(archive: Archive, actor: Actor, opened: { slug: string; revision: number }): Promise<Conflict> {
  const { article, state } = await readDraft(archive, actor, opened.slug);
  const people = article.contributors.map(({ slug }) => slug);
  const theirs = valuesOfDraft(draftOf(state), people);
  const base = await readRevision(archive, actor, opened.slug, opened.revision).then(
    (draft) => valuesOfDraft(draft, people),
    () => theirs,
  );
  return { base, theirs, revision: article.revision };
}
