import { describe, expect, it } from 'vitest';
import { packZip } from '../test/pack-zip.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { unpackZip } from './unpack.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A ZIP in which a name is written over by bytes of the same number. */
function renamed(zip: Uint8Array, from: string, to: Uint8Array | string): Uint8Array {
  const bytes = Buffer.from(zip);
  const name = Buffer.from(to);
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1)) name.copy(bytes, at);
  return new Uint8Array(bytes);
}

const names = async (bytes: Uint8Array) => (await unpackZip(bytes)).entries.map(({ name }) => name);

describe('unpackZip', () => {
  it('gives every file, and not the folders nor what systems add', async () => {
    const zip = await packZip({ 'متن/یک.txt': 'متن', '__MACOSX/a.txt': 'x', 'b/.DS_Store': 'x' });
    expect(await unpackZip(zip)).toEqual({ entries: [{ name: 'متن/یک.txt', bytes: utf8('متن') }], skipped: [] });
  });
  it.each(['../x.txt', '/etc/x.tx', 'C:\\xx.txt'])('skips and names %s, and gives the rest', async (name) => {
    const zip = renamed(await packZip({ 'a.txt': 'a', ['#'.repeat(name.length)]: 'x' }), '#'.repeat(name.length), name);
    expect(await unpackZip(zip)).toEqual({ entries: [{ name: 'a.txt', bytes: utf8('a') }], skipped: [{ name, reason: 'name' }] });
  });
  it('skips and names a symbolic link', async () => {
    const { entries, skipped } = await unpackZip(await packZip({ 'a.txt': '/etc/passwd' }, { mode: 0o120777 }));
    expect([entries, skipped]).toEqual([[], [{ name: 'a.txt', reason: 'symlink' }]]);
  });
  it('skips and names an encrypted entry', async () => {
    const zip = Buffer.from(await packZip({ 'a.txt': 'x' }));
    const at = zip.indexOf('PK\x01\x02', 0, 'latin1') + 8;
    zip.writeUInt16LE(zip.readUInt16LE(at) | 1, at);
    expect((await unpackZip(new Uint8Array(zip))).skipped).toEqual([{ name: 'a.txt', reason: 'encrypted' }]);
  });
  it('guesses names in windows-1256', async () => {
    // آب.txt
    const zip = renamed(await packZip({ '##.txt': 'x' }), '##.txt', new Uint8Array([0xc2, 0xc8, 0x2e, 0x74, 0x78, 0x74]));
    const directory = Buffer.from(zip);
    for (const [signature, flags] of [
      ['PK\x03\x04', 6],
      ['PK\x01\x02', 8],
    ] as const) {
      const at = directory.indexOf(signature, 0, 'latin1') + flags;
      directory.writeUInt16LE(directory.readUInt16LE(at) & ~0x800, at);
    }
    expect(await names(new Uint8Array(directory))).toEqual(['آب.txt']);
  });
  it('opens a ZIP in it, leaves a document whole, and refuses a third layer', async () => {
    const document = await packZip({ '[Content_Types].xml': 'x', 'word/document.xml': 'x' });
    const inner = await packZip({ 'b.txt': 'b' });
    expect(await names(await packZip({ 'a.zip': inner, 'c.docx': document }))).toEqual(['a.zip/b.txt', 'c.docx']);
    const nested = await packZip({ 'y.zip': await packZip({ 'x.zip': inner }) });
    await expect(unpackZip(nested)).rejects.toMatchObject({ code: 'file-container', params: { bound: 'nesting' } });
  });
  it('counts the entries of ZIPs in it together', async () => {
    const half = await packZip(
      Object.fromEntries(Array.from({ length: IMPORT_LIMITS.container.entries / 2 }, (_, index) => [`${index}.txt`, 'x'])),
    );
    await expect(unpackZip(await packZip({ 'a.zip': half, 'b.zip': half }))).rejects.toMatchObject({ params: { bound: 'entries' } });
  });
});
