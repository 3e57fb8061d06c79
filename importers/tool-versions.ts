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

/** Names and versions of what reads a format, to be kept with what was read. Dependencies are pinned, so that they are exact. */
export const toolVersions = (format: FormatId): Record<string, string> => ({
  [manifest.name]: manifest.version,
  ...Object.fromEntries((LIBRARIES[format] ?? []).map((name) => [name, manifest.dependencies[name]])),
});
