import type { Guess } from '../core/article/guess.ts';
import { FORMATS } from './registry.ts';
import type { Format, FormatId, ReadDocument, ReadOptions } from './registry.ts';
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
  const document = await read(bytes, options);
  const { recognition } = document;
  const guesses = [...recognition.guesses, ...nameRemark(format, fileName)];
  return {
    ...document,
    recognition: { ...recognition, guesses },
    format: format.id,
    mediaType: document.mediaType ?? format.mediaTypes[0] ?? 'application/octet-stream',
  };
}

const TEXT: ReadonlySet<FormatId> = new Set(['plain-text', 'markdown']);

/** A note where the name tells of another format than the content; text may be named as anybody likes. */
function nameRemark(format: Format, fileName: string): Guess[] {
  const extension = /\.([^./]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (extension === '' || format.extensions.includes(extension)) return [];
  const other = Object.values(FORMATS).find(({ extensions }) => extensions.includes(extension));
  if (TEXT.has(format.id) && (!other || TEXT.has(other.id))) return [];
  return [{ field: 'body', confidence: 0.9, snippet: fileName, reason: 'name-differs' }];
}
