import { tagOf } from './dom.ts';

const ACTIVE_TAGS = new Set(['script', 'iframe', 'object', 'embed', 'applet', 'form', 'template']);
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data'];

/** Browsers drop white space and controls in a scheme (URL, section 4.4). */
const SCRIPT_ADDRESS = /^(?:javascript|vbscript|data:text\/html)/i;

/** What a page would do if it were shown as it is: `script 2, onclick 1, javascript: 1`; '' for a page that does nothing. */
export function countActive(document: Document): string {
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const element of document.querySelectorAll('*')) {
    if (ACTIVE_TAGS.has(tagOf(element))) count(tagOf(element));
    for (const { name, value } of element.attributes) {
      if (/^on[a-z]+$/i.test(name)) count(name.toLowerCase());
      if (ADDRESSES.includes(name.toLowerCase()) && SCRIPT_ADDRESS.test(value.replace(/[\0-\x20]/g, ''))) count('javascript:');
    }
  }
  return [...counts].map(([what, times]) => `${what} ${times}`).join(', ');
}
