/**
 * A Chromium for the browser tests: one already on the machine first, then Playwright's own, then the system's package.
 * @returns its path
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { programOf, say } from './steps.mjs';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const onTheMachine = () => PLACES.find((place) => place && existsSync(place));

/** Imported late: before the packages are installed there is no Playwright to ask. */
async function playwrights() {
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

const attempt = (command, args, limit) => spawnSync(command, args, { stdio: ['ignore', 2, 2], timeout: limit }).status === 0;

export async function findChromium() {
  const present = onTheMachine() ?? (await playwrights());
  if (present) return present;
  say('No Chromium here; asking Playwright for its own …');
  attempt(process.execPath, [programOf('playwright/cli.js'), 'install', '--with-deps', 'chromium'], 300_000);
  const downloaded = await playwrights();
  if (downloaded) return downloaded;
  say('Playwright could not bring it; asking the system for its package …');
  if (existsSync('/usr/bin/apt-get')) {
    const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const apt = (...args) => attempt([...prefix, 'apt-get'][0], [...[...prefix, 'apt-get'].slice(1), ...args], 600_000);
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  }
  const found = onTheMachine();
  if (found) return found;
  say('No Chromium could be had. Install one, or name it in CHROMIUM_PATH.');
  process.exit(1);
}
