import { FORMATS } from './registry.ts';
import type { FormatId, ReadDocument, ReadOptions } from './registry.ts';
import { formatOf } from './sniff.ts';

export type ImportedDocument = ReadDocument & { format: FormatId; mediaType: string };

/**
 * Bytes to a draft that an editor only has to confirm. Content decides what the file is; its name is a hint between text and Markdown.
 * @throws ArchiveError `file-empty`, `file-too-large`, `file-format` (something else than text: `found`, `advice`), `file-not-text`,
 *   `file-encoding`, `front-matter`
 */
export async function importDocument(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<ImportedDocument> {
  const format = FORMATS[formatOf(bytes, fileName)];
  const { read } = await format.load();
  return { ...(await read(bytes, options)), format: format.id, mediaType: format.mediaTypes[0] ?? 'application/octet-stream' };
}
