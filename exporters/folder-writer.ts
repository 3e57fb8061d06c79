import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';

/** A file that was written, by its path in the folder, with `/` between its parts. */
export type WrittenFile = { path: string; bytes: number; sha256: string; sha512: string };

export type FolderWriter = {
  /** Writes a new file. @throws EEXIST where one is there already */
  write(name: string, content: string | Uint8Array | AsyncIterable<Uint8Array> | Iterable<string>): Promise<void>;
  /** All that were written, in the order of their paths. */
  files(): WrittenFile[];
};

/** Writes files below a folder and keeps count of them, and of the sums of their bytes. */
export function folderWriter(root: string): FolderWriter {
  const written: WrittenFile[] = [];
  const made = new Set<string>();
  return {
    async write(name, content) {
      const place = path.join(root, name);
      const folder = path.dirname(place);
      if (!made.has(folder)) await mkdir(folder, { recursive: true });
      made.add(folder);
      const sums = [createHash('sha256'), createHash('sha512')] as const;
      let bytes = 0;
      const handle = await open(place, 'wx');
      try {
        const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
        for await (const piece of pieces) {
          const chunk = Buffer.from(piece as Uint8Array);
          for (const sum of sums) sum.update(chunk);
          bytes += chunk.byteLength;
          await handle.writeFile(chunk);
        }
      } finally {
        await handle.close();
      }
      written.push({ path: name, bytes, sha256: sums[0].digest('hex'), sha512: sums[1].digest('hex') });
    },
    files: () => written.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
