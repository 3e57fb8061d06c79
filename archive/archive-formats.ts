import 'server-only';
import type { Actor, Archive } from './archive.ts';

/** What was written: counts and names for the command line's sentence (`cli.export.<format>` in messages/). */
export type ExportReport = Record<string, string | number>;

/** A form that the whole archive can be written in. Loaded when it is asked for. */
type ArchiveFormat = { write(archive: Archive, actor: Actor, folder: string): Promise<ExportReport> };

/** Name → form. */
export const ARCHIVE_FORMATS: Record<string, () => Promise<ArchiveFormat>> = {
  mirror: async () => ({ write: (await import('./export-mirror.ts')).exportMirror }),
};
