import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ArchiveError } from '../../core/errors.ts';
import type { Guess } from '../../core/article/guess.ts';
import type { SourceDocument } from '../../core/source/document.ts';
import { judgeText } from '../judge-text.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { ReadOptions } from '../registry.ts';
import { blocksOf } from './blocks.ts';
import { regionsOf } from './columns.ts';
import { furnitureOf } from './furniture.ts';
import type { Line } from './lines.ts';
import { isRestricted, metadataOf, openPdf } from './open.ts';
import type { PageBlock } from './page-block.ts';
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
    const all = read.contents.map((page) => ({ height: page.height, lines: linesIn(page) }));
    const isCut = read.failed > 0 || !hasEnd(bytes);
    if (all.every(({ lines }) => lines.length === 0)) throw new ArchiveError(isCut ? 'file-damaged' : 'file-no-text');
    const { drop, running } = furnitureOf(read.contents);
    const blocks = blocksOf(read.contents.map((page) => blocksOfPage(page, drop)));
    const text = all.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n');
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

function linesIn(page: PageContent): Line[] {
  const tagged = page.tagged.flatMap((block) => (block.kind === 'text' ? block.lines : block.kind === 'table' ? block.rows.flat(2) : []));
  return [...tagged, ...page.lines, ...page.turned];
}

function blocksOfPage(page: PageContent, drop: Set<Line>): PageBlock[] {
  const kept = (lines: Line[]) => lines.filter((line) => !drop.has(line));
  const blocks = page.tagged.flatMap((block): PageBlock[] => {
    if (block.kind !== 'text') return [block];
    const lines = kept(block.lines);
    return lines.length > 0 ? [{ ...block, lines }] : [];
  });
  for (const region of regionsOf(kept(page.lines), page.direction)) insert(blocks, region, topOf(region));
  for (const picture of page.pictures) insert(blocks, picture, picture.top);
  const turned = kept(page.turned);
  return turned.length > 0 ? [...blocks, { kind: 'text', role: 'lines', lines: turned }] : blocks;
}

/** Before the first block that stands lower; lines that stand around it are parted. */
function insert(blocks: PageBlock[], block: PageBlock, top: number): void {
  if (block.kind !== 'picture' && blocks.every((other) => other.kind !== 'text' || other.role === 'lines')) return void blocks.push(block);
  const at = blocks.findIndex((other) => bottomOf(other) > top);
  const found = blocks[at];
  if (!found) return void blocks.push(block);
  const parts = found.kind === 'text' && found.role === 'lines' ? found : null;
  const before = parts?.lines.filter(({ base }) => base <= top) ?? [];
  if (!parts || before.length === 0) return void blocks.splice(at, 0, block);
  const after = parts.lines.filter(({ base }) => base > top);
  blocks.splice(at, 1, { ...parts, lines: before }, block, { ...parts, lines: after });
}

function topOf(block: PageBlock): number {
  return block.kind === 'picture' ? block.top : Math.min(...allLines(block).map(({ base, size }) => base - size));
}

function bottomOf(block: PageBlock): number {
  return block.kind === 'picture' ? block.top : Math.max(...allLines(block).map(({ base }) => base));
}

function allLines(block: Exclude<PageBlock, { kind: 'picture' }>): Line[] {
  return block.kind === 'text' ? block.lines : block.rows.flat(2);
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
