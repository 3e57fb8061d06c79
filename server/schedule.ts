import 'server-only';
import type { Archive } from '../archive/archive.ts';
import { publishDue } from '../archive/publish-due.ts';
import { log } from './log.ts';

/** Milliseconds. Somebody may have scheduled something since, in this process or another; asking is one look into a small index. */
const LONGEST_WAIT = 1_000;
const SHORTEST_WAIT = 50;

/** Publishes what is due, now and then at each instant that something is scheduled for. It keeps no process alive. */
export async function keepSchedule(archive: Archive): Promise<void> {
  const next = await publishDue(archive).then(
    (due) => {
      if (due.published.length > 0) log('info', 'published-on-schedule', { articles: due.published });
      return due.next;
    },
    (error: unknown) => {
      log('error', 'schedule-failed', { error });
      return undefined;
    },
  );
  const wait = next ? next.getTime() - archive.now().getTime() : LONGEST_WAIT;
  // A fault, too, waits: what is due stays due.
  setTimeout(() => void keepSchedule(archive), Math.min(Math.max(wait, SHORTEST_WAIT), LONGEST_WAIT)).unref();
}
