import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { ArchiveError } from '../core/errors.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { openPages } from './pdf/page-image.ts';
import { isPdf, pictureType } from './signatures.ts';

type Asked = { number: number; width: number; password?: string };

/**
 * One page of a PDF, or of a picture (a TIFF has many), as PNG.
 * @throws ArchiveError `not-found`, `file-password`, `file-damaged`; `file-format` for what has no pages
 */
export async function pagePicture(bytes: Uint8Array, { number, width, password }: Asked): Promise<Uint8Array> {
  const wide = Math.min(Math.max(1, Math.round(width)), IMPORT_LIMITS.pageImageWidth);
  if (isPdf(bytes)) {
    const pages = await openPages(bytes, password);
    try {
      const { data, ...raw } = await pages.image(number, wide);
      return new Uint8Array(await sharp(data, { raw }).removeAlpha().png().toBuffer());
    } finally {
      pages.close();
    }
  }
  if (!pictureType(bytes)) throw new ArchiveError('file-format', { params: { found: 'text', advice: 'unknown' } });
  return (await openPicture(bytes, number)).resize({ width: wide, withoutEnlargement: true }).png().toBuffer();
}

/**
 * A page of a picture, turned upright as its camera says, on white.
 * @throws ArchiveError `not-found`, `file-damaged`, `file-picture-too-large`
 */
export async function openPicture(bytes: Uint8Array, number = 1): Promise<Sharp> {
  const { pages = 1, width, height } = await pictureHead(bytes);
  if (number < 1 || number > pages) throw new ArchiveError('not-found', { message: `page ${number} of ${pages}` });
  if (width * height > IMPORT_LIMITS.pdfPicturePoints) {
    throw new ArchiveError('file-picture-too-large', { params: { width, height, limit: IMPORT_LIMITS.pdfPicturePoints } });
  }
  return sharp(bytes, { page: number - 1, limitInputPixels: IMPORT_LIMITS.pdfPicturePoints })
    .rotate()
    .flatten({ background: '#fff' });
}

/** How large a picture says it is, and how many pages it has. @throws ArchiveError `file-damaged` */
export async function pictureHead(
  bytes: Uint8Array,
): Promise<{ width: number; height: number; pages: number; density: number | undefined }> {
  try {
    const { width = 0, height = 0, pages = 1, density } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return { width, height, pages, density };
  } catch (cause) {
    throw new ArchiveError('file-damaged', { message: cause instanceof Error ? cause.message : 'not a picture', cause });
  }
}
