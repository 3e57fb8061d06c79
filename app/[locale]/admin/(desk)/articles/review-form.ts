import 'server-only';
import type { Actor, Archive } from '@/archive/archive.ts';
import { readDraft } from '@/archive/read-article.ts';
import { reviewPath, unreviewed } from '@/components/admin/article/review.ts';
import { valuesOfDraft } from '@/components/admin/article/article-values.ts';
import { ArchiveError } from '@/core/errors.ts';
import { draftOf } from '@/core/article/state.ts';
import { intakeOf } from './form-intake.ts';

/** Nothing read from a document is published before somebody has looked at what is uncertain. @throws ArchiveError `unreviewed` */
export async function assertReviewed(archive: Archive, actor: Actor, slug: string, data: FormData): Promise<void> {
  const { article, state } = await readDraft(archive, actor, slug);
  const intake = await intakeOf(archive, actor, article);
  if (!intake) return;
  const confirmed = data.getAll('reviewed').filter((field) => typeof field === 'string');
  const typed = valuesOfDraft(
    draftOf(state),
    article.contributors.map((contributor) => contributor.slug),
  );
  const open = unreviewed(intake.guesses, intake.read, typed, confirmed);
  if (open.length === 0) return;
  throw new ArchiveError('unreviewed', { problems: open.map(({ field }) => ({ field: reviewPath(field), code: 'unreviewed' as const })) });
}
