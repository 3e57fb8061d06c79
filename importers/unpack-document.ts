import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { carryOut } from './process/carry-out.ts';
import type { Carrying } from './process/carry-out.ts';
import type { SkipReason, Unpacked } from './unpack.ts';

export type UnpackedEntry = { name: string; bytes: Uint8Array } | { name: string; skipped: SkipReason };

/**
 * Unpacks a ZIP as `unpackZip`, in a process of its own. Its files come one at a time, so that no more than one of them is in memory.
 * @throws ArchiveError as `unpackZip`; `file-too-slow`, `file-too-heavy`
 */
export async function* unpackDocument(bytes: Uint8Array, carrying: Carrying = {}): AsyncGenerator<UnpackedEntry> {
  const { result, folder, close } = await carryOut<{ names: string[]; skipped: Unpacked['skipped'] }>({ kind: 'unpack' }, bytes, carrying);
  try {
    for (const [index, name] of result.names.entries())
      yield { name, bytes: new Uint8Array(await readFile(path.join(folder, String(index)))) };
    for (const { name, reason } of result.skipped) yield { name, skipped: reason };
  } finally {
    await close();
  }
}
