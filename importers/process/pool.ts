import os from 'node:os';
import { IMPORT_LIMITS } from '../limits.ts';
import { Converter } from './converter.ts';
import type { Bounds, Watch } from './converter.ts';
import type { Order } from './messages.ts';

/** A core stays free for readers. */
const MOST = Math.max(1, Math.min(IMPORT_LIMITS.process.atOnce, os.availableParallelism() - 1));

/** Converters that are kept between tasks; what is asked while all are busy waits its turn. */
export class ConverterPool {
  private readonly idle: Converter[] = [];
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  constructor(
    private readonly bounds: Bounds = IMPORT_LIMITS.process,
    private readonly most = MOST,
  ) {}

  /** @throws as Converter.carryOut; a signal also ends the waiting */
  async carryOut(order: Order, watch: Watch): Promise<void> {
    await this.turn(watch.signal);
    const converter = this.fit() ?? new Converter(this.bounds);
    try {
      await converter.carryOut(order, watch);
    } finally {
      if (converter.isFit) this.idle.push(converter);
      this.busy--;
      this.waiting.shift()?.();
    }
  }

  /** Ends the idle ones now. */
  end(): void {
    for (const converter of this.idle.splice(0)) converter.end();
  }

  private fit(): Converter | undefined {
    for (let converter = this.idle.pop(); converter; converter = this.idle.pop()) if (converter.isFit) return converter;
    return undefined;
  }

  private async turn(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    while (this.busy >= this.most) {
      await new Promise<void>((resolve, reject) => {
        const go = () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        };
        const leave = () => {
          this.waiting.splice(this.waiting.indexOf(go), 1);
          reject(signal?.reason as Error);
        };
        this.waiting.push(go);
        signal?.addEventListener('abort', leave, { once: true });
      });
    }
    this.busy++;
  }
}

// On globalThis: Next loads a module once for pages and once for handlers, and the bound on processes is the machine's.
const shared = globalThis as typeof globalThis & { bayazConverters?: ConverterPool };

export const converters = (): ConverterPool => (shared.bayazConverters ??= new ConverterPool());
