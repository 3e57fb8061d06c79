import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ArchiveError } from '../../core/errors.ts';
import type { Answer, Order } from './messages.ts';

export type Bounds = {
  /** Of one task, from beginning to end. */
  seconds: number;
  /** Resident, of the whole process. */
  memoryBytes: number;
  /** A process that holds more after a task is ended, not used again. */
  keepBytes: number;
  /** An idle process is ended after so long. */
  idleSeconds: number;
};

export type Watch = { signal?: AbortSignal; onProgress?: (done: number, total: number) => void; seconds?: number };

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.join(HERE, '../..');
/** Run from its source, in the server as on the command line (docs/decisions/013-conversion.md). */
const MAIN = path.join(HERE, 'main.ts');
const PLAIN_PACKAGES = pathToFileURL(path.join(HERE, 'plain-packages.mjs')).href;
/** Nothing of the archive's own settings or secrets goes along. */
const ENVIRONMENT = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT', 'HOME', 'LANG'];
const LAST_WORDS = 2000;
/** Of the bound: what V8 may hold before it collects in earnest; the rest is for what lies outside of its heap. */
const HEAP_SHARE = 0.5;

/** One process that carries out one order at a time. */
export class Converter {
  /** Ready for a further order. */
  isFit = true;
  private readonly child: ChildProcess;
  private lastWords = '';
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly bounds: Bounds) {
    const heap = `--max-old-space-size=${Math.round((HEAP_SHARE * bounds.memoryBytes) / 2 ** 20)}`;
    const options = ['--conditions=react-server', '--import', 'tsx', '--import', PLAIN_PACKAGES, '--no-warnings', heap];
    this.child = spawn(process.execPath, [...options, MAIN, String(bounds.memoryBytes)], {
      cwd: ROOT,
      env: { NODE_ENV: 'production', ...Object.fromEntries(ENVIRONMENT.map((name) => [name, process.env[name]])) },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.stderr?.on('data', (chunk) => (this.lastWords = (this.lastWords + String(chunk)).slice(-LAST_WORDS)));
    this.child.on('exit', () => (this.isFit = false));
    this.child.on('error', () => (this.isFit = false));
    yieldTo(this.child.pid);
    this.rest();
  }

  /** @throws ArchiveError what the task throws; `file-too-slow`, `file-too-heavy` past a bound; the signal's own reason */
  async carryOut(order: Order, { signal, onProgress, seconds = this.bounds.seconds }: Watch): Promise<void> {
    this.wake();
    const { child } = this;
    await new Promise<void>((resolve, reject) => {
      let reason: unknown;
      const kill = (why: unknown) => {
        reason ??= why;
        this.end();
      };
      const timer = setTimeout(() => kill(new ArchiveError('file-too-slow', { params: { seconds } })), seconds * 1000);
      const onAbort = () => kill(signal?.reason);
      const settle = (then: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        child.off('message', onMessage).off('exit', onExit).off('error', onError);
        then();
      };
      const onMessage = (message: unknown) => {
        const answer = message as Answer;
        if (answer.kind === 'progress') return void onProgress?.(answer.done, answer.total);
        settle(() => this.settled(answer, resolve, reject));
      };
      const onExit = (_code: number | null, by: NodeJS.Signals | null) => settle(() => reject(reason ?? this.ended(by)));
      const onError = (error: Error) => settle(() => reject(error));
      child.on('message', onMessage).on('exit', onExit).on('error', onError);
      signal?.addEventListener('abort', onAbort, { once: true });
      if (signal?.aborted) onAbort();
      else child.send(order, (error) => error && kill(error));
    }).finally(() => this.rest());
  }

  end(): void {
    this.isFit = false;
    this.child.kill('SIGKILL');
  }

  private settled(answer: Exclude<Answer, { kind: 'progress' }>, resolve: () => void, reject: (error: Error) => void): void {
    if (answer.memory > this.bounds.keepBytes || answer.kind === 'failed') this.end();
    if (answer.kind === 'done') resolve();
    else if (answer.kind === 'refused') reject(new ArchiveError(answer.code, answer));
    else reject(new Error(`a document could not be converted: ${answer.message}`));
  }

  /** Nobody but the watchdog and a system without memory ends it by force; V8 aborts where its heap is full. */
  private ended(by: NodeJS.Signals | null): Error {
    if (by === 'SIGKILL' || by === 'SIGABRT' || /heap out of memory/i.test(this.lastWords)) {
      return new ArchiveError('file-too-heavy', { params: { limit: this.bounds.memoryBytes } });
    }
    return new Error(`a converter ended by itself: ${this.lastWords}`);
  }

  private wake(): void {
    clearTimeout(this.idle);
    this.child.ref();
    this.child.channel?.ref();
  }

  /** An idle process does not keep the one that began it from ending. */
  private rest(): void {
    this.child.unref();
    this.child.channel?.unref();
    (this.child.stderr as unknown as { unref?: () => void } | null)?.unref?.();
    this.idle = setTimeout(() => this.end(), this.bounds.idleSeconds * 1000).unref();
  }
}

/** Readers come before documents. */
function yieldTo(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that has no priorities, or a process that is gone already.
  }
}
