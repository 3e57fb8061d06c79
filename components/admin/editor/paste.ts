/** What is pasted, made into what the editor knows: Word's lists and notes, its paragraphs without its junk, the lines of a PDF. */
import { joinBrokenLists } from './paste-lists.ts';

const JUNK =
  'script, style, meta, link, title, head, xml, svg, iframe, object, img, video, audio, input, button, select, textarea, col, colgroup';
const BLOCKS = new Set('P DIV H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE PRE TABLE TR TD TH ASIDE SECTION ARTICLE HR'.split(' '));
const LEVELS: Record<string, string> = { H1: 'h2', H5: 'h4', H6: 'h4' };
const KEPT = new Set(['href', 'title', 'data-dir', 'data-label', 'start']);

const styleOf = (element: Element): string => (element.getAttribute('style') ?? '').toLowerCase();
const unwrap = (element: Element) => element.replaceWith(...element.childNodes);

function rename(element: Element, name: string): Element {
  const made = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of [...element.attributes]) made.setAttribute(attribute, value);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

function removeJunk(root: Element): void {
  for (const element of root.querySelectorAll(JUNK)) element.remove();
  for (const element of [...root.querySelectorAll('*')]) {
    if (/display:\s*none|mso-hide:\s*all/.test(styleOf(element))) element.remove();
    // `<o:p>`, `<v:shape>`, `<st1:place>`: elements of namespaces that only Word knows
    else if (element.tagName.includes(':') || element.tagName === 'FONT' || element.tagName === 'CENTER') unwrap(element);
  }
  const comments = (node: Node): void => {
    for (const child of [...node.childNodes]) {
      if (child.nodeType === 8) child.remove();
      else comments(child);
    }
  };
  comments(root);
}

/** Word's footnotes: `[1]` with a link to `#_ftn1`, and the notes after the text. @param label the name of the note in this text */
function notes(root: Element, label: (name: string) => string): void {
  for (const link of [...root.querySelectorAll('a[href]')]) {
    const [, back, number] = /#_(?:ftn|edn)(ref)?(\w+)$/.exec(link.getAttribute('href') ?? '') ?? [];
    if (number === undefined) continue;
    if (back) {
      link.remove();
      continue;
    }
    const reference = link.ownerDocument.createElement('sup');
    reference.setAttribute('data-label', label(number));
    link.replaceWith(reference);
  }
  for (const note of [...root.querySelectorAll('div[id]')]) {
    const number = /^(?:ftn|edn)(\w+)$/.exec(note.id)?.[1];
    if (number !== undefined) rename(note, 'aside').setAttribute('data-label', label(number));
  }
}

/** Weight and slant that a style says, as elements; a `<b>` that is not bold (as one editor wraps all it copies) is none. */
function emphasis(root: Element): void {
  for (const element of [...root.querySelectorAll('b, strong, i, em, span')]) {
    const style = styleOf(element);
    const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
    const isSlanted = /font-style:\s*italic/.test(style);
    const isBold = weight === 'bold' || Number(weight) >= 600;
    const wasBold = element.tagName === 'B' || element.tagName === 'STRONG';
    const wasSlanted = element.tagName === 'I' || element.tagName === 'EM';
    const isPlain = (wasBold && weight !== undefined && !isBold) || (wasSlanted && /font-style:\s*normal/.test(style));
    if (!isPlain && (wasBold || wasSlanted)) continue;
    let inside = element;
    for (const name of [...(isBold ? ['strong'] : []), ...(isSlanted ? ['em'] : [])]) {
      const mark = element.ownerDocument.createElement(name);
      mark.append(...inside.childNodes);
      inside.append(mark);
      inside = mark;
    }
    unwrap(element);
  }
}

/** Cells hold words, not paragraphs. */
function cells(root: Element): void {
  for (const cell of root.querySelectorAll('td, th')) {
    for (const block of [...cell.querySelectorAll('*')]) {
      if (!BLOCKS.has(block.tagName) && block.tagName !== 'BR') continue;
      if (block.nextSibling) block.after(' ');
      if (block.tagName === 'BR') block.remove();
      else unwrap(block);
    }
  }
}

/** Spaces as HTML counts them; a hard space is mostly Word's, and a half-space is a letter. */
function spaces(root: Element): void {
  const visit = (node: Node): void => {
    for (const child of [...node.childNodes]) {
      if (child.nodeType === 3) child.textContent = (child.textContent ?? '').replace(/\ufeff/g, '').replace(/[ \t\r\n\u00a0]+/g, ' ');
      else if ((child as Element).tagName !== 'PRE') visit(child);
    }
  };
  visit(root);
  const isEdge = (node: Node | null) => node === null || BLOCKS.has((node as Element).tagName) || (node as Element).tagName === 'BR';
  const trim = (node: Node): void => {
    for (const child of [...node.childNodes]) {
      if (child.nodeType !== 3) {
        if ((child as Element).tagName !== 'PRE') trim(child);
        continue;
      }
      const isInBlock = node === root || BLOCKS.has((node as Element).tagName);
      if (isInBlock && isEdge(child.previousSibling)) child.textContent = child.textContent!.replace(/^ /, '');
      if (isInBlock && isEdge(child.nextSibling)) child.textContent = child.textContent!.replace(/ $/, '');
      if (child.textContent === '') (child as ChildNode).remove();
    }
  };
  trim(root);
}

function attributes(root: Element): void {
  for (const element of root.querySelectorAll('*')) {
    const dir = element.getAttribute('dir')?.toLowerCase();
    if (BLOCKS.has(element.tagName) && (dir === 'rtl' || dir === 'ltr')) element.setAttribute('data-dir', dir);
    for (const { name } of [...element.attributes]) if (!KEPT.has(name)) element.removeAttribute(name);
  }
}

/**
 * Cleans pasted HTML in place. Nothing that the editor's schema does not know comes through it anyway; this makes of other programs'
 * habits what their writers meant.
 * @param root of a document of its own, which nothing shows
 * @param label gives a note's name in the text that is pasted into
 */
export function cleanPasted(root: Element, label: (name: string) => string = (name) => name): void {
  removeJunk(root);
  joinBrokenLists(root);
  notes(root, label);
  emphasis(root);
  cells(root);
  for (const heading of [...root.querySelectorAll('h1, h5, h6')]) rename(heading, LEVELS[heading.tagName]!);
  spaces(root);
  attributes(root);
  for (const paragraph of [...root.querySelectorAll('p, h2, h3, h4')])
    if ((paragraph.textContent ?? '').trim() === '' && !paragraph.querySelector('[data-label]')) paragraph.remove();
}

const SENTENCE_END = /[.!?:\u061f\u2026\u00bb\u201d)\]"]\s*$/u; // ؟ … » ”
/** A line of a page is rarely longer. */
const LINE = 130;

/** Whether the lines are those of a page: they end where the page did, not where the sentence does. */
function areBroken(lines: readonly string[]): boolean {
  const inner = lines.slice(0, -1);
  const open = inner.filter((line) => !SENTENCE_END.test(line) && line.length <= LINE);
  return lines.length >= 3 && open.length / inner.length >= 0.6;
}

/**
 * The paragraphs of a pasted plain text: parted by blank lines where there are any; else each line is one, unless the lines are those
 * of a page, which stay in one paragraph until somebody joins them.
 */
export function pastedParagraphs(text: string): string[] {
  const clean = text.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, '');
  if (/\n[ \t]*\n/.test(clean)) return clean.split(/\n(?:[ \t]*\n)+/);
  const lines = clean.split('\n');
  return areBroken(lines) ? [clean] : lines.filter((line) => line.trim() !== '');
}
