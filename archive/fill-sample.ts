import 'server-only';
import { auditHead } from '../db/audit.ts';
import { CONSOLE, type Archive } from './archive.ts';
import { importFolder } from './import-folder.ts';

/**
 * Fills an archive in which nothing ever happened with the sample collection.
 * @returns how many articles; 0 when the archive has a history
 * @throws the first article that was refused: the collection is ours and must be right
 */
export async function fillSample(archive: Archive, folder: string): Promise<number> {
  if (await auditHead(archive.db.reader)) return 0;
  let count = 0;
  for await (const { file, status, error } of importFolder(archive, CONSOLE, folder, { publish: true, received: 'sample' })) {
    if (status === 'refused') throw new Error(`${file}: ${error?.message} ${JSON.stringify(error?.problems)}`, { cause: error });
    count += 1;
  }
  return count;
}
