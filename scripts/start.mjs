/** `npm start`: from a clean clone to a served archive. */
import { spawn, spawnSync } from 'node:child_process';
import { build, buildAssets, generate, install, programOf, requireNode, ROOT, run, say, TYPESCRIPT } from './steps.mjs';

requireNode();
install();
generate();
// The environment is looked at before the long steps: a wrong value should not cost a minute.
run(process.execPath, [...TYPESCRIPT, 'scripts/check-environment.ts'], 'The archive did not start: checking the environment');
buildAssets();
build();

const prepared = spawnSync(process.execPath, [...TYPESCRIPT, 'cli/main.ts', 'prepare'], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 2],
  encoding: 'utf8',
});
if (prepared.status !== 0) {
  say(prepared.stdout.trim());
  process.exit(prepared.status ?? 1);
}
const { migrations, sample, url, setup, port, host } = JSON.parse(prepared.stdout);
for (const name of migrations) say(`Applied the migration ${name}.`);
if (sample > 0) say(`Filled the empty archive with the sample collection: ${sample} articles. (ARCHIVE_DEMO=0 leaves it empty.)`);

const server = spawn(process.execPath, [programOf('next/dist/bin/next'), 'start', '-p', String(port), '-H', host], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, NODE_ENV: 'production' },
});
// Next waits for every open connection, and a client that keeps asking on one would hold it up for ever.
const GRACE = 5_000;
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    server.kill(signal);
    if (!stopping) setTimeout(() => server.kill('SIGKILL'), GRACE);
    stopping = true;
  });
server.on('exit', (code) => process.exit(stopping ? 0 : (code ?? 1)));

let ready = false;
server.stdout.on('data', (chunk) => {
  if (ready || !/Ready in/.test(String(chunk))) return;
  ready = true;
  process.stdout.write(`\nBayaz is open:  ${url}/fa   ${url}/en\n`);
  if (setup) process.stdout.write(`The first administrator is made here, once, within 30 minutes:\n  ${setup}\n`);
});
