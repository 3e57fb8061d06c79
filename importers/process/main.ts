/**
 * A converter: reads documents, one after the other, in a process of its own. Whatever a document does to it, the process that asked
 * loses nothing but this one.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { IMPORT_LIMITS } from '../limits.ts';
import { answerOf, INPUT, OUTPUT } from './messages.ts';
import type { Answer, Order } from './messages.ts';
import { perform } from './perform.ts';

const memoryBytes = Number(process.argv[2] ?? IMPORT_LIMITS.process.memoryBytes);
const watchdog = new Worker(new URL('./watchdog.mjs', import.meta.url), {
  workerData: { memoryBytes, everyMs: IMPORT_LIMITS.process.watchEveryMs },
  execArgv: [],
});
watchdog.unref();

const answer = (message: Answer) => void process.send?.(message);

async function carryOut({ task, folder }: Order): Promise<void> {
  try {
    const bytes = new Uint8Array(await readFile(path.join(folder, INPUT)));
    const result = await perform(task, bytes, { folder, progress: (done, total) => answer({ kind: 'progress', done, total }) });
    await writeFile(path.join(folder, OUTPUT), serialize(result));
    answer({ kind: 'done', memory: process.memoryUsage.rss() });
  } catch (error) {
    answer(answerOf(error, process.memoryUsage.rss()));
  }
}

process.on('message', (order) => void carryOut(order as Order));
process.on('disconnect', () => process.exit());
