/**
 * What has to be there before anything of the archive can run, each step skipped when nothing has changed since it last ran.
 * Uses nothing outside Node's own library, for it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const LEAST_NODE = [20, 19];

// Prisma's own schema engine comes as WebAssembly; naming any executable keeps its tools from downloading the native one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
process.env.CHECKPOINT_DISABLE ??= '1';
process.env.NEXT_TELEMETRY_DISABLED ??= '1';

/** To the standard error, so that a command's own answer stays alone on the standard output. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** Runs a program in the project's folder; its output goes to the standard error. Ends this process when it fails. */
export function run(command, args, what) {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell });
  if (status === 0) return;
  say(`${what} failed${error ? `: ${error.message}` : ''}`);
  process.exit(status || 1);
}

/** A program that a package brings along, as a path for Node. */
export const programOf = (script) => path.join(ROOT, 'node_modules', script);

/** How TypeScript is run here: tsx, and `server-only` taken for what it is on a server. */
export const TYPESCRIPT = ['--conditions=react-server', '--import', 'tsx', '--no-warnings'];

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  say(`Bayaz needs Node ${LEAST_NODE.join('.')} or later; this is ${process.versions.node}.`);
  process.exit(1);
}

// What an earlier install left in npm's cache is the same by its hash: it is not asked for again.
const INSTALL_FLAGS = ['--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * `npm ci`, unless what is installed is what the lockfile says. A registry that does not serve the binaries of every other platform makes
 * `npm ci` refuse any lockfile (they are optional, and cannot be resolved); `npm install` takes the versions of the lockfile all the same.
 */
export function install() {
  if (installed()) return;
  say('Installing the packages …');
  const shell = process.platform === 'win32';
  if (spawnSync('npm', ['ci', ...INSTALL_FLAGS], { cwd: ROOT, stdio: 'ignore', shell }).status === 0) return;
  run('npm', ['install', '--no-save', ...INSTALL_FLAGS], 'npm install');
}

/** npm keeps a lockfile of what it put into node_modules. */
function installed() {
  const present = path.join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(present)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const wanted = packagesOf(path.join(ROOT, 'package-lock.json'));
  const found = packagesOf(present);
  return Object.entries(wanted).every(([name, { version, optional, peer }]) => {
    if (name === '') return true;
    return found[name] ? found[name].version === version : optional || peer;
  });
}

export const generate = () =>
  unlessUnchanged('db/generated/.stamp', ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'], '', () => {
    say('Generating the database client …');
    run(process.execPath, [programOf('prisma/build/index.js'), 'generate', '--no-hints'], 'prisma generate');
  });

/** Style sheet and fonts; the script itself knows what has changed. */
export const buildAssets = () => run(process.execPath, ['scripts/build-assets.mjs'], 'building style sheet and fonts');

const BUILT_FROM = [
  'app',
  'archive',
  'components',
  'core',
  'db',
  'exporters',
  'i18n',
  'importers',
  'messages',
  'public',
  'server',
  'proxy.ts',
  'next.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];

export const build = () =>
  unlessUnchanged('.next/.stamp', BUILT_FROM, String(process.env.ARCHIVE_URL?.startsWith('https:') ?? false), () => {
    say('Building the pages …');
    run(process.execPath, [programOf('next/dist/bin/next'), 'build'], 'next build');
  });

function unlessUnchanged(stampFile, sources, more, work) {
  const stamp = digest(sources, more);
  const file = path.join(ROOT, stampFile);
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return;
  work();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, stamp);
}

function digest(sources, more) {
  const hash = createHash('sha256').update(more).update(process.version);
  for (const source of sources) addTo(hash, source);
  return hash.digest('hex');
}

function addTo(hash, name) {
  const place = path.join(ROOT, name);
  if (!existsSync(place)) return;
  let entries;
  try {
    entries = readdirSync(place, { withFileTypes: true });
  } catch {
    hash.update(name).update(readFileSync(place));
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = `${name}/${entry.name}`;
    if (child === 'db/generated' || child === 'public/assets/.stamps.json' || /\.test\.tsx?$/.test(child)) continue;
    addTo(hash, child);
  }
}
