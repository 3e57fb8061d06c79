import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addTestSite, EDITOR, testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { packZip } from '../test/pack-zip.ts';
import { importPaths, type FileReport } from './import-paths.ts';

let archive: TestArchive;
let folder: string;
beforeEach(async () => {
  archive = await testArchive();
  await addTestSite(archive);
  folder = await mkdtemp(path.join(tmpdir(), 'bayaz-zip-'));
});
afterEach(async () => {
  await archive.remove();
  await rm(folder, { recursive: true });
});

it('imports a ZIP entry by entry, and reports on each', async () => {
  const zip = Buffer.from(
    await packZip({
      'one.txt': 'عنوان یک\n\nمتن یکم می‌آید.',
      'two.html': '<html><h1>عنوان دو</h1><p>متن دوم می‌آید.</p></html>',
      'c.bin': 'GIF89a',
      '#########': 'x',
    }),
  );
  for (let at = zip.indexOf('#########'); at !== -1; at = zip.indexOf('#########', at)) zip.write('../up.txt', at);
  const file = path.join(folder, 'all.zip');
  await writeFile(file, zip);
  const reports: FileReport[] = [];
  for await (const report of importPaths(archive, EDITOR, [file], { publish: false, site: 'azad' })) reports.push(report);
  expect(reports.map((report) => [report.file.slice(file.length + 1), report.status, report.error?.code])).toEqual([
    ['one.txt', 'draft', undefined],
    ['two.html', 'draft', undefined],
    ['c.bin', 'refused', 'file-format'],
    ['../up.txt', 'refused', 'file-skipped'],
  ]);
});
