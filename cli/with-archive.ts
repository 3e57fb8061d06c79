import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openArchive, refreshIndex, type Archive } from '../archive/archive.ts';
import { prepareArchive } from '../archive/prepare-archive.ts';
import { fillSample } from '../archive/fill-sample.ts';
import { publishDue } from '../archive/publish-due.ts';
import { environment, type Environment } from '../archive/environment.ts';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
export const SCHEMA_FOLDER = path.join(ROOT, 'prisma');
const SAMPLE_FOLDER = path.join(SCHEMA_FOLDER, 'sample');

export const settings = (): Environment => environment(process.env);

export type Prepared = { migrations: string[]; sample: number };

/**
 * Brings the home up to date and, when it was empty, fills it with the sample collection unless ARCHIVE_DEMO=0; then does the work.
 * @param leaveEmpty for work that fills an empty home itself
 */
export async function withArchive<T>(
  work: (archive: Archive, prepared: Prepared) => Promise<T>,
  { leaveEmpty = false }: { leaveEmpty?: boolean } = {},
): Promise<T> {
  const { home, databaseUrl, url, demo } = settings();
  const migrations = await prepareArchive({ home, databaseUrl }, SCHEMA_FOLDER);
  const archive = await openArchive({ home, databaseUrl, url });
  try {
    await refreshIndex(archive);
    await publishDue(archive);
    const sample = demo && !leaveEmpty ? await fillSample(archive, SAMPLE_FOLDER) : 0;
    return await work(archive, { migrations, sample });
  } finally {
    await archive.db.close();
  }
}
