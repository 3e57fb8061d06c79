/** From the parser's block nodes to the tree's: each with its direction, and its language where it is not that of its surroundings. */
import type { Heading, List, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { languageTag } from '../article/model.ts';
import { languageDirection, textDirection } from '../text/direction.ts';
import { slugFrom } from '../text/slug.ts';
import { pictureSource } from './addresses.ts';
import { inlinesFrom, inlinesIn } from './inlines.ts';
import type { InlineContext, Picture } from './inlines.ts';
import { inlineText } from './plain-text.ts';
import { isolateRuns, languageOf } from './runs.ts';
import type { Beyt, Block, Direction, FigureBlock, Inline } from './tree.ts';
import { verseLines } from './verse-lines.ts';

/** Blocks inside one another; deeper quotes and lists keep what they hold and lose their form. */
const MAX_DEPTH = 24;

/** Letters that the direction of a block is judged by. */
const SAMPLE = 2_000;

/** What a block is surrounded by. */
export type Scope = {
  language: string;
  direction: Direction;
  depth: number;
  /** Said by a `:::rtl` or `:::ltr` around it. */
  stated?: { direction: Direction; language?: string };
};

type Place = { direction: Direction; language?: string };

const LOGICAL = { left: 'start', right: 'end', center: 'center' } as const;

/** The letters of a node, as far as direction needs them: code, addresses of pictures and notes say nothing. */
function sample(nodes: readonly Nodes[]): string {
  let letters = '';
  for (const node of nodes) {
    if (letters.length >= SAMPLE) break;
    if (node.type === 'text' || node.type === 'escapedText') letters += node.value;
    else if ('children' in node) letters += `${sample(node.children)} `;
  }
  return letters.slice(0, SAMPLE);
}

/** Direction and language of a block, and the scope of what it holds. */
export const placeOf = (node: Nodes, scope: Scope) => placeOfLetters(sample([node]), scope);

/** The same of a block by its letters (`blockLetters` of a block in the tree). */
export function placeOfLetters(written: string, scope: Scope): { place: Place; inner: Scope } {
  const letters = written.slice(0, SAMPLE);
  const direction = scope.stated?.direction ?? textDirection(letters, scope.direction);
  const foreign = direction !== languageDirection(scope.language);
  const language = scope.stated?.language ?? (foreign ? languageOf(letters, direction) : undefined);
  const differs = language !== undefined && language !== scope.language;
  return {
    place: { direction, ...(differs && { language }) },
    inner: { ...scope, direction, language: language ?? scope.language, depth: scope.depth + 1 },
  };
}

/** The letters of a block in the tree that its direction is judged by, as `sample` takes them of the parser's node. */
export function blockLetters(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return `${inlineLetters(block.children)} `;
    case 'figure':
      return `${inlineLetters(block.caption)}  `;
    case 'quote':
      return `${block.children.map(blockLetters).join('')} `;
    case 'list':
      return `${block.items.map((item) => `${item.map(blockLetters).join('')} `).join('')} `;
    case 'verse':
      return `${block.stanzas.map((stanza) => `${stanza.map(beytLetters).join('\n')} `).join('')} `;
    case 'table':
      return `${[block.head, ...block.rows].map((row) => `${row.map((cell) => `${inlineLetters(cell)} `).join('')} `).join('')} `;
    default:
      return '';
  }
}

const beytLetters = ({ first, second }: Beyt): string => inlineLetters(first) + (second ? ` | ${inlineLetters(second)}` : '');

const inlineLetters = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => (inline.type === 'text' ? inline.text : 'children' in inline ? `${inlineLetters(inline.children)} ` : ''))
    .join('');

/** The direction of code, which is that of its own letters. */
export const codeDirection = (text: string): Direction => textDirection(text.slice(0, SAMPLE), 'ltr');

export class BlockConversion {
  private readonly ids = new Set<string>();
  /** The last number given to each slug. */
  private readonly slugs = new Map<string, number>();

  constructor(
    private readonly source: string,
    private readonly context: InlineContext & {
      /** A definition that nothing refers to: it stands in the text as it was written. */
      isStray: (node: RootContent) => boolean;
    },
  ) {}

  blocks(nodes: Root['children'], scope: Scope): Block[] {
    return nodes.flatMap((node) => this.block(node, scope));
  }

  private block(node: RootContent, scope: Scope): Block[] {
    switch (node.type) {
      case 'paragraph':
        return this.paragraph(node, scope);
      case 'heading':
        return [this.heading(node, scope)];
      case 'blockquote': {
        const { place, inner } = placeOf(node, scope);
        const children = this.blocks(node.children, inner);
        return scope.depth < MAX_DEPTH ? [{ type: 'quote', ...place, children }] : children;
      }
      case 'list':
        return this.list(node, scope);
      case 'table':
        return [this.table(node, scope)];
      case 'code':
        return [{ type: 'codeBlock', direction: codeDirection(node.value), text: node.value }];
      case 'thematicBreak':
        return [{ type: 'rule' }];
      case 'containerDirective':
        return this.directive(node, scope);
      case 'definition':
        return this.context.isStray(node) ? this.asWritten(node, scope) : [];
      case 'html':
        return this.asWritten(node, scope);
      default:
        return [];
    }
  }

