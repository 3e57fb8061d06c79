/**
 * Prisma's own schema engine, run as WebAssembly: the same migrations, the same `_prisma_migrations` table with checksums as
 * `prisma migrate deploy`, without the native engine that the command downloads. Why: docs/decisions/002-migrations.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type * as Engine from '@prisma/schema-engine-wasm/schema_engine_bg';

const require = createRequire(import.meta.url);
const NO_FILTER = { externalTables: [], externalEnums: [] };

let engine: Promise<typeof Engine> | undefined;
/** One instance a process: the engine's JavaScript half holds the module's memory in a variable of its own. */
const loadEngine = () => (engine ??= instantiateEngine());

async function instantiateEngine(): Promise<typeof Engine> {
  const location = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const engine = require(location) as typeof Engine;
  const wasm = await WebAssembly.compile(readFileSync(location.replace(/\.js$/, '.wasm')));
  const instance = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engine as never });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engine;
}

/** The engine holds its connections in exclusive mode until they are closed, and never closes them. */
function closing(adapter: SqlMigrationAwareDriverAdapterFactory) {
  const open: { dispose(): Promise<void> }[] = [];
  const remember = async <T extends { dispose(): Promise<void> }>(connecting: Promise<T>) => {
    const connection = await connecting;
    open.push(connection);
    return connection;
  };
  return {
    factory: bindMigrationAwareSqlAdapterFactory({
      provider: adapter.provider,
      adapterName: adapter.adapterName,
      connect: () => remember(adapter.connect()),
      connectToShadowDb: () => remember(adapter.connectToShadowDb()),
    }),
    close: () => Promise.all(open.map((connection) => connection.dispose())),
  };
}

const readSchema = (folder: string) => readFileSync(path.join(folder, 'schema.prisma'), 'utf8');

/**
 * Applies the migrations under `folder`/migrations that the database has not seen, in order.
 * @returns the names of those applied now; empty when there was nothing to do.
 * @throws when a script fails or an applied one was edited since: the engine's own message.
 */
export async function applyMigrations(folder: string, adapter: SqlMigrationAwareDriverAdapterFactory): Promise<string[]> {
  const { SchemaEngine } = await loadEngine();
  const base = path.join(folder, 'migrations');
  const names = readdirSync(base, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const { factory, close } = closing(adapter);
  try {
    const schema = await SchemaEngine.new({ datamodels: [['schema.prisma', readSchema(folder)]] }, () => {}, factory);
    const { appliedMigrationNames } = await schema.applyMigrations({
      migrationsList: {
        baseDir: base,
        lockfile: { path: 'migration_lock.toml', content: readFileSync(path.join(base, 'migration_lock.toml'), 'utf8') },
        shadowDbInitScript: '',
        migrationDirectories: names.map((name) => ({
          path: name,
          migrationFile: {
            path: 'migration.sql',
            content: { tag: 'ok', value: readFileSync(path.join(base, name, 'migration.sql'), 'utf8') },
          },
        })),
      },
      filters: NO_FILTER,
    });
    return appliedMigrationNames;
  } finally {
    await close();
  }
}

/** The script that leads from one Prisma schema (its text; undefined: an empty database) to another. Used to write a new migration. */
export async function migrationScript(
  from: string | undefined,
  to: string,
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<string> {
  const { SchemaEngine } = await loadEngine();
  const { factory, close } = closing(adapter);
  const datamodel = (content: string) => ({ tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] });
  try {
    const schema = await SchemaEngine.new({ datamodels: [['schema.prisma', to]] }, () => {}, factory);
    const result = await schema.diff({
      from: from === undefined ? { tag: 'empty' } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    });
    return result.stdout ?? '';
  } finally {
    await close();
  }
}
