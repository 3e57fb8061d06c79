/**
 * How well the archive finds, how names are found across scripts, and how long an answer takes as the archive grows.
 * `npm run bench -- search [--all] [--to=100000]`: every question of PQuAD; the sizes up to this one (10,000, 100,000, 400,000, 1,000,000).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureNames } from './search-names.ts';
import { measureQuality } from './search-quality.ts';
import { measureSpeed } from './search-speed.ts';

const SIZES = [10_000, 100_000, 400_000, 1_000_000];
const RESULTS = path.join(import.meta.dirname, '../../test-results');

const most = Number(process.argv.find((word) => word.startsWith('--to='))?.slice('--to='.length) ?? 100_000);
const quality = await measureQuality({ all: process.argv.includes('--all') });
const names = measureNames();
const speed = await measureSpeed(SIZES.filter((size) => size <= most));

table(
  quality.rows.map(({ target, met, ...row }) => ({
    ...row,
    target: Object.entries(target)
      .map((pair) => pair.join(' '))
      .join(', '),
    met,
  })),
);
for (const note of quality.notes) process.stdout.write(`${note}\n`);
table(names.rows);
for (const note of names.notes) process.stdout.write(`${note}\n`);
table(speed);
mkdirSync(RESULTS, { recursive: true });
writeFileSync(path.join(RESULTS, 'bench-search.json'), `${JSON.stringify({ quality, names, speed }, null, 2)}\n`);

/** Rows as a Markdown table, a column for every property that one of them has. */
function table(rows: readonly object[]): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (columns.length === 0) return;
  const line = (cells: readonly unknown[]) =>
    `| ${cells.map((cell) => (typeof cell === 'number' ? Math.round(cell * 10_000) / 10_000 : (cell ?? ''))).join(' | ')} |\n`;
  process.stdout.write(`\n${line(columns)}${line(columns.map(() => '---'))}`);
  for (const row of rows) process.stdout.write(line(columns.map((column) => (row as Record<string, unknown>)[column])));
}
