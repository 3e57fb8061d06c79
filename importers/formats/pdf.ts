import { readPdf } from '../pdf/read-pdf.ts';
import { recognisedSource } from '../recognised-source.ts';
import type { Reader } from '../registry.ts';

/** A PDF with a text layer, whichever program made it. */
export const read: Reader = async (bytes, options) => {
  const { pages, ...source } = await readPdf(bytes, options);
  return { ...recognisedSource(source, options, 'pdf'), pages };
};
