import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const planted: string[] = [];

/** Puts a file into a room, asks dependency-cruiser about it, and returns the names of the rules that it breaks. */
function rulesBrokenBy(place: string, source: string): string[] {
  const file = path.join(ROOT, place);
  writeFileSync(file, source);
  planted.push(file);
  const { stdout } = spawnSync(
    process.execPath,
    ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', place],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return summary.violations.filter(({ from }) => from === place).map(({ rule }) => rule.name);
}

afterEach(() => {
  for (const file of planted.splice(0)) rmSync(file, { force: true });
});

describe('a planted violation is found', () => {
  it.each([
    ['core/planted.ts', "import '../db/meta.ts';", 'core-imports-only-its-own'],
    ['core/planted.ts', "import 'node:fs';", 'core-is-pure'],
    ['core/planted.ts', "import 'react';", 'core-knows-no-framework'],
    ['components/reader/planted.tsx', "import 'next/link';", 'reader-components-are-pure'],
    ['components/reader/planted.tsx', "import '../../archive/archive.ts';", 'components-imports-only-its-own'],
    ['app/planted.ts', "import '../db/meta.ts';", 'app-imports-only-its-own'],
    ['archive/planted.ts', "import '@prisma/client';", 'prisma-stays-in-db'],
    ['server/planted.ts', "import '../app/planted-page.ts';", 'nobody-imports-app'],
  ])('%s with %s breaks %s', (place, source, rule) => {
    if (rule === 'nobody-imports-app') {
      writeFileSync(path.join(ROOT, 'app/planted-page.ts'), 'export {};');
      planted.push(path.join(ROOT, 'app/planted-page.ts'));
    }
    expect(rulesBrokenBy(place, `${source}\n`)).toContain(rule);
  });
});
