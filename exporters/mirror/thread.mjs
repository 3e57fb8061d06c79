/**
 * The thread that renders a mirror. It reads TypeScript by itself, without the condition `react-server` under which the command line
 * runs: React renders no page there.
 */
import { register } from 'tsx/esm/api';
import { parentPort, workerData } from 'node:worker_threads';

register();
const { perform } = await import('./perform.ts');
parentPort.on('message', ({ id, task }) => {
  try {
    parentPort.postMessage({ id, files: perform(task, workerData) });
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.stack : String(error) });
  }
});
