import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { importDocument } from '../import-document.ts';
import { unpackZip } from '../unpack.ts';
import type { Task } from './messages.ts';

type Surroundings = { folder: string; progress: (done: number, total: number) => void };

/** What each kind of task comes to, inside the converter. Each file of a ZIP is left in the folder, under its number. */
export async function perform(task: Task, bytes: Uint8Array, { folder, progress }: Surroundings): Promise<unknown> {
  switch (task.kind) {
    case 'convert':
      return importDocument(bytes, task.name, { known: task.known, password: task.password, scanned: task.scanned, progress });
    case 'unpack': {
      const { entries, skipped } = await unpackZip(bytes);
      for (const [index, entry] of entries.entries()) await writeFile(path.join(folder, String(index)), entry.bytes);
      return { names: entries.map(({ name }) => name), skipped };
    }
    case 'page':
      // Not loaded for a text: the drawing of pages is some megabytes of code.
      return (await import('../page-picture.ts')).pagePicture(bytes, task);
  }
}
