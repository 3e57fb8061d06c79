import { describe, expect, it } from 'vitest';
import { packZip } from '../../test/pack-zip.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { readContainer } from './read-container.ts';

const LIMITS = IMPORT_LIMITS.container;
const SYMLINK = 0o120777;

/** Changes bytes of a ZIP's directory (APPNOTE.TXT 4.3.12), which begins at this signature. */
function inDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const changed = Buffer.from(bytes);
  const at = changed.indexOf('PK\x01\x02', 0, 'latin1');
  change(new DataView(changed.buffer, changed.byteOffset), at);
  return new Uint8Array(changed);
}

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.txt`, 'x']));
const bounds = (bound: string) => ({ code: 'file-container', params: { bound } });

describe('readContainer', () => {
  it('gives every part', async () => {
    const parts = await readContainer(await packZip({ 'a.xml': '<a/>', 'b/c.bin': new Uint8Array([0, 255]) }));
    expect([...parts]).toEqual([
      ['a.xml', new TextEncoder().encode('<a/>')],
      ['b/c.bin', new Uint8Array([0, 255])],
    ]);
  });
  it('refuses more than 2,000 entries, by their count', async () => {
    expect((await readContainer(await packZip(many(LIMITS.entries)))).size).toBe(LIMITS.entries);
    await expect(readContainer(await packZip(many(LIMITS.entries + 1)))).rejects.toMatchObject({
      code: 'file-container',
      params: { bound: 'entries', found: LIMITS.entries + 1, limit: LIMITS.entries },
    });
  });
  it('refuses a ZIP bomb, by the ratio', async () => {
    const bomb = await packZip({ 'a.bin': new Uint8Array(LIMITS.ratioFrom) });
    await expect(readContainer(bomb)).rejects.toMatchObject({ params: { bound: 'ratio', limit: LIMITS.ratio } });
  });
  it('refuses a size that lies, once the bytes are counted', async () => {
    const lying = inDirectory(await packZip({ 'a.bin': new Uint8Array(LIMITS.ratioFrom) }), (view, at) =>
      view.setUint32(at + 24, 10, true),
    );
    await expect(readContainer(lying)).rejects.toMatchObject({ params: { bound: 'ratio' } });
  });
  it('refuses a part of text that is too large, though its name is in capitals', async () => {
    const bytes = inDirectory(await packZip({ 'A.XML': 'x' }), (view, at) => view.setUint32(at + 24, LIMITS.xmlBytes + 1, true));
    await expect(readContainer(bytes)).rejects.toMatchObject({ code: 'file-container' });
  });
  it('refuses a symbolic link', async () => {
    await expect(readContainer(await packZip({ 'a.xml': '/etc/passwd' }, { mode: SYMLINK }))).rejects.toMatchObject(bounds('symlink'));
  });
  it.each(['../a.xml', '/a.xml', 'c:/a.xml', 'a\\..\\..\\b'])('refuses the name %j', async (name) => {
    const plain = await packZip({ ['x'.repeat(name.length)]: 'x' });
    const named = Buffer.from(Buffer.from(plain).toString('latin1').replaceAll('x'.repeat(name.length), name), 'latin1');
    await expect(readContainer(new Uint8Array(named))).rejects.toMatchObject(bounds('name'));
  });
  it('asks for the password of an encrypted entry', async () => {
    const locked = inDirectory(await packZip({ 'a.xml': 'x' }), (view, at) =>
      view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true),
    );
    await expect(readContainer(locked)).rejects.toMatchObject({ code: 'file-password' });
  });
  it('refuses what is cut off, and what is no ZIP', async () => {
    const bytes = await packZip({ 'a.xml': 'x'.repeat(1000) });
    await expect(readContainer(bytes.subarray(0, -30))).rejects.toMatchObject({ code: 'file-damaged' });
    await expect(readContainer(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: 'file-damaged' });
  });
});
