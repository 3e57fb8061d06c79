import 'server-only';
import type { ArticleStatus } from '../core/article/model.ts';
import { prisma, type Transaction } from './connection.ts';

/** Keeps what an article's text is known by now; undefined: it is too short to be known. */
export async function storeTextKey(transaction: Transaction, articleId: number, key: string | undefined): Promise<void> {
  const keys = prisma(transaction).articleTextKey;
  if (key === undefined) await keys.deleteMany({ where: { articleId } });
  else await keys.upsert({ where: { articleId }, create: { articleId, key }, update: { key } });
}

export type ArticleOf = { slug: string; title: string; language: string; status: ArticleStatus };
const ofArticle = { slug: true, title: true, language: true, status: true } as const;
const articleOf = (row: Omit<ArticleOf, 'status'> & { status: string }): ArticleOf => ({ ...row, status: row.status as ArticleStatus });

/** Articles, whatever their status, that have one of these files as an original. */
export async function articlesOfOriginals(transaction: Transaction, hashes: string[]): Promise<(ArticleOf & { sha256: string })[]> {
  const uses = await prisma(transaction).assetUse.findMany({
    where: { kind: 'original', assetSha256: { in: hashes } },
    select: { assetSha256: true, article: { select: ofArticle } },
  });
  return uses.map(({ assetSha256, article }) => ({ ...articleOf(article), sha256: assetSha256 ?? '' }));
}

/** Articles, whatever their status, whose text is one of these now, or was when it was read from a document. */
export async function articlesOfTexts(transaction: Transaction, keys: string[]): Promise<(ArticleOf & { key: string })[]> {
  const client = prisma(transaction);
  const now = await client.articleTextKey.findMany({ where: { key: { in: keys } }, select: { key: true, article: { select: ofArticle } } });
  const read = await client.intake.findMany({ where: { textKey: { in: keys } }, select: { textKey: true, articleId: true } });
  const ids = read.flatMap(({ articleId }) => articleId ?? []);
  const articles = await client.article.findMany({ where: { id: { in: ids } }, select: { id: true, ...ofArticle } });
  return [
    ...now.map(({ key, article }) => ({ ...articleOf(article), key })),
    ...read.flatMap(({ textKey, articleId }) =>
      articles.filter(({ id }) => id === articleId).map(({ id: _id, ...article }) => ({ ...articleOf(article), key: textKey ?? '' })),
    ),
  ];
}
