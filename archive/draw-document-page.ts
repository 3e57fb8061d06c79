import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import { mayInHouse } from '../core/permissions/permissions.ts';
import { renderPage } from '../importers/render-page.ts';
import type { Actor, Archive } from './archive.ts';
import { openAsset } from './open-asset.ts';

/** Pixels: what a column beside a form shows on a fine screen. */
const WIDTH = 1200;

/**
 * A page of a kept document as it looks, as PNG, for those at the desk.
 * @param number from 1
 * @throws ArchiveError `not-found`, also for somebody who is not at the desk; `file-password`, `file-format`, `file-damaged`
 */
export async function drawDocumentPage(
  archive: Archive,
  actor: Actor,
  { sha256, number, signal }: { sha256: string; number: number; signal?: AbortSignal },
): Promise<Uint8Array> {
  if (!mayInHouse(actor.role, 'enter-desk')) throw new ArchiveError('not-found');
  const { bytes } = await openAsset(archive, actor, sha256);
  return renderPage(new Uint8Array(bytes), number, WIDTH, { signal });
}
