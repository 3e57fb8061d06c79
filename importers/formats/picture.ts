import { ArchiveError } from '../../core/errors.ts';
import { pictureType } from '../signatures.ts';
import type { Reader } from '../registry.ts';

/** A scan or a photograph of a page, which has no letters of its own. */
export const read: Reader = async (bytes, options) => {
  if (!options.scanned) throw new ArchiveError('file-no-text');
  const { scannedDocument } = await import('../ocr/scan.ts');
  return { ...(await scannedDocument(bytes, options)), mediaType: pictureType(bytes) };
};
