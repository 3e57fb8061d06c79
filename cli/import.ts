import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CONSOLE, type Archive } from '../archive/archive.ts';
import { isWholeArchive } from '../archive/archive-folder.ts';
import { countFiles, readReport, type ImportAgain } from '../archive/import-again.ts';
import { importPaths, type FileReport } from '../archive/import-paths.ts';
import { readArticle } from '../archive/read-article.ts';
import type { Command } from './command.ts';
import { progressBar } from './progress.ts';
import { print, printJson, say, sentence } from './speech.ts';
import { withArchive } from './with-archive.ts';

/** As shells say that a command was ended by SIGINT. */
const INTERRUPTED = 130;

export const importCommand: Command = {
  name: 'import',
  usage:
    'PATH… [--site SLUG] [--password WORD] [--ocr] [--publish] [--from-report FILE] [--json]   (files, folders, ZIPs, a folder in the interchange form, a bag)',
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
        'from-report': { type: 'string' },
      },
    });
    const report = values['from-report'];
    if (positionals.length === 0 && report === undefined) throw new Error(say('file-missing'));
    const work: ImportAgain[] = positionals.map((path) => ({ path }));
    if (report !== undefined) work.push(...(await readReport(await readFile(report, 'utf8'))));
    const defaults = { publish: values.publish ?? false, site: values.site, password: values.password, scanned: values.ocr };
    const done = await withArchive(
      async (archive) => {
        const { reports, waiting } = await takeAll(archive, work, defaults, values.json ? () => {} : describe);
        const counts = { draft: 0, published: 0, duplicate: 0, refused: 0 };
        for (const { status } of reports) counts[status] += 1;
        if (values.json) printJson({ results: await resultsOf(archive, reports), counts, ...(waiting.length > 0 && { waiting }) });
        else print(say('import.counts', counts));
        return { counts, waiting };
      },
      { leaveEmpty: positionals.some(isWholeArchive) },
    );
    if (done.waiting.length > 0) return INTERRUPTED;
    return done.counts.refused > 0 ? 1 : 0;
  },
};

type Defaults = { publish: boolean; site?: string; password?: string; scanned?: boolean };

/**
 * Takes in one thing after the other. The first Ctrl-C lets the files that are being read be finished, a second one ends at once: what was
 * begun and not finished leaves nothing behind.
 * @returns the reports, and the paths that an interruption has left to be done or done in part
 */
async function takeAll(archive: Archive, work: ImportAgain[], defaults: Defaults, tell: (report: FileReport) => void) {
  const reports: FileReport[] = [];
  const bar = progressBar(await countFiles(work.map(({ path }) => path)));
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
    bar.clear();
    process.stderr.write(`${say('import.stopping')}\n`);
  };
  process.once('SIGINT', stop);
  try {
    for (const [index, { path, ...own }] of work.entries()) {
      for await (const report of importPaths(archive, CONSOLE, [path], { ...defaults, ...own, stop: stopping.signal })) {
        reports.push(report);
        bar.clear();
        tell(report);
        bar.step(reports.length);
      }
      if (stopping.signal.aborted) return { reports, waiting: work.slice(index).map((item) => item.path) };
    }
    return { reports, waiting: [] };
  } finally {
    bar.clear();
    process.off('SIGINT', stop);
  }
}

async function resultsOf(archive: Archive, reports: FileReport[]) {
  const results = [];
  for (const { file, status, slug, doubts, error } of reports) {
    const article = slug === undefined ? undefined : await readArticle(archive, CONSOLE, slug);
    results.push({ file, status, article, doubts, error: error && { code: error.code, message: sentence(error) } });
  }
  return results;
}

function describe({ file, status, slug, doubts, error }: FileReport): void {
  print(say(`import.${status}`, { file, slug: slug ?? '' }));
  if (error) print(`  ${sentence(error).replaceAll('\n', '\n  ')}`);
  for (const { field, confidence, snippet } of doubts) {
    print(say('import.doubt', { field, percent: Math.round(confidence * 100), snippet: snippet.replace(/\s+/g, ' ').slice(0, 80) }));
  }
}
