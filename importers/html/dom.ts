import { parseHTML } from 'linkedom';

/** Elements that stand among the words of a paragraph never hold one of these; others are looked through. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
export const BLOCK_SELECTOR = [...BLOCK_TAGS].join(',');

/** What no text is: nothing of it enters the body. */
export const DROPPED_TAGS: ReadonlySet<string> = new Set(
  (
    'script style noscript template iframe object embed applet frame frameset head title meta link base svg canvas audio video ' +
    'source track map area input button select option textarea datalist progress meter'
  ).split(' '),
);

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isTextNode = (node: Node): boolean => node.nodeType === 3 || node.nodeType === 4;
export const tagOf = (element: Element): string => element.localName.toLowerCase().replace(/^.*:/, '');
export const isBlock = (element: Element): boolean => BLOCK_TAGS.has(tagOf(element));

/** A page as a tree. Scripts are not run and nothing is loaded. What lacks its `html` or `body` tags is given them. */
export function parsePage(html: string): Document {
  const headless = /<html[\s>]/i.test(html) ? html : `<html>${html}</html>`;
  const whole = /<(?:body|frameset)[\s>]/i.test(headless)
    ? headless
    : headless.replace(/<\/head\s*>|<html(?:\s[^>]*)?>(?![\s\S]*<\/head\s*>)/i, (tag) => `${tag}<body>`);
  const { document } = parseHTML(whole);
  gatherHead(document);
  return document;
}

/** What stands before the body is its head, also where no tag says so (WHATWG HTML, section 13.1.2.4); linkedom loses the body there. */
function gatherHead(document: Document): void {
  const body = document.querySelector('html > body');
  const before = [...(body?.parentElement?.children ?? [])].filter((element) => element !== body);
  const stray = before.slice(0, before.findIndex((element) => element.nextElementSibling === body) + 1);
  if (stray.length === 1 && stray[0] && tagOf(stray[0]) === 'head') return;
  const { head } = document;
  for (const element of stray) if (element !== head) head.append(element);
}

/** Text as HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The first value of an attribute that is there and not empty. */
export function attributeOf(element: Element | null, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = element?.getAttribute(name)?.trim();
    if (value) return value;
  }
  return undefined;
}
