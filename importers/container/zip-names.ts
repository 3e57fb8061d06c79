/** Signatures and fields of a ZIP's directory (APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16). */
const END = Buffer.from('PK\x05\x06', 'latin1');
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
/** Enough to tell what a package is. */
const MAX_NAMES = 4_000;

/** The names in a ZIP's directory as Latin-1, without reading any entry; none where the directory cannot be found. */
export function zipNames(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf(END);
  if (end === -1 || end + END_BYTES > buffer.length) return [];
  const names: string[] = [];
  for (let at = buffer.readUInt32LE(end + 16); names.length < MAX_NAMES && at + ENTRY_BYTES <= end;) {
    if (buffer.readUInt32LE(at) !== ENTRY) break;
    const length = buffer.readUInt16LE(at + 28);
    names.push(buffer.toString('latin1', at + ENTRY_BYTES, at + ENTRY_BYTES + length));
    at += ENTRY_BYTES + length + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return names;
}
