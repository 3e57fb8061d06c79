import 'server-only';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ArchiveSqlite } from './connection.ts';
import { applyMigrations } from './schema-engine.ts';

/**
 * Brings the database at `url` (`file:…`; made when it is not there) up to the schema in `folder`, the project's prisma/.
 * @returns the names of the migrations applied now.
 */
export async function migrateDatabase(url: string, folder: string): Promise<string[]> {
  mkdirSync(path.dirname(url.replace(/^file:/, '')), { recursive: true });
  return applyMigrations(folder, new ArchiveSqlite(url, 'write'));
}
