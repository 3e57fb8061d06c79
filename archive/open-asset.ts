import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import { mayInHouse } from '../core/permissions/permissions.ts';
import { findAsset, findRendition, isPublicAsset } from '../db/assets.ts';
import type { Actor, Archive } from './archive.ts';

const HASH = /^[0-9a-f]{64}$/;

export type OpenedAsset = { bytes: Buffer; mediaType: string; name: string };

/**
 * The bytes of an asset or of one of its smaller pictures. The public may open what a published article uses.
 * @throws ArchiveError `not-found`
 */
export async function openAsset(archive: Archive, actor: Actor, sha256: string): Promise<OpenedAsset> {
  const { reader } = archive.db;
  if (!HASH.test(sha256)) throw new ArchiveError('not-found');
  const rendition = await findRendition(reader, sha256);
  const asset = await findAsset(reader, rendition?.assetSha256 ?? sha256);
  if (!asset) throw new ArchiveError('not-found');
  if (!mayInHouse(actor.role, 'enter-desk') && !(await isPublicAsset(reader, asset.sha256))) throw new ArchiveError('not-found');
  return { bytes: await archive.assets.read(sha256), mediaType: rendition?.mediaType ?? asset.mediaType, name: asset.name };
}
