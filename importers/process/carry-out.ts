import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { deserialize } from 'node:v8';
import { ArchiveError } from '../../core/errors.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { Watch } from './converter.ts';
import { INPUT, OUTPUT } from './messages.ts';
import type { Task } from './messages.ts';
import { converters } from './pool.ts';
import type { ConverterPool } from './pool.ts';

export type Carrying = Watch & {
  /** For tests: other bounds than those of IMPORT_LIMITS. */
  pool?: ConverterPool;
};

/**
 * Has a task carried out on a document, in a folder of its own.
 * @returns what it came to, and the folder, which lasts until it is closed
 * @throws ArchiveError as ConverterPool.carryOut; `file-too-heavy` for a result larger than may enter this process
 */
export async function carryOut<Result>(
  task: Task,
  bytes: Uint8Array,
  { pool = converters(), ...watch }: Carrying,
): Promise<{ result: Result; folder: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bayaz-document-'));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    await writeFile(path.join(folder, INPUT), bytes, { mode: 0o600 });
    await pool.carryOut({ task, folder }, watch);
    const output = path.join(folder, OUTPUT);
    const limit = IMPORT_LIMITS.process.resultBytes;
    if ((await stat(output)).size > limit) throw new ArchiveError('file-too-heavy', { params: { limit } });
    return { result: deserialize(await readFile(output)) as Result, folder, close };
  } catch (error) {
    await close();
    throw error;
  }
}
