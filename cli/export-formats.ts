import { CONSOLE, type Archive } from '../archive/archive.ts';
import { exportArchive } from '../archive/export-archive.ts';

/** What an export tells of itself: counts by name, and the hashes of assets that were gone. */
export type ExportReport = { folder: string; articles: number; files: number; bytes: number; missing: string[] };

export type ExportFormat = {
  /** One line of the help: a key of the command line's messages. */
  describe: string;
  /** Writes the archive into a folder. Throws ArchiveError. */
  write(archive: Archive, folder: string): Promise<ExportReport>;
};

/** Every form in which the whole archive can be written, by the name that `--format` takes. */
export const EXPORT_FORMATS: Record<string, ExportFormat> = {
  markdown: { describe: 'export.markdown', write: (archive, folder) => exportArchive(archive, CONSOLE, folder, 'markdown') },
  bagit: { describe: 'export.bagit', write: (archive, folder) => exportArchive(archive, CONSOLE, folder, 'bagit') },
};
