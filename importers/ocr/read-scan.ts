/** Documents whose pages are pictures: scans, photographs (Tesseract, offline). */
import sharp from 'sharp';
import type { Guess } from '../../core/article/guess.ts';
import { DOUBT } from '../../core/article/guess.ts';
import { ArchiveError } from '../../core/errors.ts';
import type { SourceDocument } from '../../core/source/document.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { assembled } from '../pdf/assemble.ts';
import type { ReadOptions } from '../registry.ts';
import { languageOf, sampleOf } from './choose-language.ts';
import { confidenceOf, wordsOf } from './confidence.ts';
import { OTHER_SCRIPT } from './languages.ts';
import type { OcrLanguage } from './languages.ts';
import { pageContent } from './page-lines.ts';
import { pagesOf } from './pages-of.ts';
import type { ScannedPage } from './pages-of.ts';
import { Recogniser } from './recogniser.ts';
import type { Box, OcrLine } from './recogniser.ts';

/** What a page is read in first. */
const USUAL: OcrLanguage = 'fas';

/** What was recognised on a page, with the place and the confidence of every word, in points of an image of this size. */
export type RecognisedPage = { number: number; width: number; height: number; lines: OcrLine[] };

export type ReadScan = SourceDocument & { pages: number; recognised: RecognisedPage[]; /** Of all letters, 0 to 1. */ confidence: number };

/**
 * Recognises the letters of a scanned PDF or a picture. Its language is the one whose model reads the first page that has text best.
 * @throws ArchiveError `file-no-text` where too little can be recognised to be of use; `file-password`, `file-damaged`
 */
export async function readScan(bytes: Uint8Array, { password, progress }: Pick<ReadOptions, 'password' | 'progress'>): Promise<ReadScan> {
  const pages = await pagesOf(bytes, password);
  const reader = new Recogniser();
  try {
    const total = Math.min(pages.count, IMPORT_LIMITS.ocr.pages);
    const recognised: RecognisedPage[] = [];
    const contents = [];
    let language: OcrLanguage | undefined;
    for (let number = 1; number <= total; number++) {
      const page = await pages.page(number);
      const first = language ? undefined : await firstReading(reader, page);
      language ??= first?.language;
      const lines = language ? await inOtherScript(reader, page, first?.lines ?? (await reader.read(page.png, language)), language) : [];
      recognised.push({ number, width: page.width, height: page.height, lines });
      contents.push(pageContent(lines, page));
      progress?.(number, total);
    }
    const confidence = confidenceOf(wordsOf(recognised.flatMap(({ lines }) => lines)));
    if (confidence < IMPORT_LIMITS.ocr.leastConfidence) {
      throw new ArchiveError('file-no-text', { message: `recognised with a confidence of ${confidence.toFixed(2)}` });
    }
    const { blocks, running } = assembled(contents);
    return {
      body: { blocks, notes: [] },
      running,
      pictures: [],
      metadata: {},
      remarks: remarksOn(recognised, confidence, pages.count),
      pages: pages.count,
      recognised,
      confidence,
    };
  } finally {
    pages.close();
    await reader.closeBut([]);
  }
}

function remarksOn(pages: RecognisedPage[], confidence: number, count: number): Guess[] {
  const unsure = wordsOf(pages.flatMap(({ lines }) => lines)).filter((word) => word.confidence < IMPORT_LIMITS.ocr.leastConfidence);
  const snippet = unsure
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 240);
  return [
    // However sure the letters are, somebody has to compare them with the page.
    { field: 'body', confidence: Math.min(confidence, DOUBT - 0.01), snippet, reason: 'read-by-ocr' },
    ...(pages.length < count ? [{ field: 'body', confidence: 0.3, snippet: `${pages.length} / ${count}`, reason: 'pages-cut' }] : []),
  ];
}

/** The language of a page, and its lines where they were read in it already; neither for a page without text. */
async function firstReading(reader: Recogniser, page: ScannedPage): Promise<{ language?: OcrLanguage; lines?: OcrLine[] }> {
  const lines = await reader.read(page.png, USUAL);
  const sample = sampleOf(lines);
  if (!sample) return {};
  const part = await cut(page, sample);
  const chosen = await languageOf((language) => reader.read(part, language));
  await reader.closeBut([chosen, OTHER_SCRIPT[chosen]]);
  return { language: chosen, ...(chosen === USUAL && { lines }) };
}

/** Lines that their page's language reads badly are tried in the other script: an address, a name, a title. */
async function inOtherScript(reader: Recogniser, page: ScannedPage, lines: OcrLine[], language: OcrLanguage): Promise<OcrLine[]> {
  const { leastConfidence, linesTried } = IMPORT_LIMITS.ocr;
  const out: OcrLine[] = [];
  let tried = 0;
  for (const line of lines) {
    const confidence = confidenceOf(line.words);
    const isTried = confidence < leastConfidence && tried++ < linesTried;
    const words = isTried ? wordsOf(await reader.read(await cut(page, line.box), OTHER_SCRIPT[language], 'line')) : [];
    const isBetter = confidenceOf(words) > Math.max(confidence, leastConfidence);
    const { left, top } = margined(page, line.box);
    out.push(isBetter ? { ...line, words: words.map((word) => ({ ...word, box: moved(word.box, left, top) })) } : line);
  }
  return out;
}

const MARGIN = 10;
const margined = ({ width, height }: ScannedPage, box: Box): Box => ({
  left: Math.max(0, box.left - MARGIN),
  top: Math.max(0, box.top - MARGIN),
  right: Math.min(width, box.right + MARGIN),
  bottom: Math.min(height, box.bottom + MARGIN),
});
const moved = (box: Box, x: number, y: number): Box => ({
  left: box.left + x,
  top: box.top + y,
  right: box.right + x,
  bottom: box.bottom + y,
});

async function cut(page: ScannedPage, box: Box): Promise<Uint8Array> {
  const { left, top, right, bottom } = margined(page, box);
  return sharp(page.png)
    .extract({ left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
