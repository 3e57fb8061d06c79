import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ArchiveError } from '../../core/errors.ts';
import type { Guess } from '../../core/article/guess.ts';
import type { SourceDocument } from '../../core/source/document.ts';
import { judgeText } from '../judge-text.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { ReadOptions } from '../registry.ts';
import { assembled } from './assemble.ts';
import { isRestricted, metadataOf, openPdf } from './open.ts';
import { Pictures } from './pictures.ts';
import { readPage } from './read-page.ts';
import type { Maker, PageContent } from './read-page.ts';

export type ReadPdf = SourceDocument & {
  /** As the file says, however many were read. */
  pages: number;
};

/**
 * A PDF in reading order, by the place of every glyph on the page (what the programs that write it leave of the order of letters cannot
 * be trusted in right-to-left scripts), by its structure tags where it has any, else by its look.
 * @throws ArchiveError `file-password` (a user password is wanted, or `options.password` is wrong), `file-damaged`, `file-no-text` (pictures
 *   of pages only)
 */
export async function readPdf(bytes: Uint8Array, options: Pick<ReadOptions, 'password' | 'progress'>): Promise<ReadPdf> {
  const document = await openPdf(bytes, options.password);
  try {
    const { metadata, producer } = await metadataOf(document);
    const pictures = new Pictures();
    const read = await readPages(document, {
      pictures,
      maker: { kashidaGlyphs: /LibreOffice|OpenOffice/i.test(producer), partScripts: /Microsoft.*Word/i.test(producer) },
      progress: options.progress,
    });
    const isCut = read.failed > 0 || !hasEnd(bytes);
    const { blocks, running, text } = assembled(read.contents);
    if (text === '') throw new ArchiveError(isCut ? 'file-damaged' : 'file-no-text');
    const remarks = [
      ...textRemarks(text),
      ...((await isRestricted(document)) ? [remark('owner-restrictions', '', 0.9)] : []),
      ...(read.read < document.numPages && read.failed === 0 ? [remark('pages-cut', `${read.read} / ${document.numPages}`, 0.3)] : []),
      ...(isCut ? [remark('pages-missing', `${read.contents.length} / ${document.numPages}`, 0.3)] : []),
      ...(pictures.isCut ? [remark('pictures-cut', String(IMPORT_LIMITS.pdfPictures), 0.5)] : []),
    ];
    return { body: { blocks, notes: [] }, running, pictures: pictures.kept, metadata, remarks, pages: document.numPages };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Pages after which the library lets go of fonts and images. */
const PAGES_HELD = 25;

type Reading = { contents: PageContent[]; read: number; failed: number };

/** Stops at the bounds; a page that cannot be read is counted and left out, and after many in a row no further one is tried. */
async function readPages(
  document: PDFDocumentProxy,
  { pictures, maker, progress }: { pictures: Pictures; maker: Maker; progress: ReadOptions['progress'] },
): Promise<Reading> {
  const total = Math.min(document.numPages, IMPORT_LIMITS.pdfPages);
  const until = Date.now() + IMPORT_LIMITS.pdfSeconds * 1000;
  const reading: Reading = { contents: [], read: 0, failed: 0 };
  let inARow = 0;
  for (let number = 1; number <= total && inARow < 5 && Date.now() < until; number++) {
    try {
      const page = await document.getPage(number);
      reading.contents.push(await readPage(page, pictures, maker));
      page.cleanup();
      if (number % PAGES_HELD === 0) await document.cleanup();
      inARow = 0;
    } catch {
      reading.failed++;
      inARow++;
    }
    reading.read = number;
    progress?.(number, total);
  }
  return reading;
}

/** ISO 32000-1, 7.5.5: a whole file ends with it; what a server or a mail program appends may follow. */
function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-2048)).includes('%%EOF');
}

function textRemarks(text: string): Guess[] {
  const { verdict } = judgeText(text);
  const sample = text.slice(0, 240);
  if (verdict === 'unreliable') return [remark('text-layer-unreliable', sample, 0.2)];
  return verdict === 'doubtful' ? [remark('text-layer-doubtful', sample, 0.5)] : [];
}

function remark(reason: string, snippet: string, confidence: number): Guess {
  return { field: 'body', confidence, snippet, reason };
}
