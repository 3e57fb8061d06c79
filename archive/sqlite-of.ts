import 'server-only';
import { sqliteVersion } from '../db/sqlite/backup.ts';
import type { Archive } from './archive.ts';

/** The version of SQLite that this process reads and writes with. */
export const sqliteOf = (archive: Archive): Promise<string> => sqliteVersion(archive.db);
