import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor, Archive } from '@/archive/archive.ts';
import { readWorkingCopies } from '@/archive/read-working-copies.ts';
import type { ArticleValues } from '@/components/admin/article/article-values.ts';
import { valuesOfCopy, type Copy } from '@/components/admin/autosave/copies.ts';
import type { Keeping } from '@/components/admin/autosave/use-keeping.ts';
import { signInAgain } from '../../sign-in/sign-in-again.ts';

/**
 * Whose text the form keeps until it is saved, and what was kept of it before.
 * @param slug absent for a new article
 * @param key under which a form keeps its text that is no article's yet
 */
export async function formKeeping(
  archive: Archive,
  actor: Actor,
  base: ArticleValues,
  slug?: string,
  key: string = randomUUID(),
): Promise<Keeping> {
  const rows = await readWorkingCopies(archive, actor, slug);
  const copies = rows.flatMap(({ values: json, at, revision, key: own }): Copy[] => {
    const values = valuesOfCopy(json, base);
    return values ? [{ values, at: at.toISOString(), where: 'server', ...(revision && { revision }), ...(own && { key: own }) }] : [];
  });
  return { user: actor.userId, key, copies, signIn: signInAgain };
}
