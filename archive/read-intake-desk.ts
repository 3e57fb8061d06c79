import 'server-only';
import type { IntakeItemView, SameArticle } from '../core/intake/item.ts';
import { mayWithArticle } from '../core/permissions/permissions.ts';
import { slugsOf } from '../db/articles.ts';
import type { Transaction } from '../db/connection.ts';
import { listIntakeItems, type IntakeItemRow } from '../db/intake-items.ts';
import { articlesOfOriginals, articlesOfTexts } from '../db/text-keys.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';
import { verbsFor } from './intake-guard.ts';

/** Of what was accepted, so many are still listed. */
const ACCEPTED = 10;

/** What is on the intake desk, with what the actor may do with each. @throws ArchiveError `forbidden` */
export async function readIntakeDesk(archive: Archive, actor: Actor): Promise<IntakeItemView[]> {
  assertMay(actor, 'import-document');
  const { reader } = archive.db;
  return views(reader, actor, await listIntakeItems(reader, ACCEPTED));
}

/** Documents as the desk shows them. */
export async function views(transaction: Transaction, actor: Actor, items: IntakeItemRow[]): Promise<IntakeItemView[]> {
  const same = await sameArticles(
    transaction,
    actor,
    items.filter(({ state }) => state === 'ready'),
  );
  const slugs = await slugsOf(
    transaction,
    items.flatMap(({ articleId }) => articleId ?? []),
  );
  return items.map((item) => {
    const { id, name, bytes, state, done, total, by, createdAt, title, language, doubts, failure, articleId } = item;
    return {
      ...{ id, name, bytes, state, done, total, by, title, language, doubts, failure },
      at: createdAt.toISOString(),
      isLocked: failure?.code === 'file-password' && item.format === 'pdf',
      same: same.get(id) ?? [],
      article: articleId === undefined ? undefined : slugs.get(articleId),
      may: verbsFor(actor, item),
    };
  });
}

/** The articles that have the bytes or the text of each already; of those that the actor may not read nothing is said. */
async function sameArticles(transaction: Transaction, actor: Actor, items: IntakeItemRow[]): Promise<Map<number, SameArticle[]>> {
  const ofBytes = await articlesOfOriginals(
    transaction,
    items.map(({ sha256 }) => sha256),
  );
  const ofText = await articlesOfTexts(
    transaction,
    items.flatMap(({ textKey }) => textKey ?? []),
  );
  return new Map(
    items.map((item) => {
      const found: SameArticle[] = [
        ...ofBytes
          .filter(({ sha256 }) => sha256 === item.sha256)
          .map(({ sha256: _, ...article }) => ({ ...article, how: 'bytes' as const })),
        ...ofText.filter(({ key }) => key === item.textKey).map(({ key: _, ...article }) => ({ ...article, how: 'text' as const })),
      ].filter(({ status }) => mayWithArticle(actor.role, 'read', status));
      return [item.id, found.filter(({ slug }, index) => found.findIndex((other) => other.slug === slug) === index)];
    }),
  );
}
