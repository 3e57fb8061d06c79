import 'server-only';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { ArchiveError } from '../core/errors.ts';
import { withFigureSources } from '../core/markup/figures.ts';
import { sha256 } from '../core/sha256.ts';
import { articleIdsAfter, findArticleById } from '../db/articles.ts';
import { assetsAfter } from '../db/assets.ts';
import { auditHead } from '../db/audit.ts';
import { openDatabase, type Transaction } from '../db/connection.ts';
import { listPeople } from '../db/people.ts';
import { snapshot } from '../db/sqlite/backup.ts';
import { RECORD_TABLES, records } from '../db/sqlite/records.ts';
import { listSites } from '../db/sites.ts';
import { listSubjects } from '../db/subjects.ts';
import { manifestText, writeTagFiles } from '../exporters/bagit.ts';
import { folderWriter, type FolderWriter } from '../exporters/folder-writer.ts';
import { peopleYaml, siteYaml, subjectsYaml } from '../exporters/interchange-yaml.ts';
import { articleMarkdown } from '../exporters/markdown.ts';
import { FOLDER_MANIFEST } from '../importers/bagit.ts';
import type { Actor, Archive } from './archive.ts';
import { ARCHIVE_FORMAT, ARCHIVE_MARK, assetFile, historyFile, renditionFile, type ArchiveNote } from './archive-folder.ts';
import { assertMay } from './guard.ts';

export type ArchiveExport = { folder: string; articles: number; assets: number; files: number; bytes: number; missing: string[] };

/** Rows read at a time. */
const BATCH = 500;
/** People in one file: a reader of YAML holds the whole of it. */
const PEOPLE_A_FILE = 1_000;
/** UTF-16 code units written at a time. */
const PIECE = 1 << 18;
/** Bytes of a file's name before its extension; file systems allow 255 in all. */
const NAME_BYTES = 240;

/**
 * Writes the whole archive as of one moment, drafts and history too, into a new folder: as plain files with a manifest, or those as the
 * payload of a bag. Taken while others write; the folder is there only when it is complete. Two exports of one state are the same bytes.
 * An asset whose bytes are gone is named in `missing`.
 * @throws ArchiveError `forbidden`; `folder-taken`
 */
