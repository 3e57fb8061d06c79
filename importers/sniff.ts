import { ArchiveError } from '../core/errors.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { FORMATS } from './registry.ts';
import type { FormatId } from './registry.ts';

/** What a person would call the kinds of file that are known but not read as text. */
type BinaryKind =
  | 'PDF'
  | 'Word (DOCX)'
  | 'OpenDocument'
  | 'EPUB'
  | 'ZIP'
  | 'Word (DOC) or a password-protected Office file'
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
type Advice = 'save-as-text' | 'unpack' | 'type-or-ocr' | 'unknown';

type Signature = { kind: BinaryKind; advice: Advice; matches: (head: string) => boolean };

/** `head` is Latin-1: one character per byte. Order matters: the ZIPs with a name come before ZIP itself. */
const isZip = (head: string) => /^PK(?:\x03\x04|\x05\x06)/.test(head);

export const SIGNATURES: readonly Signature[] = [
  { kind: 'PDF', advice: 'save-as-text', matches: (head) => /^\s*%PDF-/.test(head) || /%PDF-\d[\s\S]*\d obj/.test(head) },
  { kind: 'EPUB', advice: 'save-as-text', matches: (head) => isZip(head) && head.includes('application/epub+zip') },
  { kind: 'OpenDocument', advice: 'save-as-text', matches: (head) => isZip(head) && head.includes('application/vnd.oasis.opendocument') },
  {
    kind: 'Word (DOCX)',
    advice: 'save-as-text',
    matches: (head) => isZip(head) && /\[Content_Types\]\.xml|_rels\/\.rels|word\//.test(head),
  },
  { kind: 'ZIP', advice: 'unpack', matches: isZip },
  {
    kind: 'Word (DOC) or a password-protected Office file',
    advice: 'save-as-text',
    matches: (head) => head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  },
  { kind: 'RTF', advice: 'save-as-text', matches: (head) => head.startsWith('{\\rtf') },
  {
    kind: 'HTML',
    advice: 'save-as-text',
    matches: (head) => /^(?:\xef\xbb\xbf)?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html[\s>])/i.test(head),
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

/** `head` is Latin-1, so a byte order mark is three characters. */
const FRONT_MATTER = /^(?:\xef\xbb\xbf)?---[ \t]*\r?\n[\w-]+:/;
const HEADING = /^#{1,6} \S/m;

/**
 * Which reader a file is for: by its content, and by its name only where text could be either.
 * @throws ArchiveError as `refuseWhatIsNoText`
 */
export function formatOf(bytes: Uint8Array, fileName: string): FormatId {
  refuseWhatIsNoText(bytes);
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const named = Object.values(FORMATS).find((format) => format.extensions.includes(extension));
  if (named) return named.id === 'plain-text' && FRONT_MATTER.test(headOf(bytes)) ? 'markdown' : named.id;
  const head = headOf(bytes);
  return FRONT_MATTER.test(head) || HEADING.test(head) ? 'markdown' : 'plain-text';
}

/**
 * Refuses, by content and whatever the file is called, what is not text.
 * @throws ArchiveError `file-empty`; `file-too-large`; `file-format` with `found` (what it is) and `advice` (what to do)
 */
function refuseWhatIsNoText(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new ArchiveError('file-empty');
  const found = signatureOf(bytes);
  if (found) {
    const params = { found: found.kind, advice: found.advice };
    throw new ArchiveError('file-format', { message: `this is ${found.kind}, which is not read yet`, params });
  }
  if (bytes.length > IMPORT_LIMITS.textBytes) {
    throw new ArchiveError('file-too-large', { params: { bytes: bytes.length, limit: IMPORT_LIMITS.textBytes } });
  }
}

function signatureOf(bytes: Uint8Array): Signature | undefined {
  const head = headOf(bytes);
  return SIGNATURES.find((signature) => signature.matches(head));
}

/** As Latin-1, one character per byte. */
function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, IMPORT_LIMITS.signatureBytes)).toString('latin1');
}
