import { parseArgs } from 'node:util';
import { CONSOLE, openArchive } from '../archive/archive.ts';
import { prepareArchive } from '../archive/prepare-archive.ts';
import { backUp } from '../archive/back-up.ts';
import { restore } from '../archive/restore.ts';
import { verifyFixity } from '../archive/verify-fixity.ts';
import type { Command } from './command.ts';
import { print, printJson, say } from './speech.ts';
import { SCHEMA_FOLDER, settings, withArchive } from './with-archive.ts';

const words = (args: string[]) => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  const [file] = positionals;
  if (file === undefined) throw new Error(say('file-missing'));
  return { file, json: values.json ?? false };
};

export const backupCommand: Command = {
  name: 'backup',
  usage: 'FILE [--json]',
  async run(args) {
    const { file, json } = words(args);
    const { bytes, manifest, missing } = await withArchive((archive) => backUp(archive, CONSOLE, file));
    if (json) printJson({ file, bytes, log: manifest.log, database: manifest.database, assets: manifest.assets.length, missing });
    else {
      print(say('backup.done', { file, bytes, assets: manifest.assets.length }));
      for (const id of missing) print(say('fault', { kind: 'asset', id, fault: 'missing' }));
    }
    return missing.length === 0 ? 0 : 1;
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'FILE [--json]   (into an empty ARCHIVE_HOME)',
  async run(args) {
    const { file, json } = words(args);
    const { home, databaseUrl, url } = settings();
    const manifest = await restore({ home, databaseUrl }, file);
    await prepareArchive({ home, databaseUrl }, SCHEMA_FOLDER);
    const archive = await openArchive({ home, databaseUrl, url });
    const { checked, faults } = await verifyFixity(archive, CONSOLE, manifest.log ?? undefined).finally(() => archive.db.close());
    if (json) printJson({ file, home, log: manifest.log, checked, faults });
    else {
      print(say('restored', { home, articles: checked.articles, assets: checked.assets }));
      for (const { kind, id, fault } of faults) print(say('fault', { kind, id, fault }));
    }
    return faults.length === 0 ? 0 : 1;
  },
};
