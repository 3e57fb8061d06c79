/** How many Word files of two pages a second become drafts, as `archive import` takes a folder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { docx, rtl, run } from '../../importers/docx/docx-for-tests.ts';
import { importPaths } from '../../archive/import-paths.ts';
import { addTestSite, EDITOR, testArchive } from '../../test/archive-for-tests.ts';
import { generator } from './random.ts';

const MANY = Number(process.argv.find((word) => word.startsWith('--documents='))?.split('=')[1] ?? 1_000);
/** Words of two printed pages. */
const WORDS = 600;
const VOCABULARY =
  'آب کاریز کوه دامنه می‌آورد خشک‌شده سال‌های گذشته ولایت هرات شمار نویسنده گزارش زمین کشت باران برف دهقان ده شهر راه که از در را به و این آن'.split(
    ' ',
  );

const next = generator(7);
const sentence = () => `${Array.from({ length: 12 }, () => VOCABULARY[Math.floor(next() * VOCABULARY.length)]).join(' ')}.`;
const paragraph = () => rtl(run(Array.from({ length: 5 }, sentence).join(' ')));

const folder = mkdtempSync(path.join(tmpdir(), 'bayaz-bench-'));
for (let index = 0; index < MANY; index++) {
  const body = rtl(run(`کاریز شمارهٔ ${index}`), 'Heading1') + Array.from({ length: WORDS / 60 }, paragraph).join('');
  writeFileSync(path.join(folder, `${index}.docx`), await docx(body));
}
const archive = await testArchive();
await addTestSite(archive);
const start = performance.now();
const before = process.cpuUsage();
let drafts = 0;
for await (const { status } of importPaths(archive, EDITOR, [folder], { publish: false, site: 'azad' }))
  if (status === 'draft') drafts += 1;
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(
  `${drafts} of ${MANY} DOCX of two pages: ${seconds.toFixed(1)} s, ${(MANY / seconds).toFixed(1)} a second; ${((user + system) / 1000 / MANY).toFixed(0)} ms of processor each; ${megabytes} MB at most\n`,
);
await archive.remove();
rmSync(folder, { recursive: true });
