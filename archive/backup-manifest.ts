import 'server-only';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { z } from 'zod';

export const BACKUP_FORMAT = 'bayaz-backup-1';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const backupManifestSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  created: z.iso.datetime(),
  /** The newest event of the log; null while there is none. */
  log: z.object({ seq: z.number().int(), hash }).nullable(),
  database: z.object({ name: z.literal('archive.sqlite'), bytes: z.number().int(), sha256: hash }),
  assets: z.array(z.object({ sha256: hash, bytes: z.number().int() })),
});
export type BackupManifest = z.infer<typeof backupManifestSchema>;

/** SHA-256 of a file, read as a stream. */
export async function hashFile(file: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(file)) digest.update(chunk as Buffer);
  return digest.digest('hex');
}
