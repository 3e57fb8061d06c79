import { parseArgs } from 'node:util';
import { CONSOLE } from '../archive/archive.ts';
import { ARCHIVE_FORMATS } from '../archive/archive-formats.ts';
import type { Command } from './command.ts';
import { print, printJson, say } from './speech.ts';
import { withArchive } from './with-archive.ts';

const NAMES = Object.keys(ARCHIVE_FORMATS);

/** The whole archive, in one of the forms of archive/archive-formats.ts. */
export const exportCommand: Command = {
  name: 'export',
  usage: `--format ${NAMES.join('|')} DIR [--json]`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: 'string' }, json: { type: 'boolean' } },
    });
    const [folder] = positionals;
    const format =
      values.format !== undefined && Object.hasOwn(ARCHIVE_FORMATS, values.format) ? ARCHIVE_FORMATS[values.format] : undefined;
    if (!format) throw new Error(say('export.formats', { formats: NAMES.join(', ') }));
    if (folder === undefined) throw new Error(say('file-missing'));
    const { write } = await format();
    const { report, missing = [] } = await withArchive((archive) => write(archive, CONSOLE, folder));
    if (values.json) printJson({ ...report, missing });
    else {
      print(say(`export.${values.format}`, report));
      for (const id of missing) print(say('fault', { kind: 'asset', id, fault: 'missing' }));
    }
    return missing.length === 0 ? 0 : 1;
  },
};
