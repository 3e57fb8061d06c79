/** XML 1.0 (fifth edition) as text: what feeds, catalogues, sitemaps and OAI-PMH are written with. */

declare const brand: unique symbol;
/** Text that is well-formed XML already. */
export type Xml = string & { readonly [brand]: 'xml' };

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Characters that XML 1.0 cannot hold, even escaped (section 2.2); among them halves of surrogate pairs. */
const UNSPEAKABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** A text as content: what XML cannot hold becomes U+FFFD; a carriage return would be read as a new line (section 2.11). */
const content = (text: string): string => text.replace(UNSPEAKABLE, '\uFFFD').replace(/[&<>\r]/g, (mark) => ESCAPES[mark] ?? mark);

/** A text as the value of an attribute, where white space would be read as spaces (section 3.3.3). */
const value = (text: string): string => text.replace(UNSPEAKABLE, '\uFFFD').replace(/[&<>"\r\n\t]/g, (mark) => ESCAPES[mark] ?? mark);

function open(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const [key, said] of Object.entries(attributes)) if (said !== undefined) tag += ` ${key}="${value(String(said))}"`;
  return tag;
}

/** An element with elements in it; those that are undefined are left out. */
export function element(name: string, attributes: Attributes, children: readonly (Xml | undefined)[] = []): Xml {
  const inside = children.filter((child) => child !== undefined).join('');
  return (inside === '' ? `${open(name, attributes)}/>` : `${open(name, attributes)}>${inside}</${name}>`) as Xml;
}

/** An element with a text in it, '' included. */
export const leaf = (name: string, text: string, attributes: Attributes = {}): Xml =>
  `${open(name, attributes)}>${content(text)}</${name}>` as Xml;

/** The same, or nothing where there is no text. */
export const leafIf = (name: string, text: string | undefined, attributes: Attributes = {}): Xml | undefined =>
  text === undefined || text === '' ? undefined : leaf(name, text, attributes);

/** A whole document, in UTF-8. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
