import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { IMPORT_LIMITS } from '../limits.ts';
import { openPages } from '../pdf/page-image.ts';
import { openPicture, pictureHead } from '../page-picture.ts';
import { isPdf } from '../signatures.ts';

/** A page to be read: grey, in as many points as its letters want. */
export type ScannedPage = { png: Uint8Array; width: number; height: number; dpi: number };

export type ScannedPages = { count: number; page: (number: number) => Promise<ScannedPage>; close: () => void };

/** What a photograph or a scan that does not say so is taken for: as wide as a sheet of A4. */
const SHEET_INCHES = 8.27;
/** Fewer points an inch than this no scanner takes; cameras say 72 of anything. */
const SCANNERS = 150;

/** The pages of a PDF or a picture, drawn one at a time. @throws ArchiveError `file-password`, `file-damaged`, `file-picture-too-large` */
export async function pagesOf(bytes: Uint8Array, password?: string): Promise<ScannedPages> {
  const { dpi } = IMPORT_LIMITS.ocr;
  if (isPdf(bytes)) {
    const pages = await openPages(bytes, password);
    return {
      count: pages.count,
      page: async (number) => {
        const inches = pages.inches(number);
        const { data, ...raw } = await pages.image(number, inches * dpi, 'grey');
        return { png: await fastPng(sharp(data, { raw })), width: raw.width, height: raw.height, dpi: raw.width / inches };
      },
      close: () => pages.close(),
    };
  }
  const { pages: count, density = 0 } = await pictureHead(bytes);
  return {
    count,
    page: async (number) => {
      const upright = await (
        await openPicture(bytes, number)
      )
        .greyscale()
        .png({ compressionLevel: 1 })
        .toBuffer({ resolveWithObject: true });
      const { width, height } = upright.info;
      const wide = SHEET_INCHES * dpi * (width > height ? Math.SQRT2 : 1);
      // Larger than its letters want costs time and gains nothing; smaller ones are enlarged, which Tesseract likes.
      const scale = Math.min(2, density >= SCANNERS ? dpi / density : wide / width);
      const resized = sharp(upright.data).resize({ width: Math.round(width * scale) });
      const { data, info } = await resized.png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
      return { png: data, width: info.width, height: info.height, dpi };
    },
    close: () => undefined,
  };
}

const fastPng = (image: Sharp): Promise<Buffer> => image.png({ compressionLevel: 1 }).toBuffer();
