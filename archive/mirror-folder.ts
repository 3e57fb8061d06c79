import 'server-only';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ArchiveError } from '../core/errors.ts';
import { sha256 } from '../core/sha256.ts';
import type { SigningKey } from './signing-key.ts';

export const MIRROR_FORMAT = 'bayaz-mirror-1';
/** What a mirror says of itself: the archive, the head of its log, and of each file what it was made from. */
export const STATE_FILE = 'mirror.json';
/** As coreutils write and check them: `sha256sum -c SHA256SUMS` needs nothing of ours. */
export const SUMS_FILE = 'SHA256SUMS';
/** 64 bytes over the sums file: `openssl pkeyutl -verify -rawin -pubin -inkey signing-key.pem -in SHA256SUMS -sigfile SHA256SUMS.sig`. */
export const SIGNATURE_FILE = 'SHA256SUMS.sig';
export const KEY_FILE = 'signing-key.pem';

/** Whether a path that a mirror names lies in it: nothing else is ever read, written or taken away. */
export const isBelow = (file: string): boolean => file !== '' && !path.isAbsolute(file) && !file.split(/[/\\]/).includes('..');

const fileSchema = z.object({ stamp: z.string(), sha256: z.string(), bytes: z.number() });
const stateSchema = z.object({
  format: z.literal(MIRROR_FORMAT),
  archive: z.string(),
  log: z.object({ seq: z.number(), hash: z.string() }).nullable(),
  files: z.record(z.string().refine(isBelow), fileSchema),
});
type State = z.infer<typeof stateSchema>;
type MirrorFile = z.infer<typeof fileSchema>;

function stateOf(text: string): State | undefined {
  try {
    return stateSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * A folder that holds a mirror. Each file has a stamp: a digest of all that it is made from. A file whose stamp is the one before is left
 * alone; one that is made anew and comes out the same is not written again.
 */
export class MirrorFolder {
  readonly #before: Map<string, MirrorFile>;
  readonly #after = new Map<string, MirrorFile>();
  readonly #folder: string;
  written = 0;
  removed = 0;

  private constructor(folder: string, before: Record<string, MirrorFile>) {
    this.#folder = folder;
    this.#before = new Map(Object.entries(before));
  }

  /** @throws ArchiveError `folder-not-empty` for a folder that holds something else: nothing of it is touched */
  static async open(folder: string): Promise<MirrorFolder> {
    await mkdir(folder, { recursive: true });
    const text = await readFile(path.join(folder, STATE_FILE), 'utf8').catch(() => undefined);
    const state = text === undefined ? undefined : stateOf(text);
    if (!state && (await readdir(folder)).length > 0) throw new ArchiveError('folder-not-empty', { params: { folder } });
    return new MirrorFolder(folder, state?.files ?? {});
  }

  get files(): number {
    return this.#after.size;
  }

  /** Files of before below a folder, `search/`. */
  knownBelow(prefix: string): string[] {
    return [...this.#before.keys()].filter((file) => file.startsWith(prefix));
  }

  /** Whether the file was made from the same and is there, byte for byte as long as it was; then it stays. */
  async isCurrent(file: string, stamp: string): Promise<boolean> {
    const known = this.#before.get(file);
    if (known?.stamp !== stamp || !(await this.#isThere(file, known.bytes))) return false;
    this.#after.set(file, known);
    return true;
  }

  async write(file: string, stamp: string, content: string | Uint8Array): Promise<void> {
    const bytes = Buffer.from(content);
    const made = { stamp, sha256: sha256(bytes), bytes: bytes.byteLength };
    this.#after.set(file, made);
    if (this.#before.get(file)?.sha256 === made.sha256 && (await this.#isThere(file, made.bytes))) return;
    await this.#put(file, bytes);
  }

  /** Takes away what no longer belongs here, and signs the sums of what does. Last, so that a run cut short is seen. */
  async finish(about: Pick<State, 'archive' | 'log'>, key: SigningKey): Promise<void> {
    for (const file of this.#before.keys()) {
      if (this.#after.has(file)) continue;
      await rm(path.join(this.#folder, file), { force: true });
      this.removed += 1;
    }
    const files = [...this.#after].sort(([a], [b]) => (a < b ? -1 : 1));
    const state = `${JSON.stringify({ format: MIRROR_FORMAT, ...about, files: Object.fromEntries(files) } satisfies State)}\n`;
    const listed = [...files.map(([file, made]) => [file, made.sha256]), [STATE_FILE, sha256(state)]];
    const sums = Buffer.from(listed.map(([file, sum]) => `${sum}  ${file}\n`).join(''));
    await this.#putChanged(STATE_FILE, Buffer.from(state));
    await this.#putChanged(SUMS_FILE, sums);
    await this.#putChanged(SIGNATURE_FILE, key.sign(sums));
    await this.#putChanged(KEY_FILE, Buffer.from(key.publicPem));
  }

  async #isThere(file: string, bytes: number): Promise<boolean> {
    const found = await stat(path.join(this.#folder, file)).catch(() => undefined);
    return found?.size === bytes;
  }

  async #putChanged(file: string, bytes: Buffer): Promise<void> {
    const before = await readFile(path.join(this.#folder, file)).catch(() => undefined);
    if (!before?.equals(bytes)) await this.#put(file, bytes);
  }

  /** Whole or not at all: the folder may be served while it is made. */
  async #put(file: string, bytes: Uint8Array): Promise<void> {
    const target = path.join(this.#folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(`${target}.part`, bytes);
    await rename(`${target}.part`, target);
    this.written += 1;
  }
}
