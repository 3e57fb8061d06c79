import 'server-only';
import { prisma, type Transaction } from './connection.ts';

/** The outlet of exactly that name, made when there is none. */
export async function ensureOutlet(transaction: Transaction, outlet: { name: string; folded: string; url?: string }): Promise<number> {
  const client = prisma(transaction);
  const known = await client.outlet.findUnique({ where: { name: outlet.name } });
  if (known) return known.id;
  return (await client.outlet.create({ data: { name: outlet.name, folded: outlet.folded, url: outlet.url ?? null } })).id;
}

export async function completeOutlets(transaction: Transaction, folded: string, limit: number): Promise<{ name: string; url?: string }[]> {
  const rows = await prisma(transaction).outlet.findMany({
    where: { OR: [{ folded: { startsWith: folded } }, { folded: { contains: ` ${folded}` } }] },
    take: limit,
    orderBy: { name: 'asc' },
  });
  return rows.map((row) => ({ name: row.name, url: row.url ?? undefined }));
}
