/** The built archive, served from a home for as long as a bench needs it. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fetchOnce } from './load.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const PORT = 4173;
export const ORIGIN = `http://localhost:${PORT}`;

/** Starts it and waits until it answers. @throws when it does not */
export async function serve(home: string): Promise<{ end(): Promise<void> }> {
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(PORT), '-H', '127.0.0.1'], {
    cwd: ROOT,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production', ARCHIVE_HOME: home, ARCHIVE_URL: ORIGIN, PORT: String(PORT), DATABASE_URL: '' },
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const end = async () => {
    server.kill();
    await ended;
  };
  for (let tries = 0; tries < 150; tries++) {
    const health = await fetchOnce(`${ORIGIN}/healthz`).catch(() => undefined);
    if (health?.status === 200) return { end };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await end();
  throw new Error('the server does not answer');
}
