import Database from 'better-sqlite3';
import type { Archive } from '../archive/archive.ts';

/** What an intruder with the file does: switches the triggers off, rewrites, and switches them on again. */
export async function rewriteUnseen(archive: Archive, statements: string[], options: { leaveTriggersOff?: boolean } = {}): Promise<void> {
  const database = new Database(archive.databaseUrl.replace(/^file:/, ''));
  const triggers = database
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%\\_no\\_%' ESCAPE '\\'`)
    .all() as { name: string; sql: string }[];
  if (!options.leaveTriggersOff) for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
  for (const statement of statements) database.exec(statement);
  if (!options.leaveTriggersOff) for (const { sql } of triggers) database.exec(sql);
  database.close();
}
