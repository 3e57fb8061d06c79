import { readDocx } from '../docx/read-docx.ts';
import type { Reader } from '../registry.ts';
import { recognisedSource } from '../recognised-source.ts';

/** Word, which is UTF-8 inside. */
export const read: Reader = async (bytes, options) => recognisedSource(await readDocx(bytes), options, 'utf-8');
