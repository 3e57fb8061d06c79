import 'server-only';
import Sqlite from 'better-sqlite3';
import { prisma, type Database } from '../connection.ts';

/**
 * Writes the whole database, as of one moment, into a new file while others go on reading and writing (VACUUM INTO,
 * https://sqlite.org/lang_vacuum.html). A copy of the file would not do: what is in the WAL would be missing. On a connection of its
 * own: the statement counts as writing, which the reading connection refuses, and the writing one should not wait for it.
 */
export function snapshot(url: string, file: string): void {
  const connection = new Sqlite(url.replace(/^file:/, ''), { readonly: true });
  try {
    connection.prepare('VACUUM INTO ?').run(file);
  } finally {
    connection.close();
  }
}

/** SQLite's own check of the file's structure. @returns what is wrong; empty when nothing is */
export async function integrityFaults(db: Database): Promise<string[]> {
  const rows = await prisma(db.reader).$queryRaw<{ integrity_check: string }[]>`PRAGMA integrity_check`;
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

const PROTECTING_TRIGGERS = [
  'AuditEvent_no_update',
  'AuditEvent_no_delete',
  'AuditEvent_in_order',
  'Revision_no_update',
  'Revision_no_delete',
];

/** The triggers that protect log and revisions and are not there. */
export async function missingTriggers(db: Database): Promise<string[]> {
  const rows = await prisma(db.reader).$queryRaw<{ name: string }[]>`SELECT "name" FROM sqlite_schema WHERE "type" = 'trigger'`;
  const present = new Set(rows.map(({ name }) => name));
  return PROTECTING_TRIGGERS.filter((name) => !present.has(name));
}

export async function sqliteVersion(db: Database): Promise<string> {
  const rows = await prisma(db.reader).$queryRaw<{ version: string }[]>`SELECT sqlite_version() AS version`;
  return rows[0]?.version ?? '';
}
