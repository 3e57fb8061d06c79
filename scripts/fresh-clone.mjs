/** Does what a new keeper does: clones into an empty directory, runs the first command, opens both chromes, and starts it again. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT, say } from './steps.mjs';

const FIRST_START = 9 * 60_000;
const LATER_START = 60_000;

const place = mkdtempSync(path.join(tmpdir(), 'bayaz-clone-'));
const clone = path.join(place, 'bayaz');
const port = await freePort();
const origin = `http://localhost:${port}`;
const env = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  npm_config_nodedir: process.env.npm_config_nodedir ?? '',
  PORT: String(port),
};
if (env.npm_config_nodedir === '') delete env.npm_config_nodedir;

try {
  const { status } = spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${ROOT}`, clone], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the clone failed');
  await startAndLook(FIRST_START, true);
  await startAndLook(LATER_START, false);
} catch (error) {
  say(`From an empty directory: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}

async function startAndLook(patience, first) {
  const begun = Date.now();
  const server = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  let printed = '';
  server.stdout.on('data', (chunk) => (printed += chunk));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    await Promise.race([answers(`${origin}/healthz`, patience), ended.then(() => Promise.reject(new Error('npm start ended')))]);
    say(`${first ? 'First' : 'Second'} start: ${Math.round((Date.now() - begun) / 100) / 10} s to the first answer.`);
    for (const [locale, direction] of [
      ['fa', 'rtl'],
      ['en', 'ltr'],
    ]) {
      const page = await (await fetch(`${origin}/${locale}`)).text();
      if (!page.includes(`<html lang="${locale}" dir="${direction}"`)) throw new Error(`/${locale} is not what it should be`);
    }
    const { articles } = await (await fetch(`${origin}/healthz`)).json();
    if (articles < 24) throw new Error(`${articles} articles in the sample collection`);
    const setup = await printedLink(() => printed);
    if (!setup) throw new Error('no link for the first administrator was printed');
    if ((await fetch(setup)).status !== 200) throw new Error('the link for the first administrator does not open');
  } finally {
    if (server.exitCode === null) process.kill(-server.pid, 'SIGTERM');
    await ended;
    await groupEnded(server.pid);
  }
}

/** npm is gone before the server that it started; the group is gone when both are. */
async function groupEnded(leader) {
  for (let tries = 0; tries < 80; tries++) {
    try {
      process.kill(-leader, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('the server does not stop');
}

/** The line may come a moment after the first answer. */
async function printedLink(printed) {
  for (let tries = 0; tries < 40; tries++) {
    const [link] = /http:\S+setup\?token=\S+/.exec(printed()) ?? [];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return undefined;
}

async function answers(url, patience) {
  for (const until = Date.now() + patience; Date.now() < until;) {
    if ((await fetch(url).catch(() => undefined))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${url} does not answer`);
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
