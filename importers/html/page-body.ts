/** From a page's elements to the one block model. By allow-list: what is not named here leaves its words and nothing else. */
import type { FootnoteDefinition, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { languageTag } from '../../core/article/model.ts';
import { bodyFromTree } from '../../core/markup/parse.ts';
import type { Body, Direction } from '../../core/markup/tree.ts';
import { languageDirection, textDirection } from '../../core/text/direction.ts';
import { guessLanguage } from '../../core/text/language.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { attributeOf, BLOCK_SELECTOR, isBlock, isElement, tagOf } from './dom.ts';
import { asCaption, figureOf, joinCaptions } from './figures.ts';
import { inlinesOf, isHidden, tidied } from './inlines.ts';
import type { InlineContext } from './inlines.ts';
import { takeNotes } from './notes.ts';
import { cellsOf, isLayout, rowsOf, tableOf } from './tables.ts';
import { isVerse, verseOf } from './verse.ts';

/** Letters that the language of a page is told by. */
const LANGUAGE_SAMPLE = 20_000;

/** What an element says of those inside it. */
type Stated = { direction?: Direction; language?: string };

type Place = { language: string; direction: Direction };

class PageConversion {
  constructor(
    private readonly context: InlineContext,
    private readonly place: Place,
  ) {}

  flow(parent: Element, stated: Stated, depth: number): RootContent[] {
    if (depth > IMPORT_LIMITS.htmlDepth) return this.paragraphs([{ type: 'text', value: parent.textContent ?? '' }], stated);
    const blocks: RootContent[] = [];
    let row: PhrasingContent[] = [];
    const flush = () => {
      blocks.push(...this.paragraphs(row, stated));
      row = [];
    };
    for (const child of [...parent.childNodes]) {
      if (!isElement(child)) row.push(...inlinesOf(child, this.context));
      else if (isHidden(child)) continue;
      else if (isBlock(child) || child.querySelector(BLOCK_SELECTOR)) {
        flush();
        blocks.push(...this.block(child, saidBy(child, stated), depth + 1));
      } else row.push(...this.inline(child));
    }
    flush();
    return joinCaptions(blocks);
  }

  private inline = (node: Node): PhrasingContent[] => inlinesOf(node, this.context);

  private block(element: Element, stated: Stated, depth: number): RootContent[] {
    const tag = tagOf(element);
    if (isVerse(element)) return this.stated(verseOf(this.verseRows(element)), element, stated);
    if (/^h[1-6]$/.test(tag) && !element.querySelector('table, ul, ol')) return this.heading(element, stated, depth);
    switch (tag) {
      case 'hr':
        return [{ type: 'thematicBreak' }];
      case 'blockquote': {
        const children = this.flow(element, stated, depth).flatMap((node) => (isQuotable(node) ? [node] : []));
        return children.length === 0 ? [] : [{ type: 'blockquote', children }];
      }
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return this.list(element, stated, depth);
      case 'table':
        if (isLayout(element)) return this.flow(element, stated, depth);
        return [...this.captions(element, stated, depth), ...this.stated(tableOf(element, this.words), element, stated)];
      case 'pre':
        return this.preformatted(element, stated);
      case 'figure':
        return this.stated(figureOf(element, this.context, this.words) ?? this.flow(element, stated, depth), element, stated);
      default: {
        const blocks = this.flow(element, stated, depth);
        const isCaption = tag === 'figcaption' || /(?:^|[\s-])caption(?:$|[\s-])/i.test(attributeOf(element, 'class') ?? '');
        return isCaption ? blocks.map(asCaption) : blocks;
      }
    }
  }

  /** The words of an element in one row, those of its paragraphs parted by spaces. */
  private words = (element: Element): PhrasingContent[] => {
    const row = [...element.childNodes].flatMap((child): PhrasingContent[] => {
      if (!isElement(child) || isHidden(child)) return this.inline(child);
      if (!isBlock(child) && !child.querySelector(BLOCK_SELECTOR)) return this.inline(child);
      return [{ type: 'text', value: ' ' }, ...this.words(child), { type: 'text', value: ' ' }];
    });
    const joined = row.map((node): PhrasingContent => (node.type === 'break' ? { type: 'text', value: ' ' } : node));
    return tidied(joined, this.context.keepSpace);
  };

  private heading(element: Element, stated: Stated, depth: number): RootContent[] {
    const pictures = [...element.querySelectorAll('img')].flatMap((image) => this.inline(image));
    for (const image of element.querySelectorAll('img')) image.remove();
    const children = element.querySelector(BLOCK_SELECTOR)
      ? this.words(element)
      : tidied(this.inlineChildren(element), this.context.keepSpace);
    const level = Number(tagOf(element).slice(1));
    const level6 = level === 1 || level === 2 || level === 3 || level === 4 || level === 5 ? level : 6;
    const words =
      children.filter(({ type }) => type !== 'break').length === 0 ? [] : [{ type: 'heading' as const, depth: level6 as 1, children }];
    return [...this.stated(words, element, stated), ...(depth > 0 ? this.paragraphs(pictures, stated) : [])];
  }

  private inlineChildren = (element: Element): PhrasingContent[] => [...element.childNodes].flatMap(this.inline);

  private list(element: Element, stated: Stated, depth: number): RootContent[] {
    const children = [...element.childNodes].filter(isElement).flatMap((item) => {
      if (isHidden(item)) return [];
      const inner = tagOf(item) === 'li' ? this.flow(item, saidBy(item, stated), depth + 1) : this.block(item, stated, depth + 1);
      const blocks = inner.flatMap((node) => (isQuotable(node) ? [node] : []));
      return blocks.length === 0 ? [] : [{ type: 'listItem' as const, children: blocks }];
    });
    if (children.length === 0) return [];
    const start = Number(attributeOf(element, 'start') ?? 1);
    return [{ type: 'list', ordered: tagOf(element) === 'ol', start: Number.isInteger(start) && start >= 0 ? start : 1, children }];
  }

  private captions(table: Element, stated: Stated, depth: number): RootContent[] {
    return [...table.childNodes].filter(isElement).flatMap((child) => (tagOf(child) === 'caption' ? this.flow(child, stated, depth) : []));
  }

  /** Lines that stand as they stand: code where it says so, else words with their line ends. */
  private preformatted(element: Element, stated: Stated): RootContent[] {
    const written = (element.textContent ?? '').replace(/\r\n?/g, '\n');
    if (element.querySelector('code')) return [{ type: 'code', value: written.replace(/^\n|\n$/g, '') }];
    return written.split(/\n[ \t]*\n/).flatMap((part) => {
      const lines = part.split('\n').map((line): PhrasingContent[] => [{ type: 'text', value: line }]);
      return this.paragraphs(
        lines.flatMap((line, index): PhrasingContent[] => (index === 0 ? line : [{ type: 'break' }, ...line])),
        stated,
      );
    });
  }

  /** The paragraphs of verse: its table's rows, its `p`s, or all that it holds. */
  private verseRows(element: Element): PhrasingContent[][] {
    const context = { ...this.context, keepSpace: true };
    const inner = (node: Element) => [...node.childNodes].flatMap((child) => inlinesOf(child, context));
    const table = tagOf(element) === 'table' ? element : element.querySelector('table');
    if (table) {
      return rowsOf(table).map((row) =>
        cellsOf(row).flatMap((cell, index): PhrasingContent[] => [
          ...(index > 0 ? [{ type: 'text' as const, value: '\t' }] : []),
          ...tidied(inner(cell), true),
        ]),
      );
    }
    const paragraphs = [...element.querySelectorAll('p, div, li')].filter((node) => !node.querySelector('p, div, li'));
    return paragraphs.length > 0 ? paragraphs.map(inner) : [inner(element)];
  }

  /** A row as paragraphs: two line ends part them, as pages have it that know no paragraphs. */
  private paragraphs(row: PhrasingContent[], stated: Stated): RootContent[] {
    const parts: PhrasingContent[][] = [[]];
    let breaks = 0;
    for (const node of row) {
      const blank = node.type === 'text' && node.value.trim() === '';
      if (node.type === 'break') breaks++;
      else if (!blank) {
        if (breaks >= 2) parts.push([]);
        breaks = 0;
      }
      parts.at(-1)?.push(node);
    }
    return parts.flatMap((part): RootContent[] => {
      const children = tidied(part, this.context.keepSpace);
      return children.length === 0 ? [] : this.stated([{ type: 'paragraph', children }], null, stated);
    });
  }

  /** The blocks inside what their element says, where that is more than their letters say by themselves. */
  private stated(blocks: RootContent[], element: Element | null, around: Stated): RootContent[] {
    const { direction, language } = element ? saidBy(element, around) : around;
    return blocks.flatMap((block) => {
      const letters = lettersOf(block);
      const natural = textDirection(letters, this.place.direction);
      const said = direction !== undefined && hasLetters(letters, direction) ? direction : natural;
      const foreign = language !== undefined && languageDirection(language) === said && !isSameLanguage(language, this.place.language);
      if ((said === natural && !foreign) || !isQuotable(block)) return [block];
      const attributes = foreign ? { lang: language } : {};
      return [{ type: 'containerDirective', name: said, attributes, children: [block] }];
    });
  }
}

const isQuotable = (node: RootContent): node is RootContent & Paragraph => 'type' in node;
const isSameLanguage = (one: string, other: string) => one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();

const RTL_LETTER = /[\p{sc=Arabic}\p{sc=Hebrew}]/u;
const LTR_LETTER = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u;
const hasLetters = (text: string, direction: Direction) => (direction === 'rtl' ? RTL_LETTER : LTR_LETTER).test(text);

const lettersOf = (node: RootContent): string =>
  'children' in node ? node.children.map(lettersOf).join(' ') : 'value' in node ? node.value : '';

function saidBy(element: Element, around: Stated): Stated {
  const dir = attributeOf(element, 'dir')?.toLowerCase();
  const lang = languageTag.safeParse(attributeOf(element, 'lang', 'xml:lang'));
  return {
    ...around,
    ...((dir === 'rtl' || dir === 'ltr') && { direction: dir }),
    ...(lang.success && { language: lang.data }),
  };
}

/** The body of a page, and the language that its letters are likely in. The page is changed: its notes are taken out of it. */
export function pageBody(root: Element, options: Omit<InlineContext, 'references'>): { body: Body; language: string } {
  const { references, notes } = takeNotes(root);
  const { language } = guessLanguage((root.textContent ?? '').slice(0, LANGUAGE_SAMPLE));
  const place: Place = { language, direction: languageDirection(language) };
  const conversion = new PageConversion({ ...options, references }, place);
  const definitions = [...notes].map(([identifier, element]): FootnoteDefinition => {
    const children = conversion.flow(element, saidBy(element, {}), 1).flatMap((node) => (isQuotable(node) ? [node] : []));
    return { type: 'footnoteDefinition', identifier, children };
  });
  const children = [...conversion.flow(root, {}, 0), ...definitions];
  return { body: bodyFromTree({ type: 'root', children }, '', place), language };
}
