/** `npm run archive -- <command>`: the command line, with everything that it stands on made first. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildAssets, generate, install, requireNode, ROOT, TYPESCRIPT } from './steps.mjs';

requireNode();
install();
generate();
// A copy in files has the style and the script of its pages in it.
if (process.argv[2] === 'export') buildAssets();
// Paths on the command line are meant from where the person stands.
const cwd = process.env.INIT_CWD ?? process.cwd();
// Ctrl-C is the command's to answer: it finishes what it has begun.
process.on('SIGINT', () => {});
const { status } = spawnSync(
  process.execPath,
  [
    ...TYPESCRIPT.map((word) => (word === 'tsx' ? path.join(ROOT, 'node_modules/tsx/dist/esm/index.mjs') : word)),
    path.join(ROOT, 'cli/main.ts'),
    ...process.argv.slice(2),
  ],
  {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ARCHIVE_HOME: path.resolve(ROOT, process.env.ARCHIVE_HOME || './var') },
  },
);
process.exit(status ?? 1);
