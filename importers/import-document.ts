import type { KnownSite, Recognition } from '../core/source/types.ts';
import { FORMATS } from './registry.ts';
import type { FormatId } from './registry.ts';
import { formatOf } from './sniff.ts';

export type ImportedDocument = { format: FormatId; encoding: string; mediaType: string; recognition: Recognition };

/**
 * Bytes to a draft that an editor only has to confirm. Content decides what the file is; its name is a hint between text and Markdown.
 * @param known every site of the archive, so that its mastheads and sections are found again
 * @throws ArchiveError `file-empty`, `file-too-large`, `file-format` (something else than text: `found`, `advice`), `file-not-text`,
 *   `file-encoding`, `front-matter`
 */
export async function importDocument(bytes: Uint8Array, fileName: string, known: KnownSite[]): Promise<ImportedDocument> {
  const format = FORMATS[formatOf(bytes, fileName)];
  const { read } = await format.load();
  const { encoding, recognition } = await read(bytes, known);
  return { format: format.id, encoding, mediaType: format.mediaTypes[0] ?? 'application/octet-stream', recognition };
}
