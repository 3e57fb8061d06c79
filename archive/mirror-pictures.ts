import 'server-only';
import type { Picture } from '../core/article/views.ts';
import { publicPictures, type AssetRow } from '../db/assets.ts';
import type { Archive } from './archive.ts';
import type { MirrorFolder } from './mirror-folder.ts';

/** The widest that a picture of a mirror is, in pixels, and the most bytes it may have where there is a smaller one. */
const WIDEST = 960;
const MOST_BYTES = 300_000;

type Size = { sha256: string; mediaType: string; width: number; height: number; bytes: number };

/** The largest of a picture's sizes within the bounds, or its smallest. */
export function boundedSize({ renditions, ...own }: AssetRow): Size | undefined {
  if (!own.width || !own.height) return undefined;
  const sizes: Size[] = [...renditions, { ...own, width: own.width, height: own.height }].sort((a, b) => a.width - b.width);
  return sizes.findLast(({ width, bytes }) => width <= WIDEST && bytes <= MOST_BYTES) ?? sizes[0];
}

/** Puts every picture of a public article into the mirror. @returns what stands in a body for it, by `asset:<sha256>` */
export async function mirrorPictures(archive: Archive, folder: MirrorFolder): Promise<Record<string, Picture>> {
  const pictures: Record<string, Picture> = {};
  for (const asset of await publicPictures(archive.db.reader)) {
    const size = boundedSize(asset);
    if (!size || !(await archive.assets.has(size.sha256))) continue;
    const name = `${size.sha256}.${size.mediaType.replace('image/', '')}`;
    pictures[`asset:${asset.sha256}`] = { src: `/media/${name}`, width: size.width, height: size.height };
    const file = `media/${name}`;
    if (!(await folder.isCurrent(file, size.sha256))) await folder.write(file, size.sha256, await archive.assets.read(size.sha256));
  }
  return pictures;
}
