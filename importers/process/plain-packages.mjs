/**
 * tsx looks for TypeScript in everything that is imported. In a package that is already JavaScript it finds none, and for pdf.js alone that
 * takes a second and 200 MB: such files go straight to Node.
 */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { URL } from 'node:url';
import { isMainThread } from 'node:worker_threads';

// Loaded twice: by `--import`, and again in the thread that the hooks run in.
if (isMainThread) register(import.meta.url);

export async function load(url, context, next) {
  const isPlain = url.includes('/node_modules/') && context.format === 'module';
  return isPlain ? { format: 'module', source: await readFile(new URL(url)), shortCircuit: true } : next(url, context);
}
