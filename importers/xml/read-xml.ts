/** XML as a stream of events, with no entity but the five of XML itself (XML 1.0, section 4.6). */
import { SaxesParser } from 'saxes';
import { ArchiveError } from '../../core/errors.ts';

export type XmlElement = {
  /** Local name. */
  name: string;
  /** Namespace. */
  uri: string;
  /** By local name; of two of one local name the last counts. */
  attributes: Readonly<Record<string, string>>;
  /** Where its tag begins and ends in the text, in UTF-16 code units. */
  start: number;
  end: number;
  isSelfClosing: boolean;
};

export type XmlHandlers = {
  open?: (element: XmlElement, path: readonly XmlElement[]) => void;
  /** `end` is where the closing tag ends. */
  close?: (element: XmlElement, path: readonly XmlElement[], end: number) => void;
  text?: (text: string, path: readonly XmlElement[]) => void;
};

/** Deeper XML is no document but an attack on those that read it by recursion. */
const MAX_DEPTH = 500;

/** The text of a part: UTF-8, or UTF-16 by its mark (XML 1.0, appendix F). */
export function xmlText(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe && 'utf-16le') || (bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be');
  return new TextDecoder(utf16 || 'utf-8').decode(bytes);
}

/** @throws ArchiveError `file-damaged` with the part's name where the XML is not well-formed */
export function readXml(text: string, part: string, { open, close, text: onText }: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const path: XmlElement[] = [];
  let tagStart = 0;
  const damaged = (message: string) => new ArchiveError('file-damaged', { message: `${part}: ${message}` });
  parser.on('error', (error) => {
    throw damaged(error.message);
  });
  parser.on('opentagstart', ({ name }) => {
    tagStart = text.lastIndexOf(`<${name}`, parser.position);
  });
  parser.on('opentag', ({ local, uri, attributes, isSelfClosing }) => {
    const values = Object.fromEntries(Object.values(attributes).map((attribute) => [attribute.local, attribute.value]));
    const element = { name: local, uri, attributes: values, start: tagStart, end: parser.position, isSelfClosing };
    if (path.push(element) > MAX_DEPTH) throw damaged(`more than ${MAX_DEPTH} elements inside one another`);
    open?.(element, path);
  });
  parser.on('closetag', () => {
    const element = path.at(-1);
    if (element) close?.(element, path, parser.position);
    path.pop();
  });
  parser.on('text', (value) => onText?.(value, path));
  parser.on('cdata', (value) => onText?.(value, path));
  parser.write(text).close();
}

/** The letters of the first element of each of these local names that has any. */
export function firstTexts(text: string, part: string, names: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  let current = '';
  readXml(text, part, {
    open: () => (current = ''),
    text: (value) => (current += value),
    close: ({ name }) => {
      const trimmed = current.trim();
      if (names.includes(name) && trimmed !== '') found[name] ??= trimmed;
      current = '';
    },
  });
  return found;
}
