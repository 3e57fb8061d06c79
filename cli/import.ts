import { parseArgs } from 'node:util';
import { CONSOLE } from '../archive/archive.ts';
import { importPaths, type FileReport } from '../archive/import-paths.ts';
import { readArticle } from '../archive/read-article.ts';
import type { Command } from './command.ts';
import { print, printJson, say, sentence } from './speech.ts';
import { withArchive } from './with-archive.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'PATH… [--site SLUG] [--password WORD] [--ocr] [--publish] [--json]   (files, or a folder in the interchange form)',
  async run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        publish: { type: 'boolean' },
        json: { type: 'boolean' },
        site: { type: 'string' },
        password: { type: 'string' },
        ocr: { type: 'boolean' },
      },
    });
    if (positionals.length === 0) throw new Error(say('file-missing'));
    return withArchive(async (archive) => {
      const reports: FileReport[] = [];
      for await (const report of importPaths(archive, CONSOLE, positionals, {
        ...values,
        scanned: values.ocr,
        publish: values.publish ?? false,
      })) {
        reports.push(report);
        if (!values.json) describe(report);
      }
      const counts = { draft: 0, published: 0, duplicate: 0, refused: 0 };
      for (const { status } of reports) counts[status] += 1;
      if (values.json) {
        const results = [];
        for (const { file, status, slug, doubts, error } of reports) {
          const article = slug === undefined ? undefined : await readArticle(archive, CONSOLE, slug);
          results.push({ file, status, article, doubts, error: error && { code: error.code, message: sentence(error) } });
        }
        printJson({ results, counts });
      } else print(say('import.counts', counts));
      return counts.refused > 0 ? 1 : 0;
    });
  },
};

function describe({ file, status, slug, doubts, error }: FileReport): void {
  print(say(`import.${status}`, { file, slug: slug ?? '' }));
  if (error) print(`  ${sentence(error).replaceAll('\n', '\n  ')}`);
  for (const { field, confidence, snippet } of doubts) {
    print(say('import.doubt', { field, percent: Math.round(confidence * 100), snippet: snippet.replace(/\s+/g, ' ').slice(0, 80) }));
  }
}
