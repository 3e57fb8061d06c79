import { ArchiveError } from '../core/errors.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { FORMATS } from './registry.ts';
import type { FormatId } from './registry.ts';
import { headOf, signatureOf } from './signatures.ts';
import type { Signature } from './signatures.ts';

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
