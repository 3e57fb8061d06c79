/**
 * Bytes to text, by evidence: byte order mark, UTF-16 by where its zero bytes stand, strict UTF-8, then the two single-byte encodings
 * in which old documents of this region come. Never by what a header or a file name says.
 */
import { ArchiveError } from '../core/errors.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'windows-1252';

export type Decoded = {
  /** Without the byte order mark. */
  text: string;
  encoding: Encoding;
  /** Some lines are UTF-8 and the rest `encoding`. */
  mixed: boolean;
  /** Some bytes could not be read and stand as U+FFFD. */
  damaged: boolean;
};

const BYTE_ORDER_MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** Of the bytes above 0x7F, the share that must stand in whole UTF-8 sequences for the rest to count as damage. */
const MOSTLY_UTF8 = 0.8;
/** Of the characters of a UTF-16 text, the share that must be of a script or a mark that people write here. */
const PLAUSIBLE = 0.95;
/** One single-byte reading must have this many times the words of the other. */
const CLEARLY = 3;

const ORDINARY = /[\p{sc=Latin}\p{sc=Arabic}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Common}\p{sc=Inherited}]/u;
/** Controls that no text has: all but tab, line feed, vertical tab, form feed, carriage return, escape. */
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g;

/**
 * @throws ArchiveError `file-empty` (nothing but white space), `file-not-text` (binary), `file-encoding` (text, but the evidence does not
 *   decide in what encoding)
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const decoded = fromMark(bytes) ?? fromZeroPattern(bytes) ?? fromUtf8(bytes) ?? fromSingleByte(bytes);
  const controls = decoded.text.match(CONTROL)?.length ?? 0;
  if (controls * 100 > decoded.text.length) throw new ArchiveError('file-not-text', { message: `${controls} control characters` });
  if (/^[\s\ufeff\u200b-\u200f]*$/.test(decoded.text)) throw new ArchiveError('file-empty', { message: 'only white space' });
  return decoded;
}

function fromMark(bytes: Uint8Array): Decoded | null {
  const mark = BYTE_ORDER_MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (!mark) return null;
  const rest = bytes.subarray(mark.bytes.length);
  if (mark.encoding === 'utf-8') return fromUtf8(rest) ?? fromSingleByte(rest);
  // FF FE 00 00 is UTF-32, which reads as UTF-16 with every second character NUL and falls to the count of controls.
  const whole = strict(rest, mark.encoding);
  return { text: whole ?? new TextDecoder(mark.encoding).decode(rest), encoding: mark.encoding, mixed: false, damaged: whole === null };
}

/** In UTF-16 of these scripts every space and line end has a zero byte, always on the same side. */
function fromZeroPattern(bytes: Uint8Array): Decoded | null {
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = bytes.length % 2 === 0 ? strict(bytes, encoding) : null;
  if (text === null || !isPlausible(text)) throw new ArchiveError('file-not-text', { message: 'NUL bytes' });
  return { text, encoding, mixed: false, damaged: false };
}

function isPlausible(text: string): boolean {
  const characters = [...text];
  const ordinary = characters.filter((character) => ORDINARY.test(character) && !/[\0-\x08]/.test(character)).length;
  return ordinary >= PLAUSIBLE * characters.length;
}

function fromUtf8(bytes: Uint8Array): Decoded | null {
  const text = strict(bytes, 'utf-8');
  return text === null ? null : { text, encoding: 'utf-8', mixed: false, damaged: false };
}

function fromSingleByte(bytes: Uint8Array): Decoded {
  const lines = splitLines(bytes);
  const broken = lines.filter((line) => strict(line, 'utf-8') === null).map(latin1);
  if (utf8Share(broken.join('')) >= MOSTLY_UTF8) {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), encoding: 'utf-8', mixed: false, damaged: true };
  }
  const encoding = singleByteEncoding(broken);
  const text = lines.map((line) => strict(line, 'utf-8') ?? SINGLE_BYTE[encoding](line)).join('');
  const mixed = lines.some((line) => strict(line, 'utf-8') !== null && line.some((byte) => byte > 0x7f));
  return { text, encoding, mixed, damaged: false };
}

/**
 * What windows-1252 has from 0x80 to 0x9F, where Latin-1 has controls (WHATWG Encoding, index-windows-1252). Node's own decoder of that
 * name leaves the controls there.
 */
export const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const SINGLE_BYTE = {
  'windows-1256': (bytes: Uint8Array): string => new TextDecoder('windows-1256').decode(bytes),
  'windows-1252': (bytes: Uint8Array): string =>
    latin1(bytes).replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80)),
};

/** Bytes that are letters, or join them, in windows-1256 or windows-1252. */
const WORD = /[A-Za-z\x81\x8a\x8c-\x90\x98\x9a\x9c-\x9f\xaa\xc0-\xd6\xd8-\xf6\xf8-\xff]{2,}/g;

/**
 * Words tell: in windows-1256 Persian stands in runs of high bytes, in windows-1252 a high byte is one accented letter inside a
 * word of ASCII. Where only quotation marks and dashes are high, both mean the same.
 */
function singleByteEncoding(lines: string[]): keyof typeof SINGLE_BYTE {
  const high = lines.flatMap((line) => line.match(WORD) ?? []).filter((word) => /[^A-Za-z]/.test(word));
  const mixed = high.filter((word) => /[A-Za-z]/.test(word)).length;
  const arabic = high.length - mixed;
  if (arabic > 0 && arabic >= CLEARLY * mixed) return 'windows-1256';
  if (mixed >= CLEARLY * arabic) return 'windows-1252';
  throw new ArchiveError('file-encoding', { message: `${arabic} words speak for windows-1256, ${mixed} for windows-1252` });
}

/** The share of high bytes that stand in well-formed UTF-8 sequences (RFC 3629, section 3), of bytes as Latin-1. */
function utf8Share(text: string): number {
  const sequences = text.match(/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g) ?? [];
  return sequences.join('').length / Math.max(1, text.match(/[\x80-\xff]/g)?.length ?? 0);
}

/** One character per byte. (TextDecoder's «latin1» is windows-1252.) */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    const next = end === -1 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}

function strict(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
