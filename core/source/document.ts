/**
 * What a format that knows more than letters (PDF, DOCX, ODT, HTML, EPUB, a page read by OCR) leaves of a document: the tree of
 * core/markup, so that there is one block model, and beside it what stands on no page or on every page.
 */
import type { Guess } from '../article/guess.ts';
import type { Body } from '../markup/tree.ts';

export type SourceDocument = {
  /** In reading order. A figure's `source` is the `name` of one of `pictures`. */
  body: Body;
  /** Running headers and footers, each once, in reading order, page numbers taken out: a masthead may stand there and nowhere else. */
  running: string[];
  pictures: SourcePicture[];
  /** What the file says of itself; it ranks below what the page says. Dates as ISO 8601. */
  metadata: { title?: string; author?: string; language?: string; created?: string; url?: string; siteName?: string };
  /** Doubts about the source itself (an encoding, a text layer, what was taken out), with a reason of `intake.reasons`. */
  remarks: Guess[];
};

export type SourcePicture = {
  /** Unique in the document, a plain file name: `1.png`. */
  name: string;
  bytes: Uint8Array;
  mediaType: string;
};
