import { carryOut } from './process/carry-out.ts';
import type { Carrying } from './process/carry-out.ts';

/**
 * A page of a PDF or of a picture as it looks, as PNG, drawn in a process of its own.
 * @param number from 1
 * @param width of the PNG, in pixels, up to IMPORT_LIMITS.pageImageWidth; its height follows
 * @throws ArchiveError `not-found` for a page that there is not; `file-password`, `file-damaged`; `file-format` for a document without
 *   pages; `file-too-slow`, `file-too-heavy`; the signal's own reason
 */
export async function renderPage(
  bytes: Uint8Array,
  number: number,
  width: number,
  { password, ...carrying }: Carrying & { password?: string } = {},
): Promise<Uint8Array> {
  const { result, close } = await carryOut<Uint8Array>({ kind: 'page', number, width, password }, bytes, carrying);
  await close();
  return result;
}
