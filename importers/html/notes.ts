import { isElement, tagOf } from './dom.ts';

/** Reference (an anchor) → name of its note; and each note's element, taken out of the page. */
export type PageNotes = { references: ReadonlyMap<Element, string>; notes: ReadonlyMap<string, Element> };

const WHOLE = 'li, dd, aside, div[id^="ftn"], div[id^="edn"], div[id^="sdfootnote"], div[id^="sdendnote"]';

/**
 * Footnotes, however a program marks them: a link to a later place in the page that links back to it. So do Word, LibreOffice,
 * WordPress, pandoc, EPUB and mammoth. The links back are taken out with their letters («1», «↑»).
 */
export function takeNotes(root: Element): PageNotes {
  const order = new Map<Element, number>();
  const byName = new Map<string, Element>();
  for (const element of root.querySelectorAll('*')) {
    order.set(element, order.size);
    for (const name of namesOf(element)) if (!byName.has(name)) byName.set(name, element);
  }
  const references = new Map<Element, string>();
  const notes = new Map<string, Element>();
  const back = new Set<Element>();
  for (const anchor of root.querySelectorAll('a[href^="#"]')) {
    const target = byName.get(fragment(anchor));
    if (!target || back.has(anchor) || (order.get(target) ?? 0) <= (order.get(anchor) ?? 0)) continue;
    const note = noteAround(target);
    const own = [anchor, ...ancestors(anchor, 2)].flatMap(namesOf);
    const links = [...(note?.querySelectorAll('a[href^="#"]') ?? [])].filter((link) => own.includes(fragment(link)));
    if (!note || note.contains(anchor) || links.length === 0) continue;
    for (const link of links) back.add(link);
    references.set(anchor, fragment(anchor));
    notes.set(fragment(anchor), note);
  }
  for (const link of back) removeWithWrapper(link);
  for (const note of notes.values()) note.remove();
  return { references, notes };
}

const namesOf = (element: Element): string[] =>
  [element.getAttribute('id'), tagOf(element) === 'a' ? element.getAttribute('name') : null].filter((name): name is string => !!name);

function fragment(anchor: Element): string {
  const written = (anchor.getAttribute('href') ?? '').slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function ancestors(element: Element, count: number): Element[] {
  const parent = element.parentElement;
  return parent && count > 0 && ['sup', 'span', 'a'].includes(tagOf(parent)) ? [parent, ...ancestors(parent, count - 1)] : [];
}

function noteAround(target: Element): Element | null {
  return target.closest(WHOLE) ?? target.closest('p, div, td, section');
}

/** `<sup><a>1</a></sup>` goes as a whole. */
function removeWithWrapper(link: Element): void {
  const parent = link.parentElement;
  const alone = parent && tagOf(parent) === 'sup' && [...parent.childNodes].filter(isElement).length === 1;
  (alone ? parent : link).remove();
}
