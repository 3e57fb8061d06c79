import 'server-only';
import Sqlite from 'better-sqlite3';
import { ArchiveError } from '../../core/errors.ts';

/** What the archive is made of, parents before their children. A user is kept by name: no password leaves with an export. */
const RECORDS = {
  User: ['id', 'email', 'name', 'role', 'locale', 'disabledAt', 'createdAt'],
  Site: 'all',
  Masthead: 'all',
  Couplet: 'all',
  Section: 'all',
  Work: 'all',
  Article: 'all',
  FormerSlug: 'all',
  Person: 'all',
  PersonName: 'all',
  Contribution: 'all',
  Outlet: 'all',
  Appearance: 'all',
  Subject: 'all',
  ArticleSubject: 'all',
  Asset: 'all',
  Rendition: 'all',
  AssetUse: 'all',
  Revision: 'all',
  ReviewComment: 'all',
  Intake: 'all',
  AuditEvent: 'all',
} as const satisfies Record<string, 'all' | readonly string[]>;
export type RecordTable = keyof typeof RECORDS;
export const RECORD_TABLES = Object.keys(RECORDS) as RecordTable[];

/** What is derived, secret or of one machine only. */
const LEFT_OUT = new Set([
  'Listing',
  'SearchDocument',
  'SearchText',
  'SearchTerm',
  'SearchKey',
  'FacetCount',
  'ArticleTextKey',
  'Credential',
  'Session',
  'SignInThrottle',
  'OneTimeLink',
  'WorkingCopy',
  'IntakeItem',
  'Meta',
]);

export type RecordRow = Record<string, string | number | null>;

const fileOf = (url: string): string => url.replace(/^file:/, '');

type Column = { name: string; pk: number };
const columnsOf = (connection: Sqlite.Database, table: RecordTable): Column[] => {
  const kept = RECORDS[table] as 'all' | readonly string[];
  return (connection.pragma(`table_info("${table}")`) as Column[]).filter(({ name }) => kept === 'all' || kept.includes(name));
};

/** The rows of a table in the order of their keys, every value as SQLite keeps it. */
export function* records(url: string, table: RecordTable): Generator<RecordRow> {
  const connection = new Sqlite(fileOf(url), { readonly: true });
  try {
    const columns = columnsOf(connection, table);
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    const list = (some: Column[]) => some.map(({ name }) => `"${name}"`).join(', ');
    yield* connection.prepare(`SELECT ${list(columns)} FROM "${table}" ORDER BY ${list(key)}`).iterate() as IterableIterator<RecordRow>;
  } finally {
    connection.close();
  }
}

/**
 * Fills an archive in which nothing ever happened: all of it in one transaction, or nothing.
 * @param rows in the order of RECORD_TABLES
 * @throws ArchiveError `backup-damaged` naming the table whose row does not fit; `home-not-empty`
 */
export async function insertRecords(url: string, rows: AsyncIterable<{ table: RecordTable; row: RecordRow }>): Promise<void> {
  const connection = new Sqlite(fileOf(url), { timeout: 10_000 });
  let current = '';
  try {
    connection.pragma('foreign_keys = 1');
    connection.pragma('synchronous = FULL');
    connection.exec('BEGIN IMMEDIATE');
    // An article may be a translation of a later one: references are looked at when all is there.
    connection.pragma('defer_foreign_keys = 1');
    if (connection.prepare('SELECT 1 FROM "AuditEvent" LIMIT 1').get()) throw new ArchiveError('home-not-empty', { params: { home: url } });
    const known = new Map(RECORD_TABLES.map((table) => [table, new Set(columnsOf(connection, table).map(({ name }) => name))]));
    const statements = new Map<string, Sqlite.Statement<unknown[]>>();
    for await (const { table, row } of rows) {
      current = table;
      const names = Object.keys(row);
      const stranger = names.find((name) => !known.get(table)?.has(name));
      if (stranger !== undefined) throw damaged(`${table}.${stranger}`);
      const sql = `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
      const insert = statements.get(sql) ?? connection.prepare(sql);
      statements.set(sql, insert);
      insert.run(Object.values(row));
    }
    current = 'references';
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error instanceof Sqlite.SqliteError ? damaged(`${current}: ${error.message}`) : error;
  } finally {
    connection.close();
  }
}

const damaged = (what: string) => new ArchiveError('backup-damaged', { message: what, params: { what } });

/** Tables of which nobody has said whether an export holds them. */
export function undecidedTables(url: string): string[] {
  const connection = new Sqlite(fileOf(url), { readonly: true });
  try {
    const rows = connection.prepare(`SELECT "name" FROM sqlite_schema WHERE "type" = 'table'`).all() as { name: string }[];
    const internal = /^(sqlite_|_prisma_|ArticleSearch)/;
    return rows.map(({ name }) => name).filter((name) => !internal.test(name) && !(name in RECORDS) && !LEFT_OUT.has(name));
  } finally {
    connection.close();
  }
}
