/** `npm run bench [-- pages] [-- search] [-- intake] [-- oai] [-- faces]`: what the archive costs, as a table and as JSON (test-results/bench-<name>.json). */
import { spawnSync } from 'node:child_process';
import { build, buildAssets, generate, install, requireNode, ROOT, say, TYPESCRIPT } from './steps.mjs';

const BENCHES = ['pages', 'search', 'intake', 'oai', 'faces'];

requireNode();
const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const options = process.argv.slice(2).filter((word) => word.startsWith('-'));
const unknown = asked.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0) {
  say(`There is no bench ${unknown.join(', ')}. There are: ${BENCHES.join(', ')}.`);
  process.exit(2);
}
install();
generate();
buildAssets();
build();
for (const name of asked.length > 0 ? asked : BENCHES) {
  const { status } = spawnSync(process.execPath, [...TYPESCRIPT, `scripts/bench/${name}.ts`, ...options], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
