import { ArchiveError } from '../core/errors.ts';
import type { ImportedDocument } from './import-document.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { carryOut } from './process/carry-out.ts';
import type { Carrying } from './process/carry-out.ts';
import type { ReadOptions } from './registry.ts';

export type ConvertOptions = Pick<ReadOptions, 'known' | 'password' | 'scanned'> & Carrying;

/**
 * Bytes to a draft that an editor only has to confirm, in a process of its own within the bounds of IMPORT_LIMITS.process. Where there
 * are only pictures of pages, their letters are recognised, within those of IMPORT_LIMITS.ocr; so they are where `scanned` asks for it.
 * @throws ArchiveError as `importDocument`; `file-too-slow` (`seconds`) and `file-too-heavy` (`limit`, bytes) past a bound; the signal's
 *   own reason once it is aborted
 */
export async function convertDocument(bytes: Uint8Array, name: string, options: ConvertOptions): Promise<ImportedDocument> {
  if (options.scanned) return convert(bytes, name, options);
  try {
    return await convert(bytes, name, options);
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.code !== 'file-no-text') throw error;
    return convert(bytes, name, { ...options, scanned: true });
  }
}

async function convert(
  bytes: Uint8Array,
  name: string,
  { known, password, scanned, ...carrying }: ConvertOptions,
): Promise<ImportedDocument> {
  const seconds = carrying.seconds ?? (scanned ? IMPORT_LIMITS.ocr.seconds : IMPORT_LIMITS.process.seconds);
  const task = { kind: 'convert', name, known, password, scanned } as const;
  const { result, close } = await carryOut<ImportedDocument>(task, bytes, { ...carrying, seconds });
  await close();
  return result;
}
