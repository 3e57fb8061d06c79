import 'server-only';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ArchiveError } from '../core/errors.ts';
import type { Actor, Archive } from './archive.ts';
import { importDocument } from './import-document.ts';
import { importFolder } from './import-folder.ts';
import type { FileReport } from './import-report.ts';
import { unpackDocuments } from './unpack-documents.ts';

export type { FileReport } from './import-report.ts';

type Options = { publish: boolean; site?: string; password?: string; scanned?: boolean };

/** The marks of the interchange form; any other folder is a heap of documents. */
const INTERCHANGE_MARKS = ['articles', 'sites'];

/**
 * Imports files and folders one after the other and reports on each, the refused ones too: a folder in the interchange form as such,
 * any other folder file by file.
 */
export async function* importPaths(archive: Archive, actor: Actor, paths: string[], options: Options): AsyncGenerator<FileReport> {
  for (const place of paths) {
    if (!existsSync(place))
      yield { file: place, status: 'refused', doubts: [], error: new ArchiveError('not-found', { message: `${place} is not there` }) };
    else if (!(await stat(place)).isDirectory()) yield* importFile(archive, actor, place, options);
    else if (await isInterchange(place)) yield* importFolder(archive, actor, place, { publish: options.publish, received: 'import' });
    else
      yield* importPaths(
        archive,
        actor,
        (await readdir(place)).sort().map((name) => path.join(place, name)),
        options,
      );
  }
}

/** Also a flat folder whose Markdown files open with front matter. */
async function isInterchange(folder: string): Promise<boolean> {
  if (INTERCHANGE_MARKS.some((name) => existsSync(path.join(folder, name)))) return true;
  const first = (await readdir(folder)).sort().find((name) => name.endsWith('.md'));
  return first !== undefined && (await readFile(path.join(folder, first), 'utf8')).startsWith('---');
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
