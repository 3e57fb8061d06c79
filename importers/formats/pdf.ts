import { readPdf } from '../pdf/read-pdf.ts';
import { recognisedSource } from '../recognised-source.ts';
import type { Reader } from '../registry.ts';

/** A PDF, whichever program made it: by its text layer, or by the look of its pages where that is asked. */
export const read: Reader = async (bytes, options) => {
  if (options.scanned) return (await import('../ocr/scan.ts')).scannedDocument(bytes, options);
  const { pages, ...source } = await readPdf(bytes, options);
  return { ...recognisedSource(source, options, 'pdf'), pages };
};
