/** Before the browser tests: an archive with the sample collection in a folder of its own, an account of each kind, and the built server. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const TYPESCRIPT = ['--conditions=react-server', '--import', 'tsx', '--no-warnings'];
const PATIENCE = 60_000;

export const PASSWORD = 'a notebook of lapis';
export const ACCOUNTS = { editor: 'editor@bayaz.test', keeper: 'keeper@bayaz.test', contributor: 'contributor@bayaz.test' } as const;

export default async function startArchive(): Promise<() => Promise<void>> {
  const home = mkdtempSync(path.join(tmpdir(), 'bayaz-e2e-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const env = {
    ...process.env,
    ARCHIVE_HOME: home,
    PORT: String(port),
    HOST: '127.0.0.1',
    ARCHIVE_URL: origin,
    ARCHIVE_DEMO: '1',
    DATABASE_URL: '',
  };
  archiveCommand(env, ['prepare']);
  for (const [role, email] of Object.entries(ACCOUNTS))
    archiveCommand(env, ['user', 'add', email, '--role', role, '--name', role], PASSWORD);

  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: ROOT,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await answers(`${origin}/healthz`);
  process.env.ARCHIVE_ORIGIN = origin;
  process.env.ARCHIVE_TEST_HOME = home;
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
}

/** Runs a command of the archive. @throws what it said, when it failed */
export function archiveCommand(env: NodeJS.ProcessEnv, words: string[], input = ''): void {
  const { status, stderr, stdout } = spawnSync(process.execPath, [...TYPESCRIPT, 'cli/main.ts', ...words], {
    cwd: ROOT,
    env,
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`archive ${words.join(' ')}: ${stderr}${stdout}`);
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });

async function answers(url: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    if (Date.now() > until) throw new Error(`${url} does not answer: ${response?.status ?? 'no connection'}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
