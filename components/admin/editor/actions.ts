/** What the editor's toolbar does. */
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from '@tiptap/pm/tables';

const block = (editor: Editor): string => {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const { name } = $from.node(depth).type;
    if (name === 'heading') return `heading-${$from.node(depth).attrs.level}`;
    if (name !== 'hemistich' && name !== 'beyt' && name !== 'listItem' && !name.startsWith('table')) return name;
  }
  return 'paragraph';
};

/** The outermost block that can have a direction of its own, at the cursor. */
function placedBlock(editor: Editor): { node: Node; at: number } | undefined {
  const { $from } = editor.state.selection;
  const depth = $from.depth > 0 && $from.node(1).type.name === 'note' ? 2 : 1;
  const node = $from.depth >= depth ? $from.node(depth) : undefined;
  return node && 'dir' in node.attrs ? { node, at: $from.before(depth) } : undefined;
}

/** What the toolbar shows as pressed or chosen. */
export const standing = (editor: Editor) => ({
  block: block(editor),
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  link: editor.isActive('link'),
  quote: editor.isActive('quote'),
  bulletList: editor.isActive('bulletList'),
  orderedList: editor.isActive('orderedList'),
  table: isInTable(editor.state),
  direction: (placedBlock(editor)?.node.attrs.dir as string | null | undefined) ?? '',
});

/** '' lets the letters say it. */
export function setDirection(editor: Editor, direction: string): void {
  const { $from, $to } = editor.state.selection;
  const tr = editor.state.tr;
  editor.state.doc.nodesBetween($from.pos, $to.pos, (node, at, parent) => {
    if (parent?.type.name !== 'doc' && parent?.type.name !== 'note') return false;
    if ('dir' in node.attrs) tr.setNodeAttribute(at, 'dir', direction || null);
    return node.type.name === 'note';
  });
  editor.view.dispatch(tr);
  editor.commands.focus();
}

export function setBlock(editor: Editor, name: string): void {
  const level = /^heading-(\d)$/.exec(name)?.[1];
  editor
    .chain()
    .focus()
    .setNode(level ? 'heading' : 'paragraph', level ? { level: Number(level) } : {})
    .run();
}

/** After the block of the document's own in which the cursor stands. */
function insertAfterBlock(editor: Editor, node: Node, cursor?: number): void {
  const { state, view } = editor;
  const { $from } = state.selection;
  const here = $from.depth > 0 ? $from.node(1) : undefined;
  const isBlank = here?.type.name === 'paragraph' && here.content.size === 0;
  const [from, to] =
    $from.depth > 0 ? [isBlank ? $from.before(1) : $from.after(1), $from.after(1)] : [state.selection.to, state.selection.to];
  const tr = state.tr.replaceWith(from, to, node);
  if (cursor !== undefined) tr.setSelection(TextSelection.near(tr.doc.resolve(from + cursor)));
  view.dispatch(tr.scrollIntoView());
  editor.commands.focus();
}

export const insertCouplet = (editor: Editor): void => insertAfterBlock(editor, editor.schema.nodes.verse!.createAndFill()!, 3);

export function insertTable(editor: Editor): void {
  const { table, tableRow, tableHeader, tableCell } = editor.schema.nodes;
  const row = (cell: typeof tableCell) => tableRow!.create(null, [cell!.create(), cell!.create()]);
  insertAfterBlock(editor, table!.create(null, [row(tableHeader), row(tableCell)]), 3);
}

export const insertRule = (editor: Editor): void => insertAfterBlock(editor, editor.schema.nodes.rule!.create());
export const insertSource = (editor: Editor): void => insertAfterBlock(editor, editor.schema.nodes.source!.create(), 1);

/** A block that the archive gave: a figure whose picture is stored. */
export const insertBlockJson = (editor: Editor, json: object): void => insertAfterBlock(editor, editor.schema.nodeFromJSON(json));

const TABLE_CHANGES = { addRow: addRowAfter, addColumn: addColumnAfter, deleteRow, deleteColumn, deleteTable };
export type TableChange = keyof typeof TABLE_CHANGES;
export const TABLE_CHANGE_NAMES = Object.keys(TABLE_CHANGES) as TableChange[];
export function changeTable(editor: Editor, change: TableChange): void {
  TABLE_CHANGES[change](editor.state, editor.view.dispatch);
  editor.commands.focus();
}

/** A reference where the cursor stands, and its note at the end, under the next free number. */
export function insertNote(editor: Editor): void {
  const { state, view, schema } = editor;
  const taken = new Set<string>();
  state.doc.descendants((node) => {
    if (node.type.name === 'note' || node.type.name === 'noteReference') taken.add(String(node.attrs.label));
  });
  let number = 1;
  while (taken.has(String(number))) number++;
  const attrs = { label: String(number) };
  if (!state.selection.$to.parent.inlineContent || state.selection.$to.parent.type.spec.code) return;
  const tr = state.tr.insert(state.selection.to, schema.nodes.noteReference!.create(attrs));
  const at = tr.doc.content.size;
  tr.insert(at, schema.nodes.note!.create(attrs, schema.nodes.paragraph!.create()));
  tr.setSelection(TextSelection.create(tr.doc, at + 2));
  view.dispatch(tr.scrollIntoView());
  editor.commands.focus();
}

/** Letters of the link at the cursor, or of the selection, and its address. */
export function linkAtCursor(editor: Editor): { href: string; text: string } {
  const { from, to } = editor.state.selection;
  return { href: String(editor.getAttributes('link').href ?? ''), text: editor.state.doc.textBetween(from, to, ' ') };
}

/** '' takes the link away. */
export function setLink(editor: Editor, href: string, text: string): void {
  const chain = editor.chain().focus().extendMarkRange('link');
  if (href === '') chain.unsetMark('link').run();
  else if (editor.state.selection.empty && !editor.isActive('link'))
    chain.insertContent({ type: 'text', text: text || href, marks: [{ type: 'link', attrs: { href } }] }).run();
  else chain.setMark('link', { href, title: editor.getAttributes('link').title ?? null }).run();
}

/** Line ends within paragraphs become spaces, in the blocks selected. A word that a hyphen broke is one again. */
export function joinLines(editor: Editor, range: { from: number; to: number } = editor.state.selection): void {
  const tr = editor.state.tr;
  const places: { from: number; to: number; text: string }[] = [];
  editor.state.doc.nodesBetween(range.from, range.to, (node, at, parent) => {
    if (node.type.name === 'hardBreak' && parent?.type.name === 'paragraph') places.push({ from: at, to: at + 1, text: ' ' });
    if (!node.isText || parent?.type.spec.code) return;
    for (const { 0: end, 1: hyphen, index } of node.text!.matchAll(/((?<=\p{Ll})-)?[ \t]*\n[ \t]*/gu))
      places.push({ from: at + index, to: at + index + end.length, text: hyphen ? '' : ' ' });
  });
  for (const { from, to, text } of places.toReversed()) {
    if (text === '') tr.delete(from, to);
    else tr.insertText(text, from, to);
  }
  editor.view.dispatch(tr);
  editor.commands.focus();
}
