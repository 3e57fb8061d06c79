import { Worker } from 'node:worker_threads';
import type { MadeFile, MirrorContext, Task } from './jobs.ts';

type Answer = { id: number; files?: MadeFile[]; error?: string };

/** Renders in a thread of its own, so that reading the archive goes on beside it. */
export class Renderer {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (files: MadeFile[]) => void; reject: (error: Error) => void }>();
  #next = 0;

  constructor(context: MirrorContext) {
    // Production: React's development build takes five times as long.
    const env = { ...process.env, NODE_ENV: 'production' };
    this.#worker = new Worker(new URL('./thread.mjs', import.meta.url), { execArgv: [], env, workerData: context });
    this.#worker.on('message', ({ id, files, error }: Answer) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (files) waiting?.resolve(files);
      else waiting?.reject(new Error(error));
    });
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
    });
  }

  perform(task: Task): Promise<MadeFile[]> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, task });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
