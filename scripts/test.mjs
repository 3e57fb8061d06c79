/** `npm test`: every check in series, ending in one line of counts. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { build, buildAssets, generate, install, programOf, requireNode, ROOT, say } from './steps.mjs';

requireNode();
install();
generate();
buildAssets();

const RESULTS = path.join(ROOT, 'test-results');
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

let passed = 0;
let failed = 0;

const node = (script, ...args) =>
  spawnSync(process.execPath, [programOf(script), ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: process.env });

/** A check that is right or wrong as a whole. */
function check(what, script, ...args) {
  say(`\n— ${what}`);
  if (node(script, ...args).status === 0) passed += 1;
  else failed += 1;
}

/** A run of many tests, which writes its counts into a file. A run without any is a failure. */
function suite(what, file, counts, script, ...args) {
  say(`\n— ${what}`);
  const { status } = node(script, ...args);
  let counted = { passed: 0, failed: 0 };
  try {
    counted = counts(JSON.parse(readFileSync(path.join(RESULTS, file), 'utf8')));
  } catch (error) {
    say(`${what} left no result: ${error.message}`);
  }
  passed += counted.passed;
  failed += counted.failed;
  if (counted.failed === 0 && (status !== 0 || counted.passed === 0)) failed += 1;
}

check('types', 'typescript/bin/tsc', '--noEmit');
check('lint', 'eslint/bin/eslint.js', '--max-warnings', '0', '.');
check('formatting', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
check(
  'boundaries',
  'dependency-cruiser/bin/dependency-cruise.mjs',
  '--config',
  '.dependency-cruiser.cjs',
  'app',
  'archive',
  'cli',
  'components',
  'core',
  'db',
  'exporters',
  'i18n',
  'importers',
  'server',
  'proxy.ts',
);
check('nothing unused', 'knip/bin/knip.js', '--no-progress');
suite(
  'unit and property tests',
  'vitest.json',
  ({ numPassedTests, numFailedTests, numFailedTestSuites }) => ({
    passed: numPassedTests,
    failed: Math.max(numFailedTests, numFailedTestSuites > 0 && numFailedTests === 0 ? 1 : 0),
  }),
  'vitest/vitest.mjs',
  'run',
  '--reporter=dot',
  '--reporter=json',
  '--outputFile.json=test-results/vitest.json',
);
process.env.CHROMIUM_PATH = await findChromium();
build();
suite(
  'browser tests',
  'playwright.json',
  ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
  '@playwright/test/cli.js',
  'test',
);

check('the first command, from an empty directory', '../scripts/fresh-clone.mjs');

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