  private written = ({ position }: Nodes): string => this.source.slice(position?.start.offset, position?.end.offset);

  private asWritten(node: RootContent, scope: Scope): Block[] {
    return this.paragraph({ type: 'paragraph', children: [{ type: 'text', value: this.written(node) }] }, scope);
  }

  /** A paragraph, and as figures after it the pictures that stand among its words. */
  private paragraph(node: Paragraph, scope: Scope): Block[] {
    const { place } = placeOf(node, scope);
    const pictures: Picture[] = [];
    const inlines = inlinesFrom(node.children, this.context, pictures);
    const onlyPictures = pictures.length > 0 && inlineText(inlines).trim() === '';
    const words: Block[] = onlyPictures ? [] : [{ type: 'paragraph', ...place, children: isolateRuns(inlines, place.direction) }];
    return [...words, ...pictures.map((picture) => this.pictureFigure(picture, scope))];
  }

  private pictureFigure({ source, alt, title }: Picture, scope: Scope): FigureBlock {
    const children: PhrasingContent[] = title ? [{ type: 'text', value: title }] : [];
    const { place } = placeOf({ type: 'paragraph', children }, scope);
    return {
      type: 'figure',
      ...place,
      ...(source && { source }),
      ...(alt && { alt }),
      caption: inlinesIn(place.direction, children, this.context),
    };
  }

  private heading(node: Heading, scope: Scope): Block {
    const { place } = placeOf(node, scope);
    const children = inlinesIn(place.direction, node.children, this.context);
    return { type: 'heading', ...place, depth: node.depth, id: this.headingId(inlineText(children)), children };
  }

  /** `h-` and the slug of the words, so that no other id of a page is taken; the second of the same words gets `-2`. */
  private headingId(words: string): string {
    const slug = `h-${slugFrom(words) || 'untitled'}`;
    let number = this.slugs.get(slug) ?? 0;
    let id;
    do id = ++number === 1 ? slug : `${slug}-${number}`;
    while (this.ids.has(id));
    this.slugs.set(slug, number);
    this.ids.add(id);
    return id;
  }

  private list(node: List, scope: Scope): Block[] {
    const { place, inner } = placeOf(node, scope);
    const items = node.children.map((item) => this.blocks(item.children, inner));
    if (scope.depth >= MAX_DEPTH) return items.flat();
    const start = node.ordered && typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {};
    return [{ type: 'list', ...place, ordered: node.ordered === true, ...start, items }];
  }

  private table(node: Table, scope: Scope): Block {
    const { place } = placeOf(node, scope);
    const [head = [], ...rows] = node.children.map((row) =>
      row.children.map((cell) => inlinesIn(place.direction, cell.children, this.context)),
    );
    const align = head.map((_, index) => {
      const side = node.align?.[index];
      return side ? LOGICAL[side] : null;
    });
    return { type: 'table', ...place, align, head, rows };
  }

  private directive(node: ContainerDirective, scope: Scope): Block[] {
    if (node.name === 'verse') return [this.verse(node, scope)];
    if (node.name === 'figure') return [this.figure(node, scope)];
    if (node.name !== 'rtl' && node.name !== 'ltr') return this.blocks(node.children, scope);
    const language = languageTag.safeParse(node.attributes?.lang);
    const stated = { direction: node.name, ...(language.success && { language: language.data }) } as const;
    return this.blocks(node.children, { ...scope, stated });
  }

  /** Each paragraph is a stanza. */
  private verse(node: ContainerDirective, scope: Scope): Block {
    const { place } = placeOf(node, scope);
    const inlines = (nodes: PhrasingContent[]): Inline[] => inlinesIn(place.direction, nodes, this.context);
    const stanzas = this.paragraphsOf(node).map((nodes): Beyt[] =>
      verseLines(nodes).map(({ first, second }) => ({ first: inlines(first), ...(second && { second: inlines(second) }) })),
    );
    return { type: 'verse', ...place, stanzas: stanzas.filter(({ length }) => length > 0) };
  }

  /** What a directive holds that knows only paragraphs: any other block is taken as it was written. */
  private paragraphsOf({ children }: ContainerDirective): PhrasingContent[][] {
    return children.flatMap((child): PhrasingContent[][] => {
      if (child.type === 'paragraph') return [child.children];
      if (child.type === 'footnoteDefinition' || (child.type === 'definition' && !this.context.isStray(child))) return [];
      return [[{ type: 'text', value: this.written(child) }]];
    });
  }

  private figure(node: ContainerDirective, scope: Scope): FigureBlock {
    const { place } = placeOf(node, scope);
    const { src, alt, credit, licence } = node.attributes ?? {};
    const source = pictureSource(src ?? '');
    const caption = this.paragraphsOf(node).flatMap((nodes, index): PhrasingContent[] =>
      index === 0 ? nodes : [{ type: 'break' }, ...nodes],
    );
    return {
      type: 'figure',
      ...place,
      ...(source && { source }),
      ...(typeof alt === 'string' && { alt }),
      caption: inlinesIn(place.direction, caption, this.context),
      ...(credit && { credit }),
      ...(licence && { licence }),
    };
  }
}
