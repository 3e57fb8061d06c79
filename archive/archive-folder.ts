import 'server-only';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { BAG_MARK, checkBag, checkFolder, FOLDER_MANIFEST, type FolderCheck } from '../importers/bagit.ts';

/** The file by which a folder says that it holds a whole archive, and what it says. */
export const ARCHIVE_MARK = 'archive.json';
export const ARCHIVE_FORMAT = 'bayaz-archive-1';

export type ArchiveNote = {
  format: typeof ARCHIVE_FORMAT;
  /** The newest event of the log; null while there is none. */
  log: { seq: number; hash: string } | null;
  /** Assets whose bytes were gone already. */
  missing: string[];
};

export const historyFile = (table: string): string => `history/${table}.jsonl`;

/** Where an asset's bytes lie: pictures by themselves, so that a body can refer to them. */
export function assetFile({ sha256, mediaType, name }: { sha256: string; mediaType: string; name: string }): string {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin';
  return `${mediaType.startsWith('image/') ? 'media' : 'originals'}/${sha256}.${extension}`;
}

export const renditionFile = (sha256: string): string => `renditions/${sha256}.webp`;

export const isBag = (folder: string): boolean => existsSync(path.join(folder, BAG_MARK));
const hasManifest = (folder: string): boolean => existsSync(path.join(folder, FOLDER_MANIFEST));
export const isWholeArchive = (folder: string): boolean =>
  existsSync(path.join(isBag(folder) ? path.join(folder, 'data') : folder, ARCHIVE_MARK));

/** Compares the files of a bag, or of a folder with a manifest, with the sums beside them. @returns undefined where there are no sums */
export async function verifyFolder(folder: string): Promise<FolderCheck | undefined> {
  if (isBag(folder)) return checkBag(folder);
  return hasManifest(folder) ? checkFolder(folder) : undefined;
}
