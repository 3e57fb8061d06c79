/**
 * A thread of the converter that looks at what its process holds, since the thread that reads a document may be too busy to look itself.
 * Past the bound the whole process is ended at once; so it is when the process that asked is gone.
 */
import process from 'node:process';
import { setInterval } from 'node:timers';
import { workerData } from 'node:worker_threads';

const { memoryBytes, everyMs } = workerData;
const parent = process.ppid;

setInterval(() => {
  if (process.memoryUsage.rss() > memoryBytes || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, everyMs);
