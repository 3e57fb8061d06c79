/** The editor's nodes and marks: core/markup's tree, and nothing that it does not hold. */
import { Extension, Mark, Node, textblockTypeInputRule, wrappingInputRule, type Extensions } from '@tiptap/core';
import { linkAddress } from '../../../core/markup/addresses.ts';

const dirOf = (element: HTMLElement): string | null => {
  const dir = element.getAttribute('data-dir');
  return dir === 'rtl' || dir === 'ltr' ? dir : null;
};
const plain = (name: string, initial: unknown = null) => ({
  [name]: {
    default: initial,
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? initial,
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === null || attributes[name] === initial ? {} : { [`data-${name}`]: String(attributes[name]) },
  },
});

const PLACED = ['paragraph', 'heading', 'quote', 'bulletList', 'orderedList', 'verse', 'figure', 'table'];
const PIECES = [...PLACED, 'codeBlock', 'rule', 'source', 'note'];

/** A block's own direction and language where it has one, and the piece of the Markdown that it was read from. */
const Placed = Extension.create({
  name: 'placed',
  addGlobalAttributes: () => [
    {
      types: PLACED,
      attributes: {
        dir: { default: null, parseHTML: dirOf, renderHTML: ({ dir }: { dir?: string | null }) => (dir ? { dir, 'data-dir': dir } : {}) },
        lang: {
          default: null,
          parseHTML: (element: HTMLElement) => element.getAttribute('data-lang'),
          renderHTML: ({ lang }: { lang?: string | null }) => (lang ? { lang, 'data-lang': lang } : {}),
        },
      },
    },
    { types: PIECES, attributes: { piece: { default: null, rendered: false, keepOnSplit: false } } },
  ],
});

const Doc = Node.create({ name: 'doc', topNode: true, content: '(block | source | note)+' });
const Text = Node.create({ name: 'text', group: 'inline' });
const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
  addInputRules() {
    return [2, 3, 4].map((level) =>
      textblockTypeInputRule({ find: new RegExp(`^#{${level}}\\s$`), type: this.type, getAttributes: { level } }),
    );
  },
});
const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^>\s$/, type: this.type })];
  },
});
const BulletList = Node.create({
  name: 'bulletList',
  group: 'block',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^[-+*]\s$/, type: this.type })];
  },
});
/** As CommonMark (section 5.2) has it: at most nine digits. */
const listStart = (text: string | null | undefined): number => Math.min(Math.max(0, Number(text ?? 1) || 0), 999_999_999);
const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block',
  content: 'listItem+',
  addAttributes: () => ({ start: { default: 1, parseHTML: (element: HTMLElement) => listStart(element.getAttribute('start') ?? '1') } }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^(\d{1,9})[.)]\s$/, type: this.type, getAttributes: (match) => ({ start: listStart(match[1]) }) })];
  },
});
const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
});
const Verse = Node.create({
  name: 'verse',
  group: 'block',
  content: 'beyt+',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-verse]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-verse': '', class: 'edit-verse' }, 0],
});
const Beyt = Node.create({
  name: 'beyt',
  content: 'hemistich hemistich',
  isolating: true,
  addAttributes: () => ({
    newStanza: {
      default: false,
      parseHTML: (element: HTMLElement) => element.hasAttribute('data-stanza'),
      renderHTML: ({ newStanza }) => (newStanza ? { 'data-stanza': '' } : {}),
      keepOnSplit: false,
    },
  }),
  parseHTML: () => [{ tag: 'div[data-beyt]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-beyt': '', class: 'edit-beyt' }, 0],
});
const Hemistich = Node.create({
  name: 'hemistich',
  content: '(text | noteReference)*',
  whitespace: 'pre',
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-hemistich]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-hemistich': '', class: 'edit-hemistich' }, 0],
});
const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  isolating: true,
  draggable: true,
  addAttributes: () => ({ ...plain('source'), ...plain('alt'), ...plain('credit'), ...plain('licence') }),
  parseHTML: () => [{ tag: 'figure[data-figure]', contentElement: 'figcaption' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { ...HTMLAttributes, 'data-figure': '' }, ['figcaption', 0]],
});
const CodeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' as const }],
  renderHTML: ({ HTMLAttributes }) => ['pre', { ...HTMLAttributes, dir: 'auto' }, ['code', 0]],
});
/** Markdown that the editor has no form for, as it is written. */
const Source = Node.create({
  name: 'source',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'pre[data-source]', preserveWhitespace: 'full' as const, priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['pre', { ...HTMLAttributes, 'data-source': '', class: 'edit-source', dir: 'auto' }, ['code', 0]],
});
const Rule = Node.create({
  name: 'rule',
  group: 'block',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: ({ HTMLAttributes }) => ['hr', HTMLAttributes],
});
const NoteBlock = Node.create({
  name: 'note',
  content: 'block+',
  defining: true,
  isolating: true,
  addAttributes: () => plain('label', ''),
  parseHTML: () => [{ tag: 'aside[data-label]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { ...HTMLAttributes, class: 'edit-note' }, 0],
});
const NoteReference = Node.create({
  name: 'noteReference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => plain('label', ''),
  parseHTML: () => [{ tag: 'sup[data-label]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['sup', { ...HTMLAttributes, class: 'edit-reference' }, String(node.attrs.label)],
  renderText: ({ node }) => `[^${node.attrs.label}]`,
});
const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

/** What the library for tables asks of every cell; no Markdown joins cells, so nothing is read or written. */
const CELL = {
  colspan: { default: 1, rendered: false },
  rowspan: { default: 1, rendered: false },
  colwidth: { default: null, rendered: false },
  ...plain('align'),
};
const cell = (name: string, tag: string) =>
  Node.create({
    name,
    content: '(text | noteReference)*',
    whitespace: 'pre',
    isolating: true,
    addAttributes: () => CELL,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });
const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
});
const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});
const ROLES: Record<string, string> = { table: 'table', tableRow: 'row', tableCell: 'cell', tableHeader: 'header_cell' };
const TableRoles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: ({ name }) => (ROLES[name] ? { tableRole: ROLES[name] } : {}),
});

const mark = (name: string, tag: string, ...more: string[]) =>
  Mark.create({
    name,
    parseHTML: () => [tag, ...more].map((each) => (each.includes('=') ? { style: each } : { tag: each })),
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });
const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({
    href: { default: '' },
    title: { default: null },
  }),
  // No other address: what a link may carry is core/markup's to say.
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (linkAddress(element.getAttribute('href') ?? '') === undefined ? false : null) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', { ...HTMLAttributes, rel: 'noopener noreferrer' }, 0],
});

export const SCHEMA: Extensions = [
  ...[Doc, Text, Paragraph, Heading, Quote, BulletList, OrderedList, ListItem, Verse, Beyt, Hemistich, Figure, CodeBlock, Source, Rule],
  ...[NoteBlock, NoteReference, HardBreak, Table, TableRow, cell('tableCell', 'td'), cell('tableHeader', 'th'), TableRoles, Placed],
  ...[Link, mark('bold', 'strong', 'b', 'font-weight=bold', 'font-weight=700'), mark('italic', 'em', 'i', 'font-style=italic')],
  ...[mark('strike', 's', 'del', 'strike'), mark('code', 'code')],
];
