import { escapeHtml } from '../html/dom.ts';
import { readXml } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/read-xml.ts';
import type { OdtStyles } from './styles.ts';

/** What is no text of the document, with all that it holds. */
const SKIPPED = new Set([
  'tracked-changes',
  'annotation',
  'annotation-end',
  'note-citation',
  'forms',
  'sequence-decls',
  'covered-table-cell',
  'object',
  'object-ole',
  'event-listeners',
  'ruby-text',
]);
/** Cells that a spreadsheet repeats to its edge. */
const MAX_REPEATED = 20;
const MAX_SPACES = 100;

type Tag = { before: string; after: string };

/**
 * The text of an ODF document (ODF 1.3 part 3, sections 5, 6 and 9) as HTML: paragraphs as `div`, because text boxes stand inside
 * them, notes as links there and back. `picture` names a picture by its address in the package.
 */
export function odtHtml(xml: string, styles: OdtStyles, picture: (address: string) => string): string {
  const notes: string[] = [];
  /** What is being written: the text, and inside it each open note. */
  const outputs: string[][] = [[]];
  const open: Tag[] = [];
  const frames: { image?: string; alt?: string }[] = [];
  const lists: string[] = [];
  let skipped = 0;
  let alt = '';
  const write = (html: string) => outputs.at(-1)?.push(html);

  const tagOf = (element: XmlElement): Tag => {
    const { name, attributes } = element;
    switch (name) {
      case 'p':
        return paragraph(attributes['style-name']);
      case 'h': {
        const level = Math.min(6, Math.max(1, Number(attributes['outline-level']) || 1));
        return { before: `<h${level}${direction(attributes['style-name'])}>`, after: `</h${level}>` };
      }
      case 'span':
        return around(styles.tags(attributes['style-name']));
      case 'a':
        return { before: `<a href="${escapeHtml(attributes.href ?? '')}">`, after: '</a>' };
      case 'list': {
        const style = attributes['style-name'] ?? lists.at(-1) ?? '';
        lists.push(style);
        return around([styles.isOrdered(style) ? 'ol' : 'ul']);
      }
      case 'list-item':
      case 'list-header':
        return around(['li']);
      case 'table':
        return around(['table']);
      case 'table-row':
        return around(['tr']);
      case 'table-cell':
        return cell(attributes);
      case 'text-box':
        return around(['div']);
      default:
        return { before: EMPTY[name]?.(attributes) ?? '', after: '' };
    }
  };
  const direction = (style: string | undefined) => (styles.isRtl(style) ? ' dir="rtl"' : '');
  const paragraph = (style: string | undefined): Tag => {
    const role = styles.role(style);
    const [before, after] = ROLE_TAGS[role ?? 'none'];
    return { before: before.replace('>', `${direction(style)}>`), after };
  };

  readXml(xml, 'content.xml', {
    open: (element, path) => {
      const { name, attributes } = element;
      if (skipped > 0 || SKIPPED.has(name)) {
        skipped++;
        return;
      }
      if (name === 'frame') frames.push({});
      const frame = frames.at(-1);
      if (name === 'image' && frame && path.at(-2)?.name === 'frame') frame.image ??= attributes.href ?? '';
      if (name === 'title' || name === 'desc') alt = '';
      if (name === 'note-body') outputs.push([]);
      const tag = tagOf(element);
      open.push(tag);
      write(tag.before);
    },
    text: (text, path) => {
      if (skipped > 0) return;
      const parent = path.at(-1)?.name;
      if (parent === 'title' || parent === 'desc') alt += text;
      // white space is collapsed as 6.1.2 says; what stands outside paragraphs is the source's own
      else if (path.some(({ name }) => name === 'p' || name === 'h')) write(escapeHtml(text.replace(/[ \t\r\n]+/g, ' ')));
    },
    close: ({ name }) => {
      if (skipped > 0) {
        skipped--;
        return;
      }
      write(open.pop()?.after ?? '');
      if (name === 'list') lists.pop();
      const frame = frames.at(-1);
      if ((name === 'title' || name === 'desc') && frame) frame.alt ??= alt.trim() || undefined;
      if (name === 'frame') {
        const { image, alt: description = '' } = frames.pop() ?? {};
        if (image !== undefined) write(`<img src="${escapeHtml(picture(image))}" alt="${escapeHtml(description)}">`);
      }
      if (name === 'note-body') {
        const note = outputs.pop()?.join('') ?? '';
        const number = notes.push(note);
        write(`<sup><a id="reference-${number}" href="#note-${number}">${number}</a></sup>`);
      }
    },
  });
  const list = notes.map((note, index) => `<li id="note-${index + 1}">${note}<a href="#reference-${index + 1}">↑</a></li>`);
  return mergedRoles(outputs[0]?.join('') ?? '') + (list.length > 0 ? `<ol>${list.join('')}</ol>` : '');
}

const ROLE_TAGS = {
  quote: ['<div data-in="blockquote">', '</div data-in="blockquote">'],
  verse: ['<div data-in="verse">', '</div data-in="verse">'],
  caption: ['<div class="caption">', '</div>'],
  title: ['<h1>', '</h1>'],
  none: ['<div>', '</div>'],
} as const;

const IN = { blockquote: ['<blockquote>', '</blockquote>'], verse: ['<div class="verse">', '</div>'] } as const;

/** Paragraphs of one role in a row stand in one quote or verse. */
const mergedRoles = (html: string): string =>
  html
    .replace(/<\/div data-in="(\w+)">\s*<div data-in="\1"/g, '</div><div')
    .replace(/<div data-in="(blockquote|verse)"/g, (_, role: keyof typeof IN) => `${IN[role][0]}<div`)
    .replace(/<\/div data-in="(blockquote|verse)">/g, (_, role: keyof typeof IN) => `</div>${IN[role][1]}`);

const EMPTY: Partial<Record<string, (attributes: Readonly<Record<string, string>>) => string>> = {
  s: ({ c }) => ' '.repeat(Math.min(Number(c ?? 1) || 1, MAX_SPACES)),
  tab: () => '\t',
  'line-break': () => '<br>',
};

const around = (tags: readonly string[]): Tag => ({
  before: tags.map((tag) => `<${tag}>`).join(''),
  after: tags
    .map((tag) => `</${tag}>`)
    .reverse()
    .join(''),
});

function cell(attributes: Readonly<Record<string, string>>): Tag {
  const columns = Number(attributes['number-columns-spanned'] ?? 1) || 1;
  const rows = Number(attributes['number-rows-spanned'] ?? 1) || 1;
  const repeated = Math.min(Number(attributes['number-columns-repeated'] ?? 1) || 1, MAX_REPEATED);
  return { before: `<td colspan="${columns}" rowspan="${rows}">`, after: `</td>${'<td></td>'.repeat(repeated - 1)}` };
}
