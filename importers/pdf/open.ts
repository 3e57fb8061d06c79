import { restorePush } from './native-push.ts';
import { getDocument, PermissionFlag } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ArchiveError } from '../../core/errors.ts';
import { pdfWorker } from './port.ts';
import type { SourceDocument } from '../../core/source/document.ts';
import { IMPORT_LIMITS } from '../limits.ts';

/**
 * Opens a PDF with nothing of the machine and nothing of the network: no fonts of the system, no scripts, no XFA.
 * @param bytes are copied: the library takes its own away
 * @throws ArchiveError `file-password` where a user password is wanted or wrong; `file-damaged`
 */
export async function openPdf(bytes: Uint8Array, password?: string): Promise<PDFDocumentProxy> {
  const worker = await pdfWorker();
  const task = getDocument({
    data: Uint8Array.from(bytes),
    worker,
    ...(password !== undefined && { password }),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: IMPORT_LIMITS.pdfPicturePoints,
  });
  try {
    const document = await task.promise;
    restorePush();
    return document;
  } catch (cause) {
    await task.destroy();
    if (cause instanceof Error && cause.name === 'PasswordException') throw new ArchiveError('file-password', { cause });
    throw new ArchiveError('file-damaged', { message: cause instanceof Error ? cause.message : 'not a PDF', cause });
  }
}

/** Whether whoever made it forbade something that a reader may want: copying, printing, changing (ISO 32000-1, table 22). */
export async function isRestricted(document: PDFDocumentProxy): Promise<boolean> {
  const allowed: unknown[] | null = await document.getPermissions();
  return allowed !== null && Object.values(PermissionFlag).some((flag) => !allowed.includes(flag));
}

/** What the file says of itself, and which program made it. */
export async function metadataOf(document: PDFDocumentProxy): Promise<{ metadata: SourceDocument['metadata']; producer: string }> {
  const { info } = await document.getMetadata();
  const fields = info as Record<string, unknown>;
  const text = (name: string) => {
    const value = fields[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const [title, author, language, created] = [text('Title'), text('Author'), text('Language'), dateOf(text('CreationDate'))];
  return {
    metadata: { ...(title && { title }), ...(author && { author }), ...(language && { language }), ...(created && { created }) },
    producer: `${text('Producer') ?? ''} ${text('Creator') ?? ''}`,
  };
}

/** ISO 32000-1, 7.9.4: `D:20241101153620+03'00'`, of which only the year must be there. */
function dateOf(literal: string | undefined): string | undefined {
  const parts = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/.exec(literal ?? '');
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second = '00', utc, zone, zoneMinutes = '00'] = parts;
  if (!month || !day) return month ? `${year}-${month}` : year;
  if (!hour) return `${year}-${month}-${day}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone ? `${zone}:${zoneMinutes}` : (utc ?? '')}`;
}
