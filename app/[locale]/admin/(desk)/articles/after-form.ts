import 'server-only';
import type { Actor, Archive } from '@/archive/archive.ts';
import { discardWorkingCopy } from '@/archive/discard-working-copy.ts';
import type { WorkingOn } from '@/archive/working-copy-place.ts';
import { problemsOnForm, type DraftOfForm } from '@/components/admin/article/article-form-data.ts';
import type { ArticleValues } from '@/components/admin/article/article-values.ts';
import { ArchiveError, type FieldProblem } from '@/core/errors.ts';

/** What was kept while it was typed is saved now. That it cannot be let go of is no reason to refuse what is saved. */
export async function letGo(archive: Archive, actor: Actor, on: WorkingOn): Promise<void> {
  await discardWorkingCopy(archive, actor, on).catch((error: unknown) => {
    if (!(error instanceof ArchiveError)) throw error;
  });
}

/** The refusal with its problems at the places where the form shows them. */
export function onForm(error: unknown, values: ArticleValues, rows: DraftOfForm['rows']): unknown {
  if (!(error instanceof ArchiveError)) return error;
  const { code, message, params } = error;
  const problems: FieldProblem[] = problemsOnForm(error.problems, values, rows);
  return new ArchiveError(code, { message, params, problems, cause: error });
}
