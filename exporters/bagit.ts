/** BagIt 1.0 (RFC 8493): the folder `data/` of a bag, and beside it the files that say what is in it. */
import type { FolderWriter, WrittenFile } from './folder-writer.ts';

const ALGORITHMS = ['sha256', 'sha512'] as const;

/** A path as a manifest writes it (RFC 8493, section 2.1.3): CR, LF and % by number. */
const encoded = (path: string): string =>
  path.replace(/[%\r\n]/g, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);

/** One line a file: its sum, two spaces, its path. */
export const manifestText = (files: WrittenFile[], algorithm: (typeof ALGORITHMS)[number], prefix = ''): string =>
  files.map((file) => `${file[algorithm]}  ${encoded(prefix + file.path)}\n`).join('');

/**
 * Writes the tag files of a bag whose payload has been written.
 * @param info reserved and other elements of bag-info.txt (section 2.2.2), in their order; a value has no line breaks
 */
export async function writeTagFiles(writer: FolderWriter, payload: WrittenFile[], info: [label: string, value: string][]): Promise<void> {
  const octets = payload.reduce((sum, { bytes }) => sum + bytes, 0);
  const elements = [...info, ['Payload-Oxum', `${octets}.${payload.length}`]];
  await writer.write('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  await writer.write('bag-info.txt', elements.map(([label, value]) => `${label}: ${value}\n`).join(''));
  for (const algorithm of ALGORITHMS) await writer.write(`manifest-${algorithm}.txt`, manifestText(payload, algorithm, 'data/'));
  const tagFiles = writer.files();
  for (const algorithm of ALGORITHMS) await writer.write(`tagmanifest-${algorithm}.txt`, manifestText(tagFiles, algorithm));
}
