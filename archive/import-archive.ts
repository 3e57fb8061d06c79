import 'server-only';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { ArchiveError } from '../core/errors.ts';
import { sha256 } from '../core/sha256.ts';
import { articleIdsAfter, findArticleById } from '../db/articles.ts';
import { auditHead } from '../db/audit.ts';
import { insertRecords, RECORD_TABLES, type RecordRow, type RecordTable } from '../db/sqlite/records.ts';
import type { Actor, Archive } from './archive.ts';
import { ARCHIVE_FORMAT, ARCHIVE_MARK, assetFile, historyFile, renditionFile } from './archive-folder.ts';
import { assertMay } from './guard.ts';
import type { FileReport } from './import-report.ts';
import { reindexAll } from './reindex.ts';
import { verifyFixity } from './verify-fixity.ts';

const noteSchema = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  log: z.object({ seq: z.number().int(), hash: z.string() }).nullable(),
  missing: z.array(z.string()),
});

const BATCH = 500;

/** Whether nothing ever happened here, so that a whole archive can be put in its place. */
export const isUntouched = async (archive: Archive): Promise<boolean> => (await auditHead(archive.db.reader)) === undefined;

/**
 * Makes the archive that was exported into a folder, byte for byte: its history and its log are the record, and nothing is added to
 * them. Only into an archive in which nothing ever happened. The sums of the folder have been checked before (verifyFolder); a record
 * that does not fit, or an asset that is not what its hash says, leaves the archive empty. Users come without their passwords.
 * @returns a report for each article, and one for each fault that the fixity check finds afterwards
 * @throws ArchiveError `forbidden`; `backup-damaged` with `params.what`
 */
export async function* importArchive(archive: Archive, actor: Actor, folder: string): AsyncGenerator<FileReport> {
  assertMay(actor, 'back-up');
  const note = noteSchema.safeParse(await readJson(path.join(folder, ARCHIVE_MARK)));
  if (!note.success) throw damaged(ARCHIVE_MARK);
  const gone = new Set(note.data.missing);
  for await (const row of rowsOf(folder, 'Asset')) await keep(archive, folder, row, assetFile(row as never), gone);
  for await (const row of rowsOf(folder, 'Rendition')) await keep(archive, folder, row, renditionFile(String(row['sha256'])), gone);
  await insertRecords(archive.databaseUrl, allRows(folder));
  await reindexAll(archive);
  for await (const { slug, status } of everyArticle(archive)) {
    yield { file: path.join(folder, 'articles', `${slug}.md`), status: status === 'published' ? 'published' : 'draft', slug, doubts: [] };
  }
  const { faults } = await verifyFixity(archive, actor, note.data.log ?? undefined);
  for (const { kind, id, fault } of faults) {
    if (kind === 'asset' && gone.has(id)) continue;
    yield { file: folder, status: 'refused', doubts: [], error: damaged(`${kind} ${id}: ${fault}`) };
  }
}

const damaged = (what: string) => new ArchiveError('backup-damaged', { message: what, params: { what } });

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Bytes come first: an asset that nothing refers to does no harm, a reference to no bytes does. */
async function keep(archive: Archive, folder: string, row: RecordRow, name: string, gone: Set<string>): Promise<void> {
  const hash = String(row['sha256']);
  if (gone.has(hash)) return;
  const bytes = await readFile(path.join(folder, name)).catch(() => undefined);
  if (!bytes || sha256(bytes) !== hash) throw damaged(name);
  await archive.assets.put(bytes);
}

async function* allRows(folder: string): AsyncGenerator<{ table: RecordTable; row: RecordRow }> {
  for (const table of RECORD_TABLES) for await (const row of rowsOf(folder, table)) yield { table, row };
}

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

async function* rowsOf(folder: string, table: RecordTable): AsyncGenerator<RecordRow> {
  const name = historyFile(table);
  const input = createReadStream(path.join(folder, name), 'utf8');
  let number = 0;
  try {
    // Line separators of Unicode are no line ends of this format: readline knows CR and LF only, and JSON writes those escaped.
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      const row = rowSchema.parse(JSON.parse(line));
      if (table === 'Revision' && sha256(String(row['state'])) !== row['hash']) throw damaged(`${name}, ${number}`);
      yield row;
    }
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw damaged(`${name}, ${number}`);
  }
}

async function* everyArticle(archive: Archive) {
  for (let after = 0; ;) {
    const ids = await articleIdsAfter(archive.db.reader, after, BATCH);
    for (const id of ids) {
      const article = await findArticleById(archive.db.reader, id);
      if (article) yield article;
    }
    if (ids.length < BATCH) return;
    after = ids.at(-1) ?? after;
  }
}
