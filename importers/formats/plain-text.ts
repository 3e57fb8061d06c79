import { recognise } from '../../core/source/recognise.ts';
import { decodeText } from '../decode.ts';
import { decodedDocument } from '../decoded-document.ts';
import type { Reader } from '../registry.ts';

/** Text as an extractor, an editor or a mail program leaves it. */
export const read: Reader = (bytes, { known }) => {
  const decoded = decodeText(bytes);
  return decodedDocument(decoded, recognise(decoded.text, known));
};
