import type { SourcePicture } from '../core/source/document.ts';
import type { RecognisedPage } from './ocr/read-scan.ts';
import type { KnownSite, Recognition } from '../core/source/types.ts';

/** What one format makes of a document. */
export type ReadDocument = {
  /** As it was found: `windows-1256`, or `utf-8+windows-1256` for a mixture. */
  encoding: string;
  recognition: Recognition;
  /** What was read, where the bytes are no text themselves: it stands beside the form. */
  text?: string;
  /** The pictures that the body's figures name as their source. */
  pictures?: SourcePicture[];
  /** Of a format that has pages. */
  pages?: number;
  /** Where its letters were recognised from pictures of its pages: every word with its place and confidence. */
  recognised?: RecognisedPage[];
  /** Where a format has several. */
  mediaType?: string;
};

export type ReadOptions = {
  /** Every site of the archive, so that its mastheads and sections are found again. */
  known: KnownSite[];
  /** What opens a document that is locked. */
  password?: string;
  /** Read by the look of its pages, whatever letters it holds. */
  scanned?: boolean;
  /** Called now and then while a long document is read. */
  progress?: (done: number, total: number) => void;
};

/** Each file in formats/ exports one, named `read`. Throws ArchiveError. */
export type Reader = (bytes: Uint8Array, options: ReadOptions) => ReadDocument | Promise<ReadDocument>;

export type Format = {
  id: FormatId;
  /** In lower case, without the dot; the first is the usual one. */
  extensions: readonly string[];
  /** The first is what is stored. */
  mediaTypes: readonly string[];
  load: () => Promise<{ read: Reader }>;
};

export type FormatId = 'plain-text' | 'markdown' | 'docx' | 'html' | 'odt' | 'epub' | 'pdf' | 'picture';

/** One small file per format, loaded when the first document of that format comes. */
export const FORMATS: Record<FormatId, Format> = {
  'plain-text': {
    id: 'plain-text',
    extensions: ['txt', 'text'],
    mediaTypes: ['text/plain'],
    load: () => import('./formats/plain-text.ts'),
  },
  markdown: {
    id: 'markdown',
    extensions: ['md', 'markdown'],
    mediaTypes: ['text/markdown', 'text/x-markdown'],
    load: () => import('./formats/markdown.ts'),
  },
  docx: {
    id: 'docx',
    extensions: ['docx', 'docm', 'dotx'],
    mediaTypes: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.ms-word.document.macroEnabled.12',
    ],
    load: () => import('./formats/docx.ts'),
  },
  html: {
    id: 'html',
    extensions: ['html', 'htm', 'xhtml'],
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    load: () => import('./formats/html.ts'),
  },
  odt: {
    id: 'odt',
    extensions: ['odt', 'ott'],
    mediaTypes: ['application/vnd.oasis.opendocument.text'],
    load: () => import('./formats/odt.ts'),
  },
  epub: {
    id: 'epub',
    extensions: ['epub'],
    mediaTypes: ['application/epub+zip'],
    load: () => import('./formats/epub.ts'),
  },
  pdf: {
    id: 'pdf',
    extensions: ['pdf'],
    mediaTypes: ['application/pdf', 'application/x-pdf'],
    load: () => import('./formats/pdf.ts'),
  },
  picture: {
    id: 'picture',
    extensions: ['png', 'jpg', 'jpeg', 'tif', 'tiff', 'webp'],
    mediaTypes: ['image/png', 'image/jpeg', 'image/tiff', 'image/webp'],
    load: () => import('./formats/picture.ts'),
  },
};

/** Every extension that can be chosen in a file dialogue, with its dot. */
export const IMPORT_EXTENSIONS: readonly string[] = Object.values(FORMATS).flatMap((format) =>
  format.extensions.map((extension) => `.${extension}`),
);
