import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { PDFiumDocument } from '@hyzyla/pdfium';
import { ArchiveError } from '../../core/errors.ts';
import { IMPORT_LIMITS } from '../limits.ts';

/** Points without a head: `channels` bytes each, rows from the top. */
export type Raster = { data: Uint8Array; width: number; height: number; channels: 1 | 4 };

let library: Promise<PDFiumLibrary> | undefined;

/**
 * The pages of a PDF as they look, drawn by PDFium, whatever its letters say.
 * @throws ArchiveError `file-password`, `file-damaged`
 */
export async function openPages(bytes: Uint8Array, password?: string): Promise<PdfPages> {
  library ??= PDFiumLibrary.init();
  try {
    return new PdfPages(await (await library).loadDocument(bytes, password));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new ArchiveError(/password/i.test(message) ? 'file-password' : 'file-damaged', { message, cause });
  }
}

export class PdfPages {
  constructor(private readonly document: PDFiumDocument) {}

  get count(): number {
    return this.document.getPageCount();
  }

  /**
   * @param number from 1
   * @param width in points of the image; less where the page is so long that it would be too large
   * @throws ArchiveError `not-found`, `file-damaged` for a page that cannot be drawn
   */
  async image(number: number, width: number, colour: 'grey' | 'colour' = 'colour'): Promise<Raster> {
    if (number < 1 || number > this.count) throw new ArchiveError('not-found', { message: `page ${number} of ${this.count}` });
    const page = this.document.getPage(number - 1);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    if (!(originalWidth > 0 && originalHeight > 0)) throw new ArchiveError('file-damaged', { message: `page ${number} has no size` });
    const most = Math.sqrt(IMPORT_LIMITS.pageImagePoints / (originalWidth * originalHeight));
    const scale = Math.min(width / originalWidth, most);
    const drawn = await page.render({ scale, colorSpace: colour === 'grey' ? 'Gray' : 'BGRA', render: 'bitmap' });
    const channels = colour === 'grey' ? 1 : 4;
    if (drawn.data.length !== drawn.width * drawn.height * channels)
      throw new ArchiveError('file-damaged', { message: `page ${number} cannot be drawn` });
    return { data: drawn.data, width: drawn.width, height: drawn.height, channels };
  }

  /** Width of a page in inches. */
  inches(number: number): number {
    return this.document.getPage(number - 1).getOriginalSize().originalWidth / 72;
  }

  close(): void {
    this.document.destroy();
  }
}
