import manifest from '../package.json' with { type: 'json' };
import type { FormatId } from './registry.ts';

/** The libraries that have a part in reading each format; the rest is the archive's own. */
const LIBRARIES: Partial<Record<FormatId, readonly (keyof typeof manifest.dependencies)[]>> = {
  pdf: ['pdfjs-dist'],
  docx: ['mammoth', 'saxes', 'yauzl', 'linkedom'],
  odt: ['saxes', 'yauzl', 'linkedom'],
  epub: ['saxes', 'yauzl', 'linkedom'],
  html: ['linkedom', '@mozilla/readability'],
  markdown: ['remark-parse', 'yaml'],
};

/** Those that recognise letters in pictures of pages, and what they know of each language. */
const RECOGNISERS = [
  'tesseract.js',
  '@tesseract.js-data/fas',
  '@tesseract.js-data/pus',
  '@tesseract.js-data/eng',
  '@tesseract.js-data/deu',
  '@hyzyla/pdfium',
  'sharp',
] as const;

/**
 * Names and versions of what reads a format, to be kept with what was read. Dependencies are pinned, so that they are exact.
 * @param scanned its letters were recognised
 */
export function toolVersions(format: FormatId, scanned: boolean): Record<string, string> {
  const names = scanned ? RECOGNISERS : (LIBRARIES[format] ?? []);
  return { [manifest.name]: manifest.version, ...Object.fromEntries(names.map((name) => [name, manifest.dependencies[name]])) };
}
