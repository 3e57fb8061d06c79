import 'server-only';
/**
 * Opens the archive's database. Three connections to one file: one that only reads, one that only reads the
 * full-text index, and one that only writes, in a queue.
 * Prisma's adapter lets a query outside a transaction run inside whichever transaction is open on its connection; with readers
 * on a connection of their own, nobody sees a half-done change, and no stray write is rolled back with somebody else's.
 */
import BetterSqlite3 from 'better-sqlite3';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { PrismaClient, type Prisma } from './generated/client.ts';

/** Milliseconds that a statement waits for another process (the command line beside the server) to finish its transaction. */
const BUSY_TIMEOUT = 10_000;
/** Milliseconds that one transaction may take, and wait in the queue for its turn. */
const TRANSACTION_LIMITS = { timeout: 120_000, maxWait: 120_000 };

/**
 * better-sqlite3 is compiled with synchronous=NORMAL under WAL, which loses acknowledged saves in a power cut; FULL does not.
 * See docs/decisions/003-sqlite.md.
 */
const PRAGMAS = { journal_mode: 'wal', synchronous: '2', foreign_keys: '1', busy_timeout: String(BUSY_TIMEOUT) };

/** The adapter as this archive needs it: every connection it makes is opened the same way, and checked. */
export class ArchiveSqlite extends PrismaBetterSqlite3 {
  constructor(
    url: string,
    private readonly access: 'read' | 'write',
  ) {
    super({ url, timeout: BUSY_TIMEOUT });
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const connection = await super.connect();
    const statements = Object.entries(PRAGMAS).map(([name, value]) => `PRAGMA ${name}=${value};`);
    if (this.access === 'read') statements.push('PRAGMA query_only=1;');
    await connection.executeScript(statements.join('\n'));
    for (const [name, wanted] of Object.entries(PRAGMAS)) {
      const { rows } = await connection.queryRaw({ sql: `PRAGMA ${name}`, args: [], argTypes: [] });
      const found = String(rows[0]?.[0]);
      if (found !== wanted) throw new Error(`SQLite was not opened as it must be: ${name} is ${found}, not ${wanted}`);
    }
    return connection;
  }
}

declare const brand: unique symbol;
/** A place to run statements: inside one transaction, or on the reading connection. What it is made of stays in this room. */
export interface Transaction {
  readonly [brand]: never;
}

/** A place to ask the full-text index. Prisma would make an object of each of thousands of rows; here they come as SQLite has them. */
export interface SearchReader {
  readonly [brand]: 'search';
}

export interface Database {
  /** For reading only: SQLite refuses a write here. */
  readonly reader: Transaction;
  /** For reading only, too. */
  readonly search: SearchReader;
  /** Runs `work` in one transaction: all of it is kept, or none. Transactions of this process wait for one another. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The Prisma client behind a transaction; for the files of this room. */
export const prisma = (transaction: Transaction) => transaction as unknown as Prisma.TransactionClient;

/** The statement for some SQL, made once a connection; for the files of this room. */
export function statement(search: SearchReader, sql: string): BetterSqlite3.Statement<unknown[]> {
  const { connection, statements } = search as unknown as SearchConnection;
  const known = statements.get(sql) ?? connection.prepare(sql);
  statements.set(sql, known);
  return known;
}

type SearchConnection = { connection: BetterSqlite3.Database; statements: Map<string, BetterSqlite3.Statement<unknown[]>> };

/** Bytes of the index that this connection keeps in memory (as negative KiB), and maps. */
const SEARCH_CACHE_KIB = 32_768;
const SEARCH_MAPPED = 0x7fff0000;

function openSearch(url: string): SearchConnection {
  const connection = new BetterSqlite3(url.replace(/^file:/, ''), { timeout: BUSY_TIMEOUT });
  connection.pragma('query_only=1');
  connection.pragma(`cache_size=-${SEARCH_CACHE_KIB}`);
  connection.pragma(`mmap_size=${SEARCH_MAPPED}`);
  return { connection, statements: new Map() };
}

/** Opens the database at `url` (`file:…`), whose migrations have been applied. */
export async function openDatabase(url: string): Promise<Database> {
  const writer = new PrismaClient({ adapter: new ArchiveSqlite(url, 'write'), transactionOptions: TRANSACTION_LIMITS });
  // The writer comes first: it makes the WAL file that the reader, which may not write, needs.
  await writer.$connect();
  const reader = new PrismaClient({ adapter: new ArchiveSqlite(url, 'read') });
  await reader.$connect();
  const search = openSearch(url);
  return {
    search: search as unknown as SearchReader,
    reader: reader as unknown as Transaction,
    write: (work) =>
      writer.$transaction(async (transaction) => {
        // Takes the write lock before anything is read, so that another process's change cannot slip in between and the busy
        // timeout applies (a transaction that upgrades from reading to writing is refused at once).
        await transaction.$executeRaw`UPDATE "Meta" SET "value" = "value" WHERE 0`;
        return work(transaction as unknown as Transaction);
      }),
    async close() {
      search.connection.close();
      await reader.$disconnect();
      await writer.$disconnect();
    },
  };
}
