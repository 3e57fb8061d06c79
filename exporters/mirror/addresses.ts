import { lightPath } from '../../components/reader/light-address.ts';
import type { FacetName } from '../../core/article/views.ts';

/** Lists that have a page of their own in the archive; the others are filters there, and files under `lists/` here. */
const ROOMS: Partial<Record<FacetName, string>> = { author: 'people', section: 'sections' };
const FACETS: readonly FacetName[] = ['language', 'section', 'site', 'author', 'subject', 'year'];

/** `x.html`, `x.2.html`: a slug never holds a full stop. */
const numbered = (path: string, page: string | null) => `${path}${page === null || page === '1' ? '' : `.${page}`}.html`;

/**
 * The file of the mirror that an address of the archive leads to, as a path below its folder, decoded; undefined for what only the
 * archive itself has (originals, revisions, other formats).
 */
export function mirrorFile(address: string): string | undefined {
  const [, path = '', search = ''] = /^([^?#]*)\??([^#]*)/.exec(address) ?? [];
  const query = new URLSearchParams(search);
  if (query.has('edition')) return undefined;
  if (/^\/(?:media|search)\/[\w.-]+$/.test(path)) return path.slice(1);
  const locale = /^\/(fa|en)(?=\/|$)/.exec(path)?.[1];
  if (!locale) return undefined;
  if (path === `/${locale}/articles`) return listFile(locale, query);
  if (/^\/\w+\/words(?:\/[^/]+)?$/.test(path) || (lightPath(path) && path !== `/${locale}`))
    return numbered(decodeURIComponent(path.slice(1)), query.get('page'));
  return path === `/${locale}` ? `${locale}/index.html` : undefined;
}

/** Of `/articles?…`: a list under one filter has its file, under several it has none. */
function listFile(locale: string, query: URLSearchParams): string | undefined {
  const [facet, another] = FACETS.filter((name) => query.has(name));
  if (!facet) return `${locale}/articles.html`;
  if (another) return undefined;
  const value = query.get(facet) ?? '';
  const room = ROOMS[facet] ?? `lists/${facet === 'year' ? `year-${query.get('calendar') ?? ''}` : facet}`;
  return numbered(`${locale}/${room}/${value}`, query.get('page'));
}

/** How a page of the mirror leads to another file of it: from its own folder, no further up than need be. */
export function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const steps = to.split('/');
  let common = 0;
  while (common < Math.min(folders.length, steps.length - 1) && folders[common] === steps[common]) common++;
  const down = steps.slice(common).map(encodeURIComponent).join('/');
  return '../'.repeat(folders.length - common) + down;
}
