/** Checks a bag (RFC 8493), or a folder with one manifest of it, against the sums that it carries. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export type FolderFault = { file: string; fault: 'missing' | 'altered' | 'not listed' | 'not a file' | 'unreadable' };
export type FolderCheck = { files: number; faults: FolderFault[] };

export const BAG_MARK = 'bagit.txt';
/** The manifest of a plain folder: the same lines as a bag's, over everything but itself. */
export const FOLDER_MANIFEST = 'manifest-sha256.txt';

/** Sums that a bag may carry, the strongest first; of a bag that has several, every one is checked. */
const ALGORITHMS = ['sha512', 'sha256', 'sha1', 'md5'];
const BAGIT_TXT = /^BagIt-Version: (?:1\.0|0\.9[3-7])\r?\nTag-File-Character-Encoding: UTF-8\s*$/i;

/**
 * Whether a bag is complete and valid (section 3): every file of the payload in every manifest, each with its bytes, and each tag file
 * that a tag manifest names.
 */
export async function checkBag(folder: string): Promise<FolderCheck> {
  const faults: FolderFault[] = [];
  if (!BAGIT_TXT.test(await readFile(path.join(folder, BAG_MARK), 'utf8'))) faults.push({ file: BAG_MARK, fault: 'unreadable' });
  const payload = await filesBelow(folder, 'data', faults);
  const sums = new Map<string, Map<string, string>>();
  let manifests = 0;
  for (const algorithm of ALGORITHMS) {
    const name = `manifest-${algorithm}.txt`;
    if (existsSync(path.join(folder, name))) {
      manifests += 1;
      const listed = collect(sums, algorithm, await manifest(folder, name, faults));
      for (const file of payload) if (!listed.has(file)) faults.push({ file, fault: 'not listed' });
    }
    const tags = `tagmanifest-${algorithm}.txt`;
    if (existsSync(path.join(folder, tags))) collect(sums, algorithm, await manifest(folder, tags, faults));
  }
  if (manifests === 0) faults.push({ file: FOLDER_MANIFEST, fault: 'missing' });
  for (const [file, wanted] of sums) await compare(folder, file, wanted, faults);
  return { files: sums.size, faults: unique(faults) };
}

/** Whether every file of a folder is what its manifest says, and no other is there. */
export async function checkFolder(folder: string): Promise<FolderCheck> {
  const faults: FolderFault[] = [];
  const sums = new Map<string, Map<string, string>>();
  const listed = collect(sums, 'sha256', await manifest(folder, FOLDER_MANIFEST, faults));
  for (const file of await filesBelow(folder, '', faults)) {
    if (file !== FOLDER_MANIFEST && !listed.has(file)) faults.push({ file, fault: 'not listed' });
  }
  for (const [file, wanted] of sums) await compare(folder, file, wanted, faults);
  return { files: sums.size, faults: unique(faults) };
}

/** Lines of a sum, white space and a path; a path that leads out of the folder is no path of it (section 5.3). */
async function manifest(folder: string, name: string, faults: FolderFault[]): Promise<[file: string, sum: string][]> {
  const lines = (await readFile(path.join(folder, name), 'utf8')).split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return lines.flatMap((line) => {
    const [, sum, written] = /^([0-9a-f]+)[ \t]+\*?(.+)$/i.exec(line) ?? [];
    const file = written?.replace(/%(0[AD]|25)/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    if (sum === undefined || file === undefined || path.isAbsolute(file) || /^~|(^|[/\\])\.\.([/\\]|$)/.test(file)) {
      faults.push({ file: name, fault: 'unreadable' });
      return [];
    }
    return [[file.replace(/^\.\//, ''), sum.toLowerCase()] as [string, string]];
  });
}

function collect(sums: Map<string, Map<string, string>>, algorithm: string, entries: [file: string, sum: string][]): Set<string> {
  for (const [file, sum] of entries) {
    const known = sums.get(file) ?? new Map<string, string>();
    sums.set(file, known.set(algorithm, sum));
  }
  return new Set(entries.map(([file]) => file));
}

/** Every file below a folder, by its path from `root`; a link is named as a fault, and not followed. */
async function filesBelow(root: string, folder: string, faults: FolderFault[]): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  const files: string[] = [];
  for (const entry of entries) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) files.push(...(await filesBelow(root, file, faults)));
    else if (entry.isFile()) files.push(file);
    else faults.push({ file, fault: 'not a file' });
  }
  return files;
}

async function compare(root: string, file: string, wanted: Map<string, string>, faults: FolderFault[]): Promise<void> {
  const place = path.join(root, file);
  const found = await lstat(place).catch(() => undefined);
  if (!found) return void faults.push({ file, fault: 'missing' });
  if (!found.isFile()) return void faults.push({ file, fault: 'not a file' });
  const digests = [...wanted].map(([algorithm, sum]) => ({ digest: createHash(algorithm), sum }));
  for await (const chunk of createReadStream(place)) for (const { digest } of digests) digest.update(chunk as Buffer);
  if (digests.some(({ digest, sum }) => digest.digest('hex') !== sum)) faults.push({ file, fault: 'altered' });
}

const unique = (faults: FolderFault[]): FolderFault[] => [
  ...new Map(faults.map((fault) => [`${fault.fault} ${fault.file}`, fault])).values(),
];
