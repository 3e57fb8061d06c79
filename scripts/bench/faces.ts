/**
 * The light edition beside what it can be compared with: the canonical page, a handler of the same server that does nothing, and the same
 * page as a file of the mirror behind nginx (where that is installed). And the mirror itself: made, made again, verified.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fetchOnce, load } from './load.ts';
import { ORIGIN, serve } from './serve.ts';
import { syntheticHome } from './synthetic.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const COMMAND = ['--conditions=react-server', '--import', 'tsx', '--no-warnings', 'cli/main.ts'];
const MIRROR_ORIGIN = 'http://localhost:4174';
const ARTICLE = '/fa/articles/between-russia-and-iran-alls-well-that-ends-well';
const CONNECTIONS = 8;
const SECONDS = 4;
/** Rounds of all addresses one after the other, so that what else the machine does falls on all alike; the best counts. */
const ROUNDS = 3;
const LARGE = 20_000;

type Row = { what: string; bytes: number; encoding: string; requestsPerSecond: number; p50: number; p95: number };

/** Runs a command of the archive. @returns seconds, and the sentence that it ended with */
function command(home: string, words: string[]): { seconds: number; said: string } {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ARCHIVE_HOME: home, ARCHIVE_URL: ORIGIN, DATABASE_URL: '' },
  });
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
  return { seconds: Math.round((performance.now() - begin) / 100) / 10, said: stdout.trim() };
}

/** nginx over a folder, in the foreground, with what docs/keeper.md says of it. @returns undefined where there is none */
async function nginx(folder: string): Promise<{ end(): void } | undefined> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'bayaz-nginx-'));
  writeFileSync(
    path.join(scratch, 'nginx.conf'),
    `daemon off; pid ${scratch}/pid; error_log ${scratch}/error.log; worker_processes 1;
events {}
http {
  include /etc/nginx/mime.types; access_log off; gzip on; gzip_types text/javascript application/javascript; gzip_vary on;
  client_body_temp_path ${scratch}; proxy_temp_path ${scratch}; fastcgi_temp_path ${scratch}; uwsgi_temp_path ${scratch}; scgi_temp_path ${scratch};
  server { listen 127.0.0.1:4174; root ${folder}; charset utf-8; }
}
`,
  );
  if (spawnSync('nginx', ['-v']).error) return undefined;
  const server = spawn('nginx', ['-c', path.join(scratch, 'nginx.conf'), '-e', path.join(scratch, 'error.log')], { stdio: 'ignore' });
  const end = () => {
    server.kill();
    rmSync(scratch, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 50; tries++) {
    if (await fetchOnce(`${MIRROR_ORIGIN}/index.html`).catch(() => undefined)) return { end };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  end();
  throw new Error('nginx does not answer');
}

async function measure(targets: { what: string; url: string }[]): Promise<Row[]> {
  const best = new Map<string, Row>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { what, url } of targets) {
      const { bytes, headers } = await fetchOnce(url);
      const { requestsPerSecond, p50, p95, errors } = await load([url], {
        seconds: SECONDS,
        connections: CONNECTIONS,
        expected: [200, 204],
      });
      if (errors > 0) throw new Error(`${url}: ${errors} errors`);
      const row = { what, bytes, encoding: String(headers['content-encoding'] ?? ''), requestsPerSecond, p50, p95 };
      if (row.requestsPerSecond > (best.get(what)?.requestsPerSecond ?? 0)) best.set(what, row);
    }
  }
  return [...best.values()];
}

const scratch = mkdtempSync(path.join(tmpdir(), 'bayaz-faces-'));
// nginx reads it as somebody else.
chmodSync(scratch, 0o755);
const small = await syntheticHome(0);
command(small, ['export', '--format', 'mirror', path.join(scratch, 'small')]);
const files = await nginx(path.join(scratch, 'small'));
const server = await serve(small);
const rows = await measure([
  { what: 'empty handler', url: `${ORIGIN}/livez` },
  { what: 'light article', url: `${ORIGIN}${ARTICLE}.html` },
  { what: 'canonical article', url: `${ORIGIN}${ARTICLE}` },
  ...(files ? [{ what: "mirror's file, nginx", url: `${MIRROR_ORIGIN}${ARTICLE}.html` }] : []),
]);
await server.end();
files?.end();
process.stdout.write(`${CONNECTIONS} connections, ${SECONDS} s, the best of ${ROUNDS}\n`);
process.stdout.write('| answer | bytes | encoding | requests/s | p50 ms | p95 ms |\n|---|---|---|---|---|---|\n');
for (const { what, bytes, encoding, requestsPerSecond, p50, p95 } of rows)
  process.stdout.write(`| ${[what, bytes, encoding, requestsPerSecond, p50, p95].join(' | ')} |\n`);

const large = await syntheticHome(LARGE);
const folder = path.join(scratch, 'large');
const runs = [
  { run: 'first', ...command(large, ['export', '--format', 'mirror', folder]) },
  { run: 'second', ...command(large, ['export', '--format', 'mirror', folder]) },
  { run: 'verify', ...command(large, ['verify', folder]) },
];
for (const { run, seconds, said } of runs) process.stdout.write(`mirror, ${run}: ${seconds} s. ${said.replace(folder, 'DIR')}\n`);
rmSync(scratch, { recursive: true, force: true });
mkdirSync(path.join(ROOT, 'test-results'), { recursive: true });
writeFileSync(path.join(ROOT, 'test-results/bench-faces.json'), `${JSON.stringify({ rows, runs }, null, 2)}\n`);
