import 'server-only';
import { openArchive, refreshIndex, type Archive } from '../archive/archive.ts';
import { env } from './env.ts';
import { keepReading } from './intake-queue.ts';
import { log } from './log.ts';
import { keepSchedule } from './schedule.ts';

// On globalThis: Next loads this module once for pages and once for handlers, and the archive is to be opened once a process.
const shared = globalThis as typeof globalThis & { bayazArchive?: Promise<Archive> };

/** The archive that this server serves, opened at the first request. A failure is not remembered: the next request tries again. */
export function archive(): Promise<Archive> {
  shared.bayazArchive ??= open().catch((error: unknown) => {
    shared.bayazArchive = undefined;
    throw error;
  });
  return shared.bayazArchive;
}

async function open(): Promise<Archive> {
  const { home, databaseUrl, url } = env();
  const opened = await openArchive({ home, databaseUrl, url });
  await keepSchedule(opened);
  await keepReading(opened);
  void refreshIndex(opened).catch((error: unknown) => log('error', 'reindex-failed', { error }));
  return opened;
}
