import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addPublished, addTestSite, EDITOR, testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { pdfBomb } from '../test/bad-documents.ts';
import { VISITOR } from './archive.ts';
import { importDocument } from './import-document.ts';
import { readArticle } from './read-article.ts';

// A process has to start, and the machine may be busy with others.
vi.setConfig({ testTimeout: 120_000 });

const MOST = 200 * 2 ** 20;
let archive: TestArchive;
let slug: string;
beforeEach(async () => {
  archive = await testArchive();
  await addTestSite(archive);
  ({ slug } = await addPublished(archive));
});
afterEach(() => archive.remove());

/** Reads an article again and again until `work` is over. @returns how often, and by how much this process grew at most */
async function readMeanwhile(work: Promise<unknown>): Promise<{ times: number; grown: number }> {
  const idle = process.memoryUsage.rss();
  let [times, grown, isOver] = [0, 0, false];
  const over = work.finally(() => (isOver = true)).catch(() => undefined);
  while (!isOver) {
    await readArticle(archive, VISITOR, slug);
    times++;
    grown = Math.max(grown, process.memoryUsage.rss() - idle);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await over;
  return { times, grown };
}

it('a document that fills the memory is refused while readers read on, and this process does not grow', async () => {
  const refusal = importDocument(archive, EDITOR, { bytes: pdfBomb(), name: 'bomb.pdf', site: 'azad' });
  const { times, grown } = await readMeanwhile(refusal);
  await expect(refusal).rejects.toMatchObject({ code: 'file-too-heavy' });
  expect(times).toBeGreaterThan(3);
  expect(grown).toBeLessThan(MOST);
});
