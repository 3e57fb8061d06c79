/** Books as EPUB (EPUB 3.3, W3C; EPUB 2.0.1). */
import type { Guess } from '../../core/article/guess.ts';
import { DOUBT } from '../../core/article/guess.ts';
import { ArchiveError } from '../../core/errors.ts';
import type { SourceDocument } from '../../core/source/document.ts';
import { readContainer } from '../container/read-container.ts';
import type { Container } from '../container/read-container.ts';
import { countActive } from '../html/active.ts';
import { attributeOf, DROPPED_TAGS, escapeHtml, parsePage, tagOf } from '../html/dom.ts';
import { pageBody } from '../html/page-body.ts';
import { mediaTypeOf, Pictures } from '../pictures.ts';
import { firstTexts, readXml, xmlText } from '../xml/read-xml.ts';

type Package = { spine: string[]; metadata: SourceDocument['metadata'] };

/**
 * Reads a book in the order of its spine, its navigation left out.
 * @throws ArchiveError as `readContainer`; `file-password` where its text is encrypted; `file-damaged` without a package document
 */
export async function readEpub(bytes: Uint8Array): Promise<SourceDocument> {
  const parts = await readContainer(bytes);
  const { spine, metadata } = packageOf(parts);
  refuseEncrypted(parts, spine);
  const pictures = new Pictures();
  const active = new Set<string>();
  const chapters = spine.map((name, index) => chapter(parts, { name, index, spine, pictures, active }));
  const page = parsePage(`<html><body>${chapters.join('\n')}</body></html>`);
  const { body, language } = pageBody(page.body, { keepSpace: false, picture: (source) => pictures.held(source) });
  return {
    body,
    running: [],
    pictures: pictures.all,
    metadata: { ...metadata, ...(language !== 'und' && { language }) },
    remarks: [...remark('active-content-removed', [...active]), ...remark('missing-pictures', pictures.missing)],
  };
}

const remark = (reason: string, lines: string[]): Guess[] =>
  lines.length === 0 ? [] : [{ field: 'body', confidence: DOUBT - 0.1, snippet: lines.join('\n'), reason }];

/** A path in the package, of an address that is written in the part `from`; undefined for one outside it. */
function within(from: string, address: string): string | undefined {
  const root = 'package://root/';
  if (!URL.canParse(address, root + from)) return undefined;
  const { href, pathname, protocol } = new URL(address, root + from);
  if (protocol !== 'package:' || !href.startsWith(root)) return undefined;
  try {
    return decodeURIComponent(pathname.slice(1));
  } catch {
    return undefined;
  }
}

/** EPUB 3.3, 4.2.6.3.1 (container.xml) and 5 (the package document). */
function packageOf(parts: Container): Package {
  const part = (name: string): string => {
    const bytes = parts.get(name);
    if (!bytes) throw new ArchiveError('file-damaged', { message: `${name} is missing` });
    return xmlText(bytes);
  };
  let root: string | undefined;
  const container = 'META-INF/container.xml';
  readXml(part(container), container, {
    open: ({ name, attributes }) => {
      if (name === 'rootfile') root ??= attributes['full-path'];
    },
  });
  const opf = root ?? '';
  const items = new Map<string, { path: string; isText: boolean }>();
  const order: string[] = [];
  readXml(part(opf), opf, {
    open: ({ name, attributes }) => {
      const { id, href = '', idref, properties = '' } = attributes;
      const path = within(opf, href);
      const isText = /x?html|xml/.test(attributes['media-type'] ?? '') && !properties.split(' ').includes('nav');
      if (name === 'item' && id !== undefined && path !== undefined) items.set(id, { path, isText });
      if (name === 'itemref' && idref !== undefined) order.push(idref);
    },
  });
  const spine = order.flatMap((id) => items.get(id) ?? []).filter(({ path, isText }) => isText && parts.has(path));
  const { title, creator, date } = firstTexts(part(opf), opf, ['title', 'creator', 'date']);
  return {
    spine: [...new Set(spine.map(({ path }) => path))],
    metadata: { ...(title && { title }), ...(creator && { author: creator }), ...(date && /^\d{4}-\d{2}/.test(date) && { created: date }) },
  };
}

/** Fonts may be disguised in a book that anybody can read; its text may not (EPUB 3.3, 4.2.6.3.2). */
function refuseEncrypted(parts: Container, spine: string[]): void {
  const name = 'META-INF/encryption.xml';
  const encryption = parts.get(name);
  if (!encryption) return;
  readXml(xmlText(encryption), name, {
    open: ({ name: element, attributes }) => {
      if (element !== 'CipherReference' || !spine.includes(within('', attributes.URI ?? '') ?? '')) return;
      throw new ArchiveError('file-password', { message: `${attributes.URI} is encrypted` });
    },
  });
}

/** Elements of XML that end in their own tag; HTML knows that only of void ones. */
const SELF_CLOSED = /<(?!(?:br|hr|img|link|meta|col|area|base|input|wbr|source)\b)([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/gi;

type Chapter = { name: string; index: number; spine: string[]; pictures: Pictures; active: Set<string> };

/** A chapter as part of one page: names and links lead to it, its pictures are named. */
function chapter(parts: Container, { name, index, spine, pictures, active }: Chapter): string {
  const document = parsePage(xmlText(parts.get(name) ?? new Uint8Array()).replace(SELF_CLOSED, '<$1$2></$1>'));
  const found = countActive(document);
  if (found !== '') active.add(`${name}: ${found}`);
  for (const element of document.body.querySelectorAll('*')) {
    if (DROPPED_TAGS.has(tagOf(element)) && tagOf(element) !== 'svg' && !element.closest('svg')) element.remove();
    for (const attribute of ['id', 'name']) {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, `chapter-${index}-${value}`);
    }
    const href = tagOf(element) === 'a' ? element.getAttribute('href') : null;
    if (href && !/^[a-z][a-z0-9+.-]*:/i.test(href)) element.setAttribute('href', reference(href, name, spine));
    if (tagOf(element) === 'image') coverPicture(element);
  }
  for (const image of document.body.querySelectorAll('img')) {
    const source = attributeOf(image, 'src') ?? '';
    const path = within(name, source);
    const bytes = path === undefined ? undefined : parts.get(path);
    image.setAttribute('src', (bytes && path ? pictures.add(bytes, mediaTypeOf(path)) : pictures.addMissing(source)) ?? '');
  }
  const said = (['dir', 'lang', 'xml:lang'] as const).flatMap((attribute) => {
    const value = attributeOf(document.body, attribute) ?? attributeOf(document.documentElement, attribute);
    return value ? [` ${attribute}="${escapeHtml(value)}"`] : [];
  });
  return `<section id="chapter-${index}-"${said.join('')}>${document.body.innerHTML}</section>`;
}

function reference(href: string, from: string, spine: string[]): string {
  const [address = '', fragment = ''] = href.split('#', 2);
  const index = spine.indexOf(address === '' ? from : (within(from, address) ?? ''));
  return index === -1 ? '#' : `#chapter-${index}-${fragment}`;
}

/** Covers are often a picture within a drawing. */
function coverPicture(element: Element): void {
  const image = element.ownerDocument.createElement('img');
  image.setAttribute('src', attributeOf(element, 'xlink:href', 'href') ?? '');
  (element.closest('svg') ?? element).replaceWith(image);
}