export async function exportArchive(archive: Archive, actor: Actor, folder: string, form: 'markdown' | 'bagit'): Promise<ArchiveExport> {
  assertMay(actor, 'back-up');
  const target = path.resolve(folder);
  if (existsSync(target) && (await readdir(target)).length > 0) throw new ArchiveError('folder-taken', { params: { folder } });
  await mkdir(path.dirname(target), { recursive: true });
  const draft = `${target}.${randomUUID()}.part`;
  const copy = `${target}.${randomUUID()}.sqlite`;
  try {
    snapshot(archive.databaseUrl, copy);
    const payload = folderWriter(form === 'bagit' ? path.join(draft, 'data') : draft);
    const { articles, assets, note } = await writeArchive(archive, `file:${copy}`, payload);
    const files = payload.files();
    if (form === 'markdown') await payload.write(FOLDER_MANIFEST, manifestText(files, 'sha256'));
    else {
      await writeTagFiles(folderWriter(draft), files, [
        ['Bagging-Date', archive.now().toISOString().slice(0, 10)],
        ['Bag-Software-Agent', `Bayaz (${ARCHIVE_FORMAT})`],
        ['External-Identifier', archive.url],
        ...(note.log ? ([['Internal-Sender-Identifier', `log ${note.log.seq} ${note.log.hash}`]] as [string, string][]) : []),
      ]);
    }
    if (existsSync(target)) await rmdir(target);
    await rename(draft, target);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return { folder, articles, assets, files: files.length, bytes, missing: note.missing };
  } finally {
    for (const leftover of [copy, `${copy}-wal`, `${copy}-shm`]) await rm(leftover, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

async function writeArchive(archive: Archive, url: string, writer: FolderWriter) {
  const moment = await openDatabase(url);
  try {
    await writeSurroundings(moment.reader, writer);
    const articles = await writeArticles(moment.reader, writer);
    const { assets, missing } = await writeAssets(archive, moment.reader, writer);
    for (const table of RECORD_TABLES) await writer.write(historyFile(table), jsonLines(records(url, table)));
    const note: ArchiveNote = { format: ARCHIVE_FORMAT, log: (await auditHead(moment.reader)) ?? null, missing };
    await writer.write(ARCHIVE_MARK, `${JSON.stringify(note, null, 2)}\n`);
    return { articles, assets, note };
  } finally {
    await moment.close();
  }
}

async function writeSurroundings(reader: Transaction, writer: FolderWriter): Promise<void> {
  for (const site of await listSites(reader)) await writer.write(`sites/${fileName(site.slug)}.yaml`, siteYaml(site));
  const subjects = await listSubjects(reader);
  if (subjects.length > 0) await writer.write('subjects.yaml', subjectsYaml(subjects));
  for (let after = '', number = 1; ; number++) {
    const people = await listPeople(reader, PEOPLE_A_FILE, after);
    if (people.length > 0) await writer.write(`people-${String(number).padStart(4, '0')}.yaml`, peopleYaml(people));
    if (people.length < PEOPLE_A_FILE) return;
    after = people.at(-1)?.slug ?? after;
  }
}

async function writeArticles(reader: Transaction, writer: FolderWriter): Promise<number> {
  const pictures = new Map<string, string>();
  for await (const asset of everyAsset(reader)) pictures.set(`asset:${asset.sha256}`, assetFile(asset));
  let count = 0;
  for (let after = 0; ;) {
    const ids = await articleIdsAfter(reader, after, BATCH);
    for (const id of ids) {
      const article = await findArticleById(reader, id);
      if (!article) continue;
      const body = article.body.includes('asset:')
        ? withFigureSources(article.body, (source) => pictures.get(source) ?? source)
        : article.body;
      const { translation } = article;
      const translations = translation ? [{ slug: translation.of, relation: 'original' as const }] : [];
      const text = articleMarkdown({ ...article, body, translations, translationBy: translation?.by });
      await writer.write(`articles/${fileName(article.slug)}.md`, text);
    }
    count += ids.length;
    if (ids.length < BATCH) return count;
    after = ids.at(-1) ?? after;
  }
}

async function writeAssets(archive: Archive, reader: Transaction, writer: FolderWriter) {
  const missing: string[] = [];
  let assets = 0;
  const write = async (hash: string, name: string) => {
    if (await archive.assets.has(hash)) await writer.write(name, archive.assets.stream(hash));
    else missing.push(hash);
  };
  for await (const asset of everyAsset(reader)) {
    assets += 1;
    await write(asset.sha256, assetFile(asset));
    for (const rendition of asset.renditions) await write(rendition.sha256, renditionFile(rendition.sha256));
  }
  return { assets, missing };
}

async function* everyAsset(reader: Transaction) {
  for (let after = ''; ;) {
    const assets = await assetsAfter(reader, after, BATCH);
    yield* assets;
    if (assets.length < BATCH) return;
    after = assets.at(-1)?.sha256 ?? after;
  }
}

/** The slug itself, unless a file system would refuse so long a name: the front matter has it whole. */
function fileName(slug: string): string {
  if (Buffer.byteLength(slug) <= NAME_BYTES) return slug;
  let cut = slug;
  while (Buffer.byteLength(cut) > NAME_BYTES - 10) cut = cut.slice(0, -1);
  return `${cut.replace(/-$/, '')}-${sha256(slug).slice(0, 8)}`;
}

function* jsonLines(rows: Iterable<unknown>): Generator<string> {
  let piece = '';
  for (const row of rows) {
    piece += `${JSON.stringify(row)}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
