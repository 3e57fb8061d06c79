import 'server-only';
import type { ActorRole } from '../core/permissions/permissions.ts';
import { openDatabase, type Database } from '../db/connection.ts';
import { folderAssets, type AssetStore } from './asset-store.ts';
import { indexIsCurrent, reindexAll } from './reindex.ts';
import path from 'node:path';

/** The open archive: what every verb works on. Clock and storage are handed in, so that a test can hold them. */
export type Archive = {
  db: Database;
  assets: AssetStore;
  /** Folder of the database, the assets and the backups. */
  home: string;
  databaseUrl: string;
  /** Public origin, without a trailing slash: `https://bayaz.example`. */
  url: string;
  now(): Date;
};

/** Who does something: a signed-in user, a visitor, or the machine's own console. */
export type Actor = { name: string; role: ActorRole; userId?: number };

export const VISITOR: Actor = { name: 'visitor', role: 'visitor' };
/** Whoever can run commands on the machine answers for the archive. */
export const CONSOLE: Actor = { name: 'console', role: 'keeper' };

export type ArchiveOptions = {
  home: string;
  /** `file:…`; the default is archive.sqlite in the home. */
  databaseUrl?: string;
  url: string;
  now?: () => Date;
};

/** Where the database of a home lies, unless the environment says otherwise. */
export const databaseUrlIn = (home: string): string => `file:${path.join(home, 'archive.sqlite')}`;

/**
 * Opens the archive whose database has been migrated (see prepare-archive.ts).
 * An index made by another version of the analyser is made anew in the background, while reading goes on.
 */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  const databaseUrl = options.databaseUrl ?? databaseUrlIn(options.home);
  const db = await openDatabase(databaseUrl);
  const archive: Archive = {
    db,
    assets: folderAssets(path.join(options.home, 'assets')),
    home: options.home,
    databaseUrl,
    url: options.url.replace(/\/$/, ''),
    now: options.now ?? (() => new Date()),
  };
  return archive;
}

/** Makes the full-text index and the lists anew when another version of the analyser made them. @returns whether it did. */
export async function refreshIndex(archive: Archive): Promise<boolean> {
  if (await indexIsCurrent(archive)) return false;
  await reindexAll(archive);
  return true;
}
