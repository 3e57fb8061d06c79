import { readOdt } from '../odt/read-odt.ts';
import type { Reader } from '../registry.ts';
import { recognisedSource } from '../recognised-source.ts';

/** OpenDocument, which is UTF-8 inside. */
export const read: Reader = async (bytes, options) => recognisedSource(await readOdt(bytes), options, 'utf-8');
