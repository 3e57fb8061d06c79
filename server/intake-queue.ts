import 'server-only';
import type { Archive } from '../archive/archive.ts';
import { convertNext } from '../archive/convert-queued.ts';
import { requeueInterrupted } from '../archive/requeue-interrupted.ts';
import { log } from './log.ts';

/** Milliseconds between two looks at an empty queue, which is one look into a small index; after a fault as well. */
const PAUSE = 500;

/** Takes up what was being read when the server ended, and from now on reads what comes to the intake desk. It keeps no process alive. */
export async function keepReading(archive: Archive): Promise<void> {
  const interrupted = await requeueInterrupted(archive);
  if (interrupted > 0) log('info', 'intake-taken-up', { documents: interrupted });
  const run = async () => {
    const hadOne = await convertNext(archive).catch((error: unknown) => {
      log('error', 'intake-failed', { error });
      return false;
    });
    setTimeout(() => void run(), hadOne ? 0 : PAUSE).unref();
  };
  void run();
}
