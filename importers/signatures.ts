/** What a file is, by its content. */
import { zipNames } from './container/zip-names.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { FormatId } from './registry.ts';

/** What a person would call the kinds of file that are known but not read as text. */
type BinaryKind =
  | 'PDF'
  | 'Word (DOCX)'
  | 'OpenDocument'
  | 'OpenDocument (no text)'
  | 'Excel or PowerPoint'
  | 'EPUB'
  | 'ZIP'
  | 'Word (DOC)'
  | 'RTF'
  | 'HTML'
  | 'PNG'
  | 'JPEG'
  | 'GIF'
  | 'TIFF'
  | 'WebP'
  | 'DjVu'
  | 'gzip'
  | '7-Zip'
  | 'RAR'
  | 'SQLite';

/** What to do instead: a message key under `intake.advice`. */
type Advice = 'save-as-text' | 'save-as-docx' | 'unpack' | 'type-or-ocr' | 'unknown';

export type Signature = {
  kind: BinaryKind;
  /** Who reads it; without one it is refused. */
  format?: FormatId;
  advice: Advice;
  matches: (head: string) => boolean;
};

/** `head` is Latin-1: one character per byte. Order matters: the ZIPs with a name come before ZIP itself. */
const isZip = (head: string) => /^PK(?:\x03\x04|\x05\x06)/.test(head);

export const SIGNATURES: readonly Signature[] = [
  {
    kind: 'PDF',
    format: 'pdf',
    advice: 'save-as-text',
    matches: (head) => /^\s*%PDF-/.test(head) || /%PDF-\d[\s\S]*\d obj/.test(head),
  },
  { kind: 'EPUB', format: 'epub', advice: 'save-as-text', matches: (head) => isZip(head) && head.includes('application/epub+zip') },
  {
    kind: 'OpenDocument',
    format: 'odt',
    advice: 'save-as-docx',
    matches: (head) => isZip(head) && /application\/vnd\.oasis\.opendocument\.text|content\.xml[^]*META-INF\/manifest\.xml/.test(head),
  },
  {
    kind: 'OpenDocument (no text)',
    advice: 'save-as-text',
    matches: (head) => isZip(head) && head.includes('application/vnd.oasis.opendocument'),
  },
  {
    kind: 'Excel or PowerPoint',
    advice: 'save-as-text',
    matches: (head) => isZip(head) && head.includes('[Content_Types].xml') && /(?:^|[^\w/])(?:xl\/workbook|ppt\/presentation)/.test(head),
  },
  {
    kind: 'Word (DOCX)',
    format: 'docx',
    advice: 'save-as-docx',
    matches: (head) => isZip(head) && /(?:^|[^\w/])(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/)/.test(head),
  },
  { kind: 'ZIP', advice: 'unpack', matches: isZip },
  {
    kind: 'Word (DOC)',
    advice: 'save-as-docx',
    matches: (head) => head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  },
  { kind: 'RTF', advice: 'save-as-docx', matches: (head) => head.startsWith('{\\rtf') },
  {
    kind: 'HTML',
    format: 'html',
    advice: 'save-as-text',
    // in UTF-16 as well: there each letter has a zero byte beside it
    matches: (head) =>
      /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html[\s>])/i.test(
        head.replaceAll('\0', ''),
      ),
  },
  { kind: 'PNG', format: 'picture', advice: 'type-or-ocr', matches: (head) => head.startsWith('\x89PNG\r\n\x1a\n') },
  { kind: 'JPEG', format: 'picture', advice: 'type-or-ocr', matches: (head) => head.startsWith('\xff\xd8\xff') },
  { kind: 'GIF', advice: 'type-or-ocr', matches: (head) => /^GIF8[79]a/.test(head) },
  { kind: 'TIFF', format: 'picture', advice: 'type-or-ocr', matches: (head) => /^(?:II\*\0|MM\0\*)/.test(head) },
  { kind: 'WebP', format: 'picture', advice: 'type-or-ocr', matches: (head) => /^RIFF[\s\S]{4}WEBP/.test(head) },
  { kind: 'DjVu', advice: 'type-or-ocr', matches: (head) => head.startsWith('AT&TFORM') },
  { kind: 'gzip', advice: 'unpack', matches: (head) => head.startsWith('\x1f\x8b') },
  { kind: '7-Zip', advice: 'unpack', matches: (head) => head.startsWith('7z\xbc\xaf\x27\x1c') },
  { kind: 'RAR', advice: 'unpack', matches: (head) => head.startsWith('Rar!\x1a\x07') },
  { kind: 'SQLite', advice: 'unknown', matches: (head) => head.startsWith('SQLite format 3\0') },
];

/** Where the media type of an ODF or EPUB package ends at the latest: it is the first entry, not compressed (ODF 1.3 part 2, 3.3). */
const MIMETYPE_END = 120;

/** Whether a file is a ZIP that is no document by itself. */
export const isPlainZip = (bytes: Uint8Array): boolean => signatureOf(bytes)?.kind === 'ZIP';

export const isPdf = (bytes: Uint8Array): boolean => signatureOf(bytes)?.kind === 'PDF';

/** The media type of a picture that can be drawn and read; undefined for anything else. */
export function pictureType(bytes: Uint8Array): string | undefined {
  const found = signatureOf(bytes);
  return found?.format === 'picture' ? `image/${found.kind.toLowerCase()}` : undefined;
}

/** Undefined for text, and for what nobody knows. */
export function signatureOf(bytes: Uint8Array): Signature | undefined {
  const head = headOf(bytes);
  const names = isZip(head) ? zipNames(bytes) : [];
  const mediaType = head.startsWith('mimetype', 30) ? head.slice(30, MIMETYPE_END) : '';
  // A package may stand in another: only its own names say what it is, and what the first entry holds.
  const seen = names.length > 0 ? [head.slice(0, 4) + mediaType, ...names].join('\n') : head;
  return SIGNATURES.find((signature) => signature.matches(seen));
}

/** As Latin-1, one character per byte. */
export function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, IMPORT_LIMITS.signatureBytes)).toString('latin1');
}
