/** Text documents of OpenDocument (ODF 1.3, ISO/IEC 26300), as LibreOffice writes them. */
import type { Guess } from '../../core/article/guess.ts';
import { DOUBT } from '../../core/article/guess.ts';
import { ArchiveError } from '../../core/errors.ts';
import type { SourceDocument } from '../../core/source/document.ts';
import { readContainer } from '../container/read-container.ts';
import type { Container } from '../container/read-container.ts';
import { parsePage } from '../html/dom.ts';
import { pageBody } from '../html/page-body.ts';
import { mediaTypeOf, Pictures } from '../pictures.ts';
import { firstTexts, readXml, xmlText } from '../xml/read-xml.ts';
import { OdtStyles } from './styles.ts';
import { odtHtml } from './to-html.ts';

/**
 * Reads an ODT with all that stands in its pages, its headers, footers and properties.
 * @throws ArchiveError as `readContainer`; `file-password` for an encrypted one; `file-damaged` without content
 */
export async function readOdt(bytes: Uint8Array): Promise<SourceDocument> {
  const parts = await readContainer(bytes);
  const partText = (name: string) => xmlText(parts.get(name) ?? new Uint8Array());
  // ODF 1.3 part 2, 4.8.3
  if (partText('META-INF/manifest.xml').includes('encryption-data')) {
    throw new ArchiveError('file-password', { message: 'the manifest names encrypted parts' });
  }
  if (!parts.has('content.xml')) throw new ArchiveError('file-damaged', { message: 'content.xml is missing' });
  const content = partText('content.xml');
  const styles = new OdtStyles();
  if (parts.has('styles.xml')) styles.read(partText('styles.xml'), 'styles.xml');
  styles.read(content, 'content.xml');
  const pictures = new Pictures();
  const html = odtHtml(content, styles, (address) => pictureName(parts, pictures, address));
  const page = parsePage(`<html><body>${html}</body></html>`);
  const { body, language } = pageBody(page.body, { keepSpace: true, picture: (source) => pictures.held(source) });
  return {
    body,
    running: parts.has('styles.xml') ? runningLines(partText('styles.xml')) : [],
    pictures: pictures.all,
    metadata: { ...properties(parts), ...(language !== 'und' && { language }) },
    remarks: missingRemark(pictures),
  };
}

function pictureName(parts: Container, pictures: Pictures, address: string): string {
  const name = address.replace(/^\.\//, '');
  const bytes = parts.get(name);
  return (bytes ? pictures.add(bytes, mediaTypeOf(name)) : pictures.addMissing(address)) ?? '';
}

const missingRemark = ({ missing }: Pictures): Guess[] =>
  missing.length === 0 ? [] : [{ field: 'body', confidence: DOUBT - 0.1, snippet: missing.join('\n'), reason: 'missing-pictures' }];

const RUNNING = /^(?:header|footer)(?:-left|-first)?$/;
const PAGE_FIGURES = new Set(['page-number', 'page-count', 'page-continuation']);

/** The lines of the headers and footers of every master page (ODF 1.3 part 3, 16.10 to 16.15), each once, without page numbers. */
function runningLines(styles: string): string[] {
  const headers: string[] = [];
  const footers: string[] = [];
  let line = '';
  readXml(styles, 'styles.xml', {
    open: ({ name, attributes }) => {
      if (name === 'p' || name === 'h') line = '';
      if (name === 's') line += ' '.repeat(Math.min(Number(attributes.c ?? 1) || 1, 100));
      if (name === 'tab') line += '\t';
      if (name === 'line-break') line += '\n';
    },
    text: (text, path) => {
      if (!path.some(({ name }) => PAGE_FIGURES.has(name))) line += text.replace(/[ \t\r\n]+/g, ' ');
    },
    close: ({ name }, path) => {
      const place = path.find((element) => RUNNING.test(element.name))?.name;
      if ((name === 'p' || name === 'h') && place) (place.startsWith('header') ? headers : footers).push(...line.split('\n'));
    },
  });
  const lines = [...headers, ...footers].map((text) => text.trim()).filter((text) => /\p{L}|\p{N}{2}/u.test(text));
  return [...new Set(lines)];
}

/** ODF 1.3 part 3, section 4.3. */
function properties(parts: Container): SourceDocument['metadata'] {
  const meta = parts.get('meta.xml');
  if (!meta) return {};
  const found = firstTexts(xmlText(meta), 'meta.xml', ['title', 'creator', 'initial-creator', 'creation-date']);
  const author = found['initial-creator'] ?? found.creator;
  const created = found['creation-date'];
  return { ...(found.title && { title: found.title }), ...(author && { author }), ...(created && { created }) };
}
