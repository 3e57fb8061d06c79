/** Word documents (ECMA-376 part 1, WordprocessingML). */
import mammoth from 'mammoth';
import type { Guess } from '../../core/article/guess.ts';
import { DOUBT } from '../../core/article/guess.ts';
import { ArchiveError } from '../../core/errors.ts';
import type { SourceDocument } from '../../core/source/document.ts';
import { readContainer } from '../container/read-container.ts';
import type { Container } from '../container/read-container.ts';
import { parsePage } from '../html/dom.ts';
import { pageBody } from '../html/page-body.ts';
import { Pictures } from '../pictures.ts';
import { firstTexts, readXml, xmlText } from '../xml/read-xml.ts';
import { DIRECTION_MARK, forMammoth, rtlStyles } from './for-mammoth.ts';
import { runningLines } from './running.ts';
import { STYLE_MAP, verseStyles } from './style-map.ts';

/**
 * Reads a Word document: its text with every character as it stands, and what stands in its headers, footers and properties. Macros
 * are never run, nothing outside the file is read.
 * @throws ArchiveError as `readContainer`; `file-doctype` for a part that declares entities; `file-not-word` without a main part;
 *   `file-damaged`
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const parts = await readContainer(bytes);
  refuseDoctype(parts);
  const main = mainPart(parts);
  const styles = partText(parts, main.replace(/[^/]*$/, 'styles.xml'));
  const pictures = new Pictures();
  const html = await toHtml(parts, main, styles, pictures);
  const page = parsePage(`<html><body>${html}</body></html>`);
  takeDirections(page);
  const { body, language } = pageBody(page.body, { keepSpace: true, picture: (source) => pictures.held(source) });
  const metadata = properties(parts);
  return {
    body,
    running: runningLines(parts),
    pictures: pictures.all,
    metadata: language === 'und' ? metadata : { ...metadata, language },
    remarks: remarksOn(parts, pictures),
  };
}

const partText = (parts: Container, name: string): string => {
  const bytes = parts.get(name);
  return bytes ? xmlText(bytes) : '';
};

const DOCTYPES = (['latin1', 'utf16le'] as const).map((encoding) => Buffer.from('<!DOCTYPE', encoding));

/** No part of a package may have one (ECMA-376 part 2, 8.1.4): it is there to declare entities, which grow or read files. */
function refuseDoctype(parts: Container): void {
  for (const [name, bytes] of parts) {
    if (!/\.(?:xml|rels|vml)$/i.test(name)) continue;
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // UTF-16 of the other byte order holds the same bytes, one further on
    if (
      DOCTYPES.some((doctype) => buffer.includes(doctype)) ||
      buffer.includes(Buffer.from(`\0${[...'<!DOCTYPE'].join('\0')}`, 'latin1'))
    ) {
      throw new ArchiveError('file-doctype', { message: `${name} has a DOCTYPE`, params: { part: name } });
    }
  }
}

/** The part that the package's relationships call its main document (ECMA-376 part 1, 11.3.10), else the one of the usual name. */
function mainPart(parts: Container): string {
  let target = 'word/document.xml';
  const relationships = parts.get('_rels/.rels');
  if (relationships) {
    readXml(xmlText(relationships), '_rels/.rels', {
      open: ({ name, attributes }) => {
        if (name === 'Relationship' && attributes.Type?.endsWith('/officeDocument')) target = (attributes.Target ?? '').replace(/^\//, '');
      },
    });
  }
  if (!parts.has(target)) throw new ArchiveError('file-not-word', { message: `${target} is missing` });
  return target;
}

async function toHtml(parts: Container, main: string, styles: string, pictures: Pictures): Promise<string> {
  const rightToLeft = rtlStyles(styles);
  const edited = new Map<string, string>();
  for (const name of [main, ...['footnotes', 'endnotes'].map((notes) => main.replace(/[^/]*$/, `${notes}.xml`))]) {
    if (parts.has(name)) edited.set(name, forMammoth(partText(parts, name), name, rightToLeft));
  }
  const read = (name: string, encoding?: string): Promise<string | Uint8Array> => {
    const bytes = parts.get(name);
    if (!bytes) return Promise.reject(new Error(`${name} is missing`));
    if (encoding === 'base64') return Promise.resolve(Buffer.from(bytes).toString('base64'));
    return Promise.resolve(encoding ? (edited.get(name) ?? xmlText(bytes)) : bytes);
  };
  // The parts are unpacked already, within bounds; mammoth takes them in this form too.
  const input = { path: '', file: { exists: (name: string) => parts.has(name), read } };
  const convertImage = mammoth.images.imgElement(async (image) => {
    const bytes = await image.readAsBuffer().catch(() => null);
    return { src: bytes ? pictures.add(new Uint8Array(bytes), image.contentType) : '' };
  });
  const styleMap = [...STYLE_MAP, ...verseStyles(styles)];
  try {
    return (await mammoth.convertToHtml(input, { styleMap, convertImage, includeEmbeddedStyleMap: false, externalFileAccess: false }))
      .value;
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError('file-damaged', { message: error instanceof Error ? error.message : String(error), cause: error });
  }
}

/** Puts the direction that `forMammoth` marked a paragraph with on the element that it became. */
function takeDirections(page: Document): void {
  for (const mark of page.querySelectorAll(`a[id="${DIRECTION_MARK}"]`)) {
    mark.closest('p, h1, h2, h3, h4, h5, h6, li, td, th')?.setAttribute('dir', 'rtl');
    mark.remove();
  }
}

/** ECMA-376 part 2, section 11: core properties. */
function properties(parts: Container): SourceDocument['metadata'] {
  const core = parts.get('docProps/core.xml');
  if (!core) return {};
  const { title, creator, created } = firstTexts(xmlText(core), 'docProps/core.xml', ['title', 'creator', 'created']);
  return { ...(title && { title }), ...(creator && { author: creator }), ...(created && { created }) };
}

function remarksOn(parts: Container, pictures: Pictures): Guess[] {
  const names = [...parts.keys()];
  const macros = names.filter((name) => /vbaProject\.bin$/i.test(name));
  const missing = [...pictures.missing];
  for (const name of names.filter((part) => /^word\/_rels\/.*\.rels$/.test(part))) {
    readXml(partText(parts, name), name, {
      open: ({ name: element, attributes: { Type = '', Target = '', TargetMode } }) => {
        if (element !== 'Relationship' || !Type.endsWith('/image')) return;
        const isThere = TargetMode !== 'External' && parts.has(Target.startsWith('/') ? Target.slice(1) : `word/${Target}`);
        if (!isThere && !missing.includes(Target)) missing.push(Target);
      },
    });
  }
  const remark = (reason: string, snippet: string): Guess => ({ field: 'body', confidence: DOUBT - 0.1, snippet, reason });
  return [
    ...(macros.length > 0 ? [remark('macros-not-run', macros.join('\n'))] : []),
    ...(missing.length > 0 ? [remark('missing-pictures', missing.join('\n'))] : []),
  ];
}
