import 'server-only';
import type { Actor, Archive } from './archive.ts';

/** What was written: counts and names for the command line's sentence (`cli.export.<format>` in messages/). */
export type ExportReport = Record<string, string | number>;

/** The same, and the hashes of assets whose bytes were gone, so that they are not in it. */
type Written = { report: ExportReport; missing?: string[] };

/** A form that the whole archive can be written in. Loaded when it is asked for. */
type ArchiveFormat = { write(archive: Archive, actor: Actor, folder: string): Promise<Written> };

/** Name → form. */
export const ARCHIVE_FORMATS: Record<string, () => Promise<ArchiveFormat>> = {
  mirror: async () => {
    const { exportMirror } = await import('./export-mirror.ts');
    return { write: async (archive, actor, folder) => ({ report: await exportMirror(archive, actor, folder) }) };
  },
  markdown: () => whole('markdown'),
  bagit: () => whole('bagit'),
};

async function whole(form: 'markdown' | 'bagit'): Promise<ArchiveFormat> {
  const { exportArchive } = await import('./export-archive.ts');
  return {
    async write(archive, actor, folder) {
      const { missing, ...report } = await exportArchive(archive, actor, folder, form);
      return { report, missing };
    },
  };
}
