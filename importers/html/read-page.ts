/** Saved pages (HTML, WHATWG). */
import type { Guess } from '../../core/article/guess.ts';
import { DOUBT } from '../../core/article/guess.ts';
import { ArchiveError } from '../../core/errors.ts';
import { linkAddress } from '../../core/markup/addresses.ts';
import { plainText } from '../../core/markup/plain-text.ts';
import type { SourceDocument } from '../../core/source/document.ts';
import { decodeText } from '../decode.ts';
import type { Decoded } from '../decode.ts';
import { encodingDoubt } from '../decoded-document.ts';
import { Pictures } from '../pictures.ts';
import { countActive } from './active.ts';
import { trimPage } from './article.ts';
import { attributeOf, parsePage } from './dom.ts';
import { pageBody } from './page-body.ts';

export type Page = { source: SourceDocument; encoding: string };

/**
 * Reads a page. Nothing in it is run or loaded; scripts and the like are counted in a remark and do not enter the body. Around the
 * article of a large page its menus are left out, with a remark; a small page is read whole.
 * @throws ArchiveError as `decodeText`; `file-empty` where it has no words
 */
export function readPage(bytes: Uint8Array): Page {
  const decoded = decodeText(bytes);
  const document = parsePage(decoded.text);
  const metadata = metadataOf(document);
  const pictures = new Pictures();
  const remarks = [...encodingRemarks(decoded), ...remark('active-content-removed', countActive(document))];
  const trimmed = trimPage(document);
  const base = metadata.url ?? linkAddress(attributeOf(document.querySelector('base[href]'), 'href') ?? '');
  const { body, language } = pageBody(document.body, {
    keepSpace: false,
    picture: (source) => pictures.fromAddress(source),
    ...(base !== undefined && { base }),
  });
  if (plainText(body).trim() === '') throw new ArchiveError('file-empty', { message: 'a page without words' });
  remarks.push(...remark('page-trimmed', trimmed), ...remark('missing-pictures', pictures.missing.join('\n')));
  return {
    source: {
      body,
      running: [],
      pictures: pictures.all,
      metadata: { ...metadata, ...(language !== 'und' && { language }) },
      remarks,
    },
    encoding: decoded.mixed ? `utf-8+${decoded.encoding}` : decoded.encoding,
  };
}

const remark = (reason: string, snippet: string): Guess[] =>
  snippet === '' ? [] : [{ field: 'body', confidence: DOUBT - 0.1, snippet, reason }];

/** Names of encodings that mean those that decode.ts reads (WHATWG Encoding, section 4.2). */
const LABELS: Record<string, string> = { utf8: 'utf-8', cp1256: 'windows-1256', 'x-cp1256': 'windows-1256', cp1252: 'windows-1252' };
const LATIN = /^(?:iso-?8859-1|latin1|us-ascii|ascii)$/;

function encodingRemarks(decoded: Decoded): Guess[] {
  const doubt = encodingDoubt(decoded);
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*(?<label>[\w-]+)/i.exec(decoded.text.slice(0, 4096));
  const label = declared?.groups?.label?.toLowerCase() ?? '';
  const meant = LATIN.test(label) ? 'windows-1252' : (LABELS[label] ?? label);
  const hasOthers = /[^\0-\x7f]/.test(decoded.text);
  const differs = label !== '' && hasOthers && meant !== decoded.encoding;
  return [...(doubt ? [doubt] : []), ...remark('encoding-differs', differs ? (declared?.[0] ?? '') : '')];
}

function metadataOf(document: Document): SourceDocument['metadata'] {
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value = attributeOf(
        document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`),
        'content',
      );
      if (value) return value;
    }
    return undefined;
  };
  const title = meta('og:title', 'dc.title', 'citation_title') ?? document.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim();
  const author = meta('author', 'article:author', 'dc.creator', 'citation_author');
  const created = meta('article:published_time', 'datePublished', 'date', 'dc.date', 'citation_publication_date');
  const canonical = attributeOf(document.querySelector('link[rel="canonical"]'), 'href') ?? meta('og:url') ?? savedFrom(document);
  const url = canonical === undefined ? undefined : linkAddress(canonical);
  const siteName = meta('og:site_name', 'application-name');
  return {
    ...(title && { title }),
    // an address of a profile is no name
    ...(author && !/^https?:/.test(author) && { author }),
    ...(created && /^\d{4}-\d{2}/.test(created) && { created }),
    ...(url && { url }),
    ...(siteName && { siteName }),
  };
}

/** Browsers write where a page was saved from into a comment before it. */
function savedFrom(document: Document): string | undefined {
  for (const node of document.childNodes) {
    const address = node.nodeType === 8 ? /saved from url=\(\d+\)(\S+)/.exec(node.nodeValue ?? '')?.[1] : undefined;
    if (address) return address;
  }
  return undefined;
}
