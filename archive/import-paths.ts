import 'server-only';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ArchiveError } from '../core/errors.ts';
import type { Actor, Archive } from './archive.ts';
import { isBag, isWholeArchive, verifyFolder } from './archive-folder.ts';
import { importArchive, isUntouched } from './import-archive.ts';
import { importDocument } from './import-document.ts';
import { importFolder } from './import-folder.ts';
import type { FileReport } from './import-report.ts';
import { unpackDocuments } from './unpack-documents.ts';

export type { FileReport } from './import-report.ts';

type Options = {
  publish: boolean;
  site?: string;
  password?: string;
  scanned?: boolean;
  /** Once aborted, nothing more is begun; what has begun is finished and told. */
  stop?: AbortSignal;
};

/** Documents read at once: while one waits for the disk another is read. */
const AT_ONCE = 4;

/** The marks of the interchange form; any other folder is a heap of documents. */
const INTERCHANGE_MARKS = ['articles', 'sites'];

/**
 * Imports files and folders one after the other and reports on each, the refused ones too: a folder in the interchange form as such,
 * any other folder file by file.
 */
export async function* importPaths(archive: Archive, actor: Actor, paths: string[], options: Options): AsyncGenerator<FileReport> {
  for (const place of paths) {
    if (options.stop?.aborted) return;
    if (!existsSync(place))
      yield { file: place, status: 'refused', doubts: [], error: new ArchiveError('not-found', { message: `${place} is not there` }) };
    else if (!(await stat(place)).isDirectory()) yield* importFile(archive, actor, place, options);
    else if (isBag(place) || isWholeArchive(place)) yield* importSummed(archive, actor, place, options);
    else if (await isInterchange(place))
      yield* importFolder(archive, actor, place, { publish: options.publish, received: 'import', stop: options.stop });
    else yield* importHeap(archive, actor, place, options);
  }
}

/** File by file, folders within it too. Several files are on their way at once; the reports come in the order of the names. */
async function* importHeap(archive: Archive, actor: Actor, folder: string, options: Options): AsyncGenerator<FileReport> {
  const begun: Promise<FileReport[]>[] = [];
  try {
    for (const name of (await readdir(folder)).sort()) {
      const place = path.join(folder, name);
      if ((await stat(place)).isDirectory()) {
        for (const reports of begun.splice(0)) yield* await reports;
        yield* importPaths(archive, actor, [place], options);
      } else {
        const reports = gathered(importPaths(archive, actor, [place], options));
        // A failure is thrown where its turn comes, not while others are waited for.
        reports.catch(() => {});
        begun.push(reports);
        if (begun.length === AT_ONCE) yield* (await begun.shift()) ?? [];
      }
    }
    for (const reports of begun.splice(0)) yield* await reports;
  } finally {
    await Promise.allSettled(begun);
  }
}

/**
 * A bag, or a folder that holds a whole archive: nothing is read of it while a file is not what its sum says. Into an empty archive the
 * whole of it goes, byte for byte; into another only those articles that are not there yet, as from any folder of the kind.
 */
async function* importSummed(archive: Archive, actor: Actor, place: string, options: Options): AsyncGenerator<FileReport> {
  const { faults } = (await verifyFolder(place)) ?? { faults: [] };
  for (const { file, fault } of faults) {
    const what = `${file}: ${fault}`;
    const error = new ArchiveError('backup-damaged', { message: what, params: { what } });
    yield { file: path.join(place, file), status: 'refused', doubts: [], error };
  }
  if (faults.length > 0) return;
  const folder = isBag(place) ? path.join(place, 'data') : place;
  try {
    if (isWholeArchive(place) && (await isUntouched(archive))) yield* importArchive(archive, actor, folder);
    else if (await isInterchange(folder))
      yield* importFolder(archive, actor, folder, { publish: options.publish, received: 'import', stop: options.stop });
    else yield* importHeap(archive, actor, folder, options);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    yield { file: place, status: 'refused', doubts: [], error };
  }
}

/** Also a flat folder whose Markdown files open with front matter. */
export async function isInterchange(folder: string): Promise<boolean> {
  if (INTERCHANGE_MARKS.some((name) => existsSync(path.join(folder, name)))) return true;
  const first = (await readdir(folder)).sort().find((name) => name.endsWith('.md'));
  return first !== undefined && (await readFile(path.join(folder, first), 'utf8')).startsWith('---');
}

async function gathered<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A file, or each of a ZIP's. */
async function* importFile(archive: Archive, actor: Actor, file: string, options: Options): AsyncGenerator<FileReport> {
  const refused = (name: string, error: unknown): FileReport => {
    if (error instanceof ArchiveError) return { file: name, status: 'refused', doubts: [], error };
    throw error;
  };
  try {
    for await (const document of unpackDocuments(new Uint8Array(await readFile(file)), file)) {
      try {
        if ('error' in document) throw document.error;
        const { name, bytes } = document;
        yield { file: name, ...(await importDocument(archive, actor, { bytes, name: path.basename(name), ...options })) };
      } catch (error) {
        yield refused(document.name, error);
      }
    }
  } catch (error) {
    yield refused(file, error);
  }
}
