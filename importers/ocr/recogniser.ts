import { createWorker } from 'tesseract.js';
import type { Worker } from 'tesseract.js';
import { IMPORT_LIMITS } from '../limits.ts';
import { modelFolder } from './languages.ts';
import type { OcrLanguage } from './languages.ts';

/** In points of the image, from its top left corner. */
export type Box = { left: number; top: number; right: number; bottom: number };

export type OcrWord = { text: string; /** 0 to 1. */ confidence: number; box: Box };

export type OcrLine = {
  /** Its words, in reading order. */
  words: OcrWord[];
  box: Box;
  /** Of its letters, from the top of the image. */
  baseline: number;
  /** Of its letters, without what stands above and below. */
  height: number;
};

const LSTM_ONLY = 1;
/** Tesseract's page segmentation modes: the page is parted by itself; the image is one line. */
const PAGE = '3';
const LINE = '7';

/** Tesseract, with one model for each language that is asked for, until that is closed. */
export class Recogniser {
  private readonly workers = new Map<OcrLanguage, Promise<Worker>>();

  /** @param png one page, or one line of it. @returns lines as Tesseract parts the page, column by column */
  async read(png: Uint8Array, language: OcrLanguage, what: 'page' | 'line' = 'page'): Promise<OcrLine[]> {
    const worker = await this.worker(language);
    await worker.setParameters({
      tessedit_pageseg_mode: (what === 'page' ? PAGE : LINE) as never,
      user_defined_dpi: String(IMPORT_LIMITS.ocr.dpi),
    });
    const { data } = await worker.recognize(Buffer.from(png), { rotateAuto: what === 'page' }, { text: false, blocks: true });
    return (data.blocks ?? [])
      .flatMap((block) => block.paragraphs)
      .flatMap((paragraph) => paragraph.lines)
      .map(({ words, bbox, baseline, rowAttributes }) => ({
        words: words.map(({ text, confidence, bbox: box }) => ({ text, confidence: confidence / 100, box: boxOf(box) })),
        box: boxOf(bbox),
        baseline: (baseline.y0 + baseline.y1) / 2,
        height: rowAttributes.rowHeight - rowAttributes.ascenders - rowAttributes.descenders,
      }));
  }

  /** Lets go of the other models. */
  async closeBut(kept: readonly OcrLanguage[]): Promise<void> {
    for (const [language, worker] of this.workers) {
      if (kept.includes(language)) continue;
      this.workers.delete(language);
      await (await worker).terminate();
    }
  }

  private worker(language: OcrLanguage): Promise<Worker> {
    const known = this.workers.get(language);
    if (known) return known;
    const worker = createWorker(language, LSTM_ONLY, {
      langPath: modelFolder(language),
      cacheMethod: 'none',
      gzip: true,
      // What goes wrong comes as a rejection too.
      errorHandler: () => undefined,
    });
    this.workers.set(language, worker);
    return worker;
  }
}

const boxOf = ({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }): Box => ({
  left: x0,
  top: y0,
  right: x1,
  bottom: y1,
});
