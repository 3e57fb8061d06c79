/** `npm run migration -- NAME`: writes the script from the committed Prisma schema to the one in the work tree into a new folder. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ArchiveSqlite } from '../db/connection.ts';
import { migrationScript } from '../db/schema-engine.ts';

const SCHEMA = 'prisma/schema.prisma';

const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  process.stderr.write('Give the migration a name of lower-case letters, digits and hyphens.\n');
  process.exit(2);
}
const before = execFileSync('git', ['show', `HEAD:${SCHEMA}`], { encoding: 'utf8' });
const scratch = path.join('.cache', `migration-${process.pid}.sqlite`);
mkdirSync('.cache', { recursive: true });
const script = await migrationScript(before, readFileSync(SCHEMA, 'utf8'), new ArchiveSqlite(`file:${scratch}`, 'write'));
const folder = path.join('prisma/migrations', `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name.replaceAll('-', '_')}`);
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'migration.sql'), script);
process.stdout.write(`${folder}/migration.sql\nAdd FTS5 tables and triggers by hand: Prisma does not model them.\n`);
