/** Every limit on what the intake reads, written down once. Sizes are bytes. */
export const IMPORT_LIMITS = {
  /** Plain text and Markdown: some twenty times the longest body that an article may have. */
  textBytes: 8 * 1024 * 1024,
  /** A saved page: its text, and pictures written into it. */
  htmlBytes: 32 * 1024 * 1024,
  /** How much of a file's head is looked at to tell what it is (ISO 32000-1, annex H: `%PDF-` within the first 1,024 bytes). */
  signatureBytes: 1024,
  /** What a package (DOCX, ODT, EPUB, ZIP) may hold, nested ones included. */
  container: {
    /** The package as it came. */
    bytes: 128 * 1024 * 1024,
    entries: 2_000,
    entryBytes: 64 * 1024 * 1024,
    totalBytes: 256 * 1024 * 1024,
    /** A part of text, which takes many times its size while it is read. */
    xmlBytes: 24 * 1024 * 1024,
    /** Unpacked to packed bytes of one entry, looked at from `ratioFrom` unpacked bytes on: text of few words may be small by nature. */
    ratio: 200,
    ratioFrom: 4 * 1024 * 1024,
    /** UTF-16 code units of an entry's name. */
    nameLength: 512,
  },
  /** Elements inside one another in a page; deeper ones keep their text and lose their form. */
  htmlDepth: 100,
  pdfBytes: 64 * 1024 * 1024,
  /** Further pages are left out, and that is said. */
  pdfPages: 500,
  /** Seconds after which the pages not yet read are left out, and that is said. */
  pdfSeconds: 90,
  pdfPictures: 60,
  /** Width by height of one picture of a PDF: an A4 page at 600 dpi is some 35 million. */
  pdfPicturePoints: 40_000_000,
  /** Documents whose pages are pictures. A page takes some 5 seconds. */
  ocr: {
    /** Further pages are left out, and that is said. */
    pages: 60,
    seconds: 900,
    dpi: 250,
    /** Below it, of all letters, nothing is filled in; of a line, the other script is tried. */
    leastConfidence: 0.7,
    /** Lines of one page that are tried in the other script. */
    linesTried: 12,
  },
  /** Width of the image of a page, and width by height: a page may be a hundred times as long as it is wide. */
  pageImageWidth: 2400,
  pageImagePoints: 16_000_000,
  /** The process that a document is read in (docs/decisions/013-conversion.md). */
  process: {
    /** However many cores there are. */
    atOnce: 4,
    seconds: 120,
    /** Resident. A PDF of 500 pages takes less than half of it. */
    memoryBytes: 768 * 1024 * 1024,
    watchEveryMs: 20,
    /** A process that holds more once it is done is not used again. */
    keepBytes: 400 * 1024 * 1024,
    idleSeconds: 30,
    /** What a document may come to, its pictures with it, when it comes back into the server's process. */
    resultBytes: 96 * 1024 * 1024,
  },
} as const;
