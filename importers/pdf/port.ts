/**
 * The two halves of pdf.js, which reads files in one and answers in the other, as if there were a thread between them. Here there is none,
 * and its own stand-in would copy every message, down to each glyph of each page: this one hands it over.
 */
import { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Listener = (event: { data: unknown }) => void;

class Port {
  other: Port | undefined;
  private readonly listeners = new Set<Listener>();

  addEventListener(_name: string, listener: Listener, { signal }: { signal?: AbortSignal } = {}): void {
    this.listeners.add(listener);
    signal?.addEventListener('abort', () => this.listeners.delete(listener));
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.listeners.delete(listener);
  }

  postMessage(message: unknown): void {
    const data = kept(message);
    // Each in its turn, as messages are.
    queueMicrotask(() => this.other?.listeners.forEach((listener) => listener({ data })));
  }

  terminate(): void {
    this.listeners.clear();
  }
}

type Chunk = { fnArray?: unknown[]; argsArray?: unknown[] };

/** The operators of a page are sent as they come, and the sender empties its lists for the next. */
function kept(message: unknown): unknown {
  const { chunk } = message as { chunk?: Chunk };
  if (!chunk?.fnArray || !chunk.argsArray) return message;
  return { ...(message as object), chunk: { ...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] } };
}

/** One for each document; its `destroy` ends both halves. */
export async function pdfWorker(): Promise<PDFWorker> {
  const [near, far] = [new Port(), new Port()];
  [near.other, far.other] = [far, near];
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  WorkerMessageHandler.initializeFromPort(far);
  return PDFWorker.create({ port: near as unknown as Worker, verbosity: 0 });
}
