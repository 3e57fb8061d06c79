import 'server-only';
import sharp from 'sharp';
import { ArchiveError } from '../core/errors.ts';
import { storeAsset, storeRendition, type AssetRow } from '../db/assets.ts';
import type { Transaction } from '../db/connection.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';
import { recordEvent } from './record-event.ts';

/** SVG is not among them: it can hold scripts. */
const MEDIA_TYPES: Record<string, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  heif: 'image/avif',
};
export const PICTURE_LIMITS = { bytes: 20 * 1024 * 1024, pixels: 60_000_000, side: 30_000 } as const;
/** Widths in pixels of the smaller pictures made from one; none is ever enlarged. */
const WIDTHS = [480, 960, 1600];

/** A picture read and its smaller versions made: slow work that no transaction should wait for. */
export type PreparedPicture = { asset: Omit<AssetRow, 'renditions'>; renditions: AssetRow['renditions'] };

/**
 * Checks a picture by its content, keeps its bytes as they came, and makes smaller ones without the camera's notes.
 * @throws ArchiveError `picture-format`, `picture-too-large`
 */
export async function preparePicture(archive: Archive, bytes: Uint8Array, name: string): Promise<PreparedPicture> {
  const limit = Math.round(PICTURE_LIMITS.bytes / 1024 / 1024);
  if (bytes.byteLength > PICTURE_LIMITS.bytes) throw new ArchiveError('picture-too-large', { params: { limit, name } });
  // sharp throws at once on no bytes at all, before there is a promise to catch.
  if (bytes.byteLength === 0) throw new ArchiveError('picture-format', { params: { name } });
  const options = { limitInputPixels: PICTURE_LIMITS.pixels };
  // Only the head is read here, whatever size it tells of: too large a picture is told apart from what is none.
  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  const mediaType = MEDIA_TYPES[found?.format ?? ''];
  if (!found?.width || !found.height || !mediaType) throw new ArchiveError('picture-format', { params: { name } });
  // A strip of a few lines may have few pixels, and still take seconds for each line as long as a book.
  if (found.width * found.height > PICTURE_LIMITS.pixels || Math.max(found.width, found.height) > PICTURE_LIMITS.side)
    throw new ArchiveError('picture-too-large', { params: { limit, name } });
  const turned = (found.orientation ?? 1) >= 5;
  const [width, height] = turned ? [found.height, found.width] : [found.width, found.height];
  const renditions: AssetRow['renditions'] = [];
  try {
    // Small ones are decoded too: what is cut off or no picture after all is refused now, not by a reader's browser.
    await sharp(bytes, options).resize({ width: 1 }).raw().toBuffer();
    for (const target of WIDTHS.filter((candidate) => candidate < width)) {
      const { data, info } = await sharp(bytes, options)
        .rotate()
        .resize({ width: target })
        .webp({ quality: 78 })
        .toBuffer({ resolveWithObject: true });
      renditions.push({
        width: info.width,
        height: info.height,
        sha256: await archive.assets.put(data),
        mediaType: 'image/webp',
        bytes: data.byteLength,
      });
    }
  } catch (error) {
    throw new ArchiveError('picture-format', { params: { name }, cause: error });
  }
  const sha256 = await archive.assets.put(bytes);
  return { asset: { sha256, mediaType, bytes: bytes.byteLength, width, height, name: name.slice(0, 255) }, renditions };
}

export async function recordPicture(
  archive: Archive,
  transaction: Transaction,
  actor: Actor,
  { asset, renditions }: PreparedPicture,
): Promise<void> {
  await storeAsset(transaction, asset, archive.now());
  for (const rendition of renditions) await storeRendition(transaction, asset.sha256, rendition);
  await recordEvent(
    archive,
    transaction,
    actor,
    'store-picture',
    { type: 'asset', id: asset.sha256 },
    { name: asset.name, bytes: asset.bytes },
  );
}

/** Keeps a picture for a figure. @returns its SHA-256. @throws ArchiveError `forbidden`, `picture-format`, `picture-too-large` */
export async function storePicture(archive: Archive, actor: Actor, bytes: Uint8Array, name: string): Promise<string> {
  assertMay(actor, 'create-article');
  const prepared = await preparePicture(archive, bytes, name);
  await archive.db.write((transaction) => recordPicture(archive, transaction, actor, prepared));
  return prepared.asset.sha256;
}
