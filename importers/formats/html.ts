import { readPage } from '../html/read-page.ts';
import type { Reader } from '../registry.ts';
import { recognisedSource } from '../recognised-source.ts';

/** A page as a browser saves it, or as a program writes it under another name. */
export const read: Reader = (bytes, options) => {
  const { source, encoding } = readPage(bytes);
  return recognisedSource(source, options, encoding);
};
