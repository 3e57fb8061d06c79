import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { EXPORT_FORMATS } from './export-formats.ts';
import { print, printJson, say } from './speech.ts';
import { withArchive } from './with-archive.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: `--format ${Object.keys(EXPORT_FORMATS).join('|')} DIR [--json]`,
  async run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { format: { type: 'string' }, json: { type: 'boolean' } },
    });
    const format = Object.hasOwn(EXPORT_FORMATS, values.format ?? '') ? EXPORT_FORMATS[values.format ?? ''] : undefined;
    const [folder] = positionals;
    if (!format || folder === undefined) {
      const formats = Object.entries(EXPORT_FORMATS).map(([name, { describe }]) => `  ${name}: ${say(describe)}`);
      throw new Error([say('export.missing'), ...formats].join('\n'));
    }
    const report = await withArchive((archive) => format.write(archive, folder));
    if (values.json) printJson({ format: values.format, ...report });
    else {
      print(say('export.done', { folder, articles: report.articles, files: report.files, bytes: report.bytes }));
      for (const id of report.missing) print(say('fault', { kind: 'asset', id, fault: 'missing' }));
    }
    return report.missing.length === 0 ? 0 : 1;
  },
};
