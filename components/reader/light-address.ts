/**
 * Addresses of the light edition: a page's own with `.html` after it, the home page's `/{locale}/index.html` (docs/machine.md).
 * A slug never holds a full stop, so nothing else ends that way.
 */
const HAS_LIGHT = /^\/(?:fa|en)(?:\/(?:about|search|(?:articles|people|sites)(?:\/[^/.]+)?|sections\/[^/.]+))?$/;

/** Whoever asks for less data everywhere can still ask for the whole of one page. */
export const EDITION_PARAMETER = 'edition';

/** Where the page at a path has its light edition; undefined where it has none. */
export function lightPath(path: string): string | undefined {
  if (!HAS_LIGHT.test(path)) return undefined;
  return path.indexOf('/', 1) < 0 ? `${path}/index.html` : `${path}.html`;
}

/** The path of the page that a light path is the edition of; any other path as it is. */
export const fullPath = (path: string): string => path.replace(/^(\/(?:fa|en))\/index\.html$/, '$1').replace(/\.html$/, '');

/** An address within the archive as a light page leads to it: to another light page where there is one. */
export function lightHref(address: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  if (/[?&]edition=full(?:&|#|$)/.test(rest)) return address;
  return (lightPath(path) ?? path) + rest;
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };
const CHARACTERS = Object.fromEntries(Object.entries(ENTITIES).map(([entity, character]) => [character, entity]));

/**
 * Every address within the archive in a rendered page, as `rewrite` says it. React escapes each quotation mark in text and attributes,
 * so what looks like an attribute is one; an inline style or script must not hold ` href="/`.
 */
export function rewriteAddresses(markup: string, rewrite: (address: string) => string): string {
  return markup.replace(/ (href|action|src)="(\/[^"]*)"/g, (_, name: string, value: string) => {
    const address = rewrite(value.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity));
    return ` ${name}="${address.replace(/[&<>"']/g, (character) => CHARACTERS[character] ?? character)}"`;
  });
}
