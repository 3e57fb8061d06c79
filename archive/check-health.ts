import 'server-only';
import { auditHead, auditSeq } from '../db/audit.ts';
import { ALL, facetCount } from '../db/sqlite/listing.ts';
import type { Archive } from './archive.ts';
import { indexIsCurrent } from './reindex.ts';

export type Health = { status: 'ok'; articles: number; log: number; index: 'current' | 'rebuilding' };

/** Asks the database something that needs all of it to answer. @throws whatever keeps the archive from answering */
export async function checkHealth(archive: Archive): Promise<Health> {
  const head = await auditHead(archive.db.reader);
  return {
    status: 'ok',
    articles: await facetCount(archive.db.reader, ALL),
    log: head?.seq ?? 0,
    index: (await indexIsCurrent(archive)) ? 'current' : 'rebuilding',
  };
}

/** Grows with every change: what is rendered from the archive is good for as long as this stays. */
export const archiveVersion = (archive: Archive): number => auditSeq(archive.db.search);
