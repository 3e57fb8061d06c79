import { ArchiveError } from '../core/errors.ts';
import { zipNames } from './container/zip-names.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { FORMATS } from './registry.ts';
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

type Signature = {
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
  { kind: 'PNG', advice: 'type-or-ocr', matches: (head) => head.startsWith('\x89PNG\r\n\x1a\n') },
  { kind: 'JPEG', advice: 'type-or-ocr', matches: (head) => head.startsWith('\xff\xd8\xff') },
  { kind: 'GIF', advice: 'type-or-ocr', matches: (head) => /^GIF8[79]a/.test(head) },
  { kind: 'TIFF', advice: 'type-or-ocr', matches: (head) => /^(?:II\*\0|MM\0\*)/.test(head) },
  { kind: 'WebP', advice: 'type-or-ocr', matches: (head) => /^RIFF[\s\S]{4}WEBP/.test(head) },
  { kind: 'DjVu', advice: 'type-or-ocr', matches: (head) => head.startsWith('AT&TFORM') },
  { kind: 'gzip', advice: 'unpack', matches: (head) => head.startsWith('\x1f\x8b') },
  { kind: '7-Zip', advice: 'unpack', matches: (head) => head.startsWith('7z\xbc\xaf\x27\x1c') },
  { kind: 'RAR', advice: 'unpack', matches: (head) => head.startsWith('Rar!\x1a\x07') },
  { kind: 'SQLite', advice: 'unknown', matches: (head) => head.startsWith('SQLite format 3\0') },
];

/** Where the media type of an ODF or EPUB package ends at the latest: it is the first entry, not compressed (ODF 1.3 part 2, 3.3). */
const MIMETYPE_END = 120;

/** `head` is Latin-1, so a byte order mark is three characters. */
const FRONT_MATTER = /^(?:\xef\xbb\xbf)?---[ \t]*\r?\n[\w-]+:/;
const HEADING = /^#{1,6} \S/m;

/** Formats whose files are text, so that a name may tell them apart where the content does not. */
const NAMED: readonly FormatId[] = ['plain-text', 'markdown', 'html'];

/**
 * Which reader a file is for: by its content, and by its name only where text could be either.
 * @throws ArchiveError `file-empty`; `file-too-large`; `file-password` for a locked Office file; `file-format` with `found` (what it
 *   is) and `advice` (what to do) for what nobody reads
 */
export function formatOf(bytes: Uint8Array, fileName: string): FormatId {
  if (bytes.length === 0) throw new ArchiveError('file-empty');
  const found = signatureOf(bytes);
  if (found && !found.format) refuse(bytes, found);
  const format = found?.format ?? textFormatOf(bytes, fileName);
  const limit = limitOf(format);
  if (bytes.length > limit) throw new ArchiveError('file-too-large', { params: { bytes: bytes.length, limit } });
  return format;
}

function limitOf(format: FormatId): number {
  if (format === 'html') return IMPORT_LIMITS.htmlBytes;
  if (format === 'pdf') return IMPORT_LIMITS.pdfBytes;
  return NAMED.includes(format) ? IMPORT_LIMITS.textBytes : IMPORT_LIMITS.container.bytes;
}

function textFormatOf(bytes: Uint8Array, fileName: string): FormatId {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const named = NAMED.find((id) => FORMATS[id].extensions.includes(extension));
  const head = headOf(bytes);
  if (named) return named === 'plain-text' && FRONT_MATTER.test(head) ? 'markdown' : named;
  return FRONT_MATTER.test(head) || HEADING.test(head) ? 'markdown' : 'plain-text';
}

/** The stream of an Office file that is locked ([MS-OFFCRYPTO] 2.3.4.4), as the directory of the compound file names it. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

function refuse(bytes: Uint8Array, { kind, advice }: Signature): never {
  if (kind === 'Word (DOC)' && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LOCKED)) {
    throw new ArchiveError('file-password', { message: 'an encrypted Office file' });
  }
  throw new ArchiveError('file-format', { message: `this is ${kind}, which is not read yet`, params: { found: kind, advice } });
}

/** Whether a file is a ZIP that is no document by itself. */
export const isPlainZip = (bytes: Uint8Array): boolean => signatureOf(bytes)?.kind === 'ZIP';

function signatureOf(bytes: Uint8Array): Signature | undefined {
  const head = headOf(bytes);
  const names = isZip(head) ? zipNames(bytes) : [];
  const mediaType = head.startsWith('mimetype', 30) ? head.slice(30, MIMETYPE_END) : '';
  // A package may stand in another: only its own names say what it is, and what the first entry holds.
  const seen = names.length > 0 ? [head.slice(0, 4) + mediaType, ...names].join('\n') : head;
  return SIGNATURES.find((signature) => signature.matches(seen));
}

/** As Latin-1, one character per byte. */
function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, IMPORT_LIMITS.signatureBytes)).toString('latin1');
}
