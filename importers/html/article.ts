/** Where in a page its article is, so that menus and the like can be left out, and nothing of the article itself. */
import { Readability } from '@mozilla/readability';
import { IMPORT_LIMITS } from '../limits.ts';
import { DROPPED_TAGS, isBlock, isElement, tagOf } from './dom.ts';

const MARK = 'data-bayaz-place';

/** A page with fewer letters around its article is read whole: what surrounds it may be its masthead, byline and date. */
const SMALL = 1_500;
/** Below this share of the page's letters the article was not found. */
const FOUND = 0.15;
/** More elements than a page has that a person wrote; finding the article would take too long. */
const MAX_ELEMENTS = 40_000;

const NAVIGATION =
  'nav, [role="navigation"], [role="search"], [role="menu"], [role="menubar"], [role="dialog"], #comments, .comments, .comment-list, ' +
  '.breadcrumb, .breadcrumbs, .share, .sharedaddy, .social-share, .related-posts, .cookie-notice';
const MENU_LINKS = 4;
const MENU_SHARE = 0.8;

const lettersIn = (element: Element | null): number => (element?.textContent ?? '').replace(/\s+/g, '').length;

/**
 * Takes out of a large page what is none of its article: navigation and lists of links around it, and what follows it. What stands
 * before it (a masthead, a title, a byline) and all between its parts stays. @returns how the text that was taken out begins
 */
export function trimPage(document: Document): string {
  const { body } = document;
  for (const element of body.querySelectorAll([...DROPPED_TAGS].filter((tag) => tag !== 'img').join(','))) element.remove();
  const elements = [...body.querySelectorAll('*')];
  if (elements.length > MAX_ELEMENTS || lettersIn(body) < SMALL || depthOf(body) > IMPORT_LIMITS.htmlDepth) return '';
  const kept = articleElements(document, elements);
  const removed: string[] = [];
  if (kept.length > 0) {
    const inArticle = new Set(kept);
    for (const element of around(body, inArticle)) {
      removed.push((element.textContent ?? '').replace(/\s+/g, ' ').trim());
      element.remove();
    }
  }
  for (const element of elements) element.removeAttribute(MARK);
  return removed
    .filter((text) => text !== '')
    .join(' … ')
    .slice(0, 240);
}

/** How deep the elements are inside one another, as far as it matters. */
function depthOf(body: Element): number {
  let level = [...body.childNodes].filter(isElement);
  let depth = 0;
  while (level.length > 0 && depth++ <= IMPORT_LIMITS.htmlDepth)
    level = level.flatMap((element) => [...element.childNodes].filter(isElement));
  return depth;
}

/** The elements with words that readability takes for the article; none where the page is small or it finds too little. */
function articleElements(document: Document, elements: Element[]): Element[] {
  const all = lettersIn(document.body);
  const marked = elements.filter((element) => isBlock(element) && lettersIn(element) > 0);
  marked.forEach((element, index) => element.setAttribute(MARK, String(index)));
  const clone = document.cloneNode(true);
  if (clone.nodeType !== 9) return [];
  const article = parseArticle(clone as Document);
  const letters = (article?.textContent ?? '').replace(/\s+/g, '').length;
  if (!article?.content || letters < all * FOUND || all - letters < SMALL) return [];
  const places = new Set([...article.content.matchAll(new RegExp(`${MARK}="(\\d+)"`, 'g'))].map(([, place]) => Number(place)));
  return marked.filter(
    (element, index) => places.has(index) && ![...element.childNodes].some((child) => isElement(child) && isBlock(child)),
  );
}

function parseArticle(document: Document) {
  try {
    return new Readability(document, { keepClasses: true, maxElemsToParse: MAX_ELEMENTS }).parse();
  } catch {
    // a page that it cannot read is read whole
    return null;
  }
}

/** Elements that can go: they hold nothing of the article, and are navigation, a list of links, or come after its end. */
function around(body: Element, article: ReadonlySet<Element>): Element[] {
  const holders = new Set<Element>();
  for (const element of article) for (let node: Element | null = element; node; node = node.parentElement) holders.add(node);
  const isInArticle = (element: Element): boolean => element.closest('article, main') !== null;
  const found: Element[] = [];
  let seen = 0;
  const visit = (parent: Element) => {
    for (const child of [...parent.childNodes].filter(isElement)) {
      if (article.has(child)) seen++;
      else if (holders.has(child)) visit(child);
      else {
        const isAfter = seen === article.size && !isInArticle(child) && !/^(?:h[1-6]|p)$/.test(tagOf(child));
        if (child.matches(NAVIGATION) || isMenu(child) || isAfter) found.push(child);
      }
    }
  };
  visit(body);
  return found;
}

function isMenu(element: Element): boolean {
  const links = [...element.querySelectorAll('a[href]')];
  const linked = links.reduce((sum, link) => sum + lettersIn(link), 0);
  return links.length >= MENU_LINKS && linked >= lettersIn(element) * MENU_SHARE;
}
