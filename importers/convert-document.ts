import type { ImportedDocument } from './import-document.ts';
import { carryOut } from './process/carry-out.ts';
import type { Carrying } from './process/carry-out.ts';
import type { ReadOptions } from './registry.ts';

export type ConvertOptions = Pick<ReadOptions, 'known' | 'password'> & Carrying;

/**
 * Bytes to a draft that an editor only has to confirm, in a process of its own within the bounds of IMPORT_LIMITS.process.
 * @throws ArchiveError as `importDocument`; `file-too-slow` (`seconds`) and `file-too-heavy` (`limit`, bytes) past a bound; the signal's
 *   own reason once it is aborted
 */
export async function convertDocument(
  bytes: Uint8Array,
  name: string,
  { known, password, ...carrying }: ConvertOptions,
): Promise<ImportedDocument> {
  const { result, close } = await carryOut<ImportedDocument>({ kind: 'convert', name, known, password }, bytes, carrying);
  await close();
  return result;
}
