import { readEpub } from '../epub/read-epub.ts';
import type { Reader } from '../registry.ts';
import { recognisedSource } from '../recognised-source.ts';

/** EPUB, which is UTF-8 inside. */
export const read: Reader = async (bytes, options) => recognisedSource(await readEpub(bytes), options, 'utf-8');
