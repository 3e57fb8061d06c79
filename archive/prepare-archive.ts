import 'server-only';
import { migrateDatabase } from '../db/migrate.ts';
import { databaseUrlIn, type ArchiveOptions } from './archive.ts';

/**
 * Makes the home and brings its database up to date. A file of its own: the server never migrates, so that the engine for it is not
 * part of the pages.
 * @returns the migrations applied now
 */
export const prepareArchive = (options: Pick<ArchiveOptions, 'home' | 'databaseUrl'>, schemaFolder: string): Promise<string[]> =>
  migrateDatabase(options.databaseUrl ?? databaseUrlIn(options.home), schemaFolder);
