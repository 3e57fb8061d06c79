import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countByStatus } from '../db/articles.ts';
import { addTestSite, testArchive, type TestArchive } from '../test/archive-for-tests.ts';

/*
 * The command itself, as a process of its own: it is stopped by a signal, and what it wrote is read back.
 */
const ROOT = path.join(import.meta.dirname, '..');
const FILES = 20;

let archive: TestArchive;
let folder: string;
beforeAll(async () => {
  archive = await testArchive();
  await addTestSite(archive);
  folder = mkdtempSync(path.join(tmpdir(), 'bayaz-import-'));
  mkdirSync(path.join(folder, 'in'));
  for (let index = 0; index < FILES; index++)
    writeFileSync(path.join(folder, 'in', `${String(index).padStart(2, '0')}.txt`), `نوشتهٔ ${index}\n\nکاریز آب را می‌آورد، بار ${index}.`);
  writeFileSync(path.join(folder, 'in', '99.txt'), '');
});
afterAll(async () => {
  await archive.remove();
  rmSync(folder, { recursive: true });
});

type Answer = {
  results: { file: string; status: string; article?: { slug: string } }[];
  counts: Record<string, number>;
  waiting?: string[];
};

/** @param stopAt ends it by a signal once this many articles are there */
async function run(words: string[], stopAt?: number): Promise<{ code: number | null; answer: Answer }> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', '--no-warnings', 'cli/main.ts', 'import', ...words, '--json'],
    {
      cwd: ROOT,
      env: { ...process.env, ARCHIVE_HOME: archive.home, LANG: 'C' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  if (stopAt !== undefined) {
    while (child.exitCode === null && (await articles()) < stopAt) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGINT');
  }
  const code = await ended;
  return { code, answer: JSON.parse(out) as Answer };
}

const articles = async (): Promise<number> => {
  const counts = await countByStatus(archive.db.reader);
  return counts.draft;
};

it('stopped in the middle, begun again and fed its own report: nothing twice, nothing lost', async () => {
  const place = path.join(folder, 'in');
  const first = await run([place, '--site', 'azad'], 2);
  expect(first.code).toBe(130);
  expect(first.answer.waiting).toEqual([place]);
  const begun = first.answer.results.filter(({ status }) => status === 'draft').length;
  expect(begun).toBe(await articles());
  expect(begun).toBeLessThan(FILES);

  const report = path.join(folder, 'report.json');
  writeFileSync(report, JSON.stringify(first.answer));
  const second = await run(['--from-report', report, '--site', 'azad']);
  expect(second.answer.counts).toEqual({ draft: FILES - begun, published: 0, duplicate: begun, refused: 1 });
  expect(second.code).toBe(1);

  // The one that was refused is corrected, its site written beside it; no other is touched.
  writeFileSync(path.join(place, '99.txt'), 'عنوان\n\nمتن می‌آید.');
  const results = second.answer.results.map((result) => ({ ...result, ...(result.status === 'refused' && { site: 'azad' }) }));
  writeFileSync(report, JSON.stringify({ results }));
  const third = await run(['--from-report', report]);
  expect(third.answer.results.map(({ file, status }) => [path.basename(file), status])).toEqual([['99.txt', 'draft']]);
  expect(third.code).toBe(0);
  expect(await articles()).toBe(FILES + 1);
}, 90_000);
