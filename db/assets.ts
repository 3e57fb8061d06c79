import 'server-only';
import { prisma, type Transaction } from './connection.ts';
import { WHERE_PUBLIC } from './public.ts';

export type AssetRow = {
  sha256: string;
  mediaType: string;
  bytes: number;
  width?: number;
  height?: number;
  name: string;
  renditions: { width: number; height: number; sha256: string; mediaType: string; bytes: number }[];
};

const include = { renditions: { orderBy: { width: 'asc' } } } as const;

export async function findAsset(transaction: Transaction, sha256: string): Promise<AssetRow | undefined> {
  return (await assetsBySha256(transaction, [sha256]))[0];
}

export async function assetsBySha256(transaction: Transaction, sha256: string[]): Promise<AssetRow[]> {
  const rows = await prisma(transaction).asset.findMany({ where: { sha256: { in: sha256 } }, include });
  return rows.map((row) => ({ ...row, width: row.width ?? undefined, height: row.height ?? undefined }));
}

/** Assets in the order of their hashes, `batch` at a time: for work that goes through every one. */
export async function assetsAfter(transaction: Transaction, after: string, batch: number): Promise<AssetRow[]> {
  const rows = await prisma(transaction).asset.findMany({
    where: { sha256: { gt: after } },
    orderBy: { sha256: 'asc' },
    take: batch,
    include,
  });
  return rows.map((row) => ({ ...row, width: row.width ?? undefined, height: row.height ?? undefined }));
}

/** The rendition with those bytes and the asset that it was made from. */
export async function findRendition(
  transaction: Transaction,
  sha256: string,
): Promise<{ assetSha256: string; mediaType: string } | undefined> {
  return (await prisma(transaction).rendition.findUnique({ where: { sha256 } })) ?? undefined;
}

/** Records an asset; one that is known already stays as it is. */
export async function storeAsset(transaction: Transaction, asset: Omit<AssetRow, 'renditions'>, at: Date): Promise<void> {
  await prisma(transaction).asset.upsert({
    where: { sha256: asset.sha256 },
    create: { ...asset, width: asset.width ?? null, height: asset.height ?? null, createdAt: at },
    update: {},
  });
}

export async function storeRendition(
  transaction: Transaction,
  assetSha256: string,
  rendition: AssetRow['renditions'][number],
): Promise<void> {
  await prisma(transaction).rendition.upsert({
    where: { assetSha256_width: { assetSha256, width: rendition.width } },
    create: { assetSha256, ...rendition },
    update: {},
  });
}

/** Every hash that the assets folder must hold, with its size, in the order of the hashes. */
export async function storedHashes(transaction: Transaction): Promise<{ sha256: string; bytes: number }[]> {
  const client = prisma(transaction);
  const [assets, renditions] = [await client.asset.findMany(), await client.rendition.findMany()];
  return [...assets, ...renditions].map(({ sha256, bytes }) => ({ sha256, bytes })).sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}

/** Every picture in the body of a published article, by hash. */
export async function publicPictures(transaction: Transaction): Promise<AssetRow[]> {
  const where = { width: { not: null }, uses: { some: { article: WHERE_PUBLIC } } };
  const rows = await prisma(transaction).asset.findMany({ where, include, orderBy: { sha256: 'asc' } });
  return rows.map((row) => ({ ...row, width: row.width ?? undefined, height: row.height ?? undefined }));
}

/** Whether a published article uses the asset, so that the public may open it. */
export async function isPublicAsset(transaction: Transaction, sha256: string): Promise<boolean> {
  const use = await prisma(transaction).assetUse.findFirst({ where: { assetSha256: sha256, article: WHERE_PUBLIC } });
  return use !== null;
}
