/** What the keys do in the editor beyond ProseMirror's own. */
import { Extension, type Editor } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { Selection, TextSelection } from '@tiptap/pm/state';
import { goToNextCell, tableEditing } from '@tiptap/pm/tables';
import { strongDirection } from '../../../core/text/strong.ts';

export const ZWNJ = '\u200c';

/** Whether the last letter before the cursor is written from right to left. */
export function isAfterRtl(before: string): boolean {
  const last = Array.from(before).findLast((letter) => strongDirection(letter) !== null);
  return last !== undefined && strongDirection(last) === 'rtl';
}

const wordsBefore = ({ state }: Editor): string =>
  state.selection.$from.parent.textBetween(0, state.selection.$from.parentOffset, ' ', ' ');

function inside(editor: Editor, name: string): number | undefined {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === name) return depth;
  return undefined;
}

/** Into the next box of the couplet, or a new couplet; out of the verse from an empty one at its end. */
function nextHemistich(editor: Editor, extend: boolean): boolean {
  const depth = inside(editor, 'hemistich');
  if (depth === undefined) return false;
  const { state, view } = editor;
  const { $from } = state.selection;
  const [beyt, verse] = [$from.node(depth - 1), $from.node(depth - 2)];
  const isLast = $from.index(depth - 2) === verse.childCount - 1;
  if ($from.index(depth - 1) === 0 && !(extend && beyt.content.size === 4)) {
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, $from.after(depth) + 1)).scrollIntoView());
    return true;
  }
  if (!isLast) {
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, $from.after(depth - 1) + 2)).scrollIntoView());
    return true;
  }
  if (!extend) return false;
  const tr = state.tr;
  if (beyt.content.size === 4 && verse.childCount > 1) {
    const [from, to] = [$from.before(depth - 1), $from.after(depth - 1)];
    tr.delete(from, to);
    const after = tr.mapping.map($from.after(depth - 2));
    tr.insert(after, state.schema.nodes.paragraph!.create());
    tr.setSelection(TextSelection.create(tr.doc, after + 1));
  } else {
    const at = $from.after(depth - 1);
    tr.insert(at, state.schema.nodes.beyt!.createAndFill()!);
    tr.setSelection(TextSelection.create(tr.doc, at + 2));
  }
  view.dispatch(tr.scrollIntoView());
  return true;
}

/** Back at the head of a box: an empty couplet goes, and a verse without any. */
function backInVerse(editor: Editor): boolean {
  const depth = inside(editor, 'hemistich');
  const { state, view } = editor;
  const { $from, empty } = state.selection;
  if (depth === undefined || !empty || $from.parentOffset > 0) return false;
  const [beyt, verse] = [$from.node(depth - 1), $from.node(depth - 2)];
  const tr = state.tr;
  if (beyt.content.size === 4 && verse.childCount === 1) {
    tr.replaceWith($from.before(depth - 2), $from.after(depth - 2), state.schema.nodes.paragraph!.create());
    tr.setSelection(TextSelection.create(tr.doc, $from.before(depth - 2) + 1));
  } else {
    const at = $from.index(depth - 1) === 1 ? $from.before(depth) : $from.before(depth - 1);
    if (beyt.content.size === 4) tr.delete($from.before(depth - 1), $from.after(depth - 1));
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size)), -1));
  }
  view.dispatch(tr.scrollIntoView());
  return true;
}

/** A paragraph after a figure's caption. */
function leaveFigure(editor: Editor): boolean {
  const depth = inside(editor, 'figure');
  if (depth === undefined) return false;
  const { state, view } = editor;
  const after = state.selection.$from.after(depth);
  const tr = state.tr.insert(after, state.schema.nodes.paragraph!.create());
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
}

/** Text typed in a cell or a box knows no other line. */
const inOneLine = (editor: Editor): boolean => inside(editor, 'tableCell') !== undefined || inside(editor, 'tableHeader') !== undefined;

export const Keys = Extension.create({
  name: 'keys',
  priority: 1000,
  addProseMirrorPlugins: () => [history(), dropCursor({ color: false }), gapCursor(), tableEditing()],
  addKeyboardShortcuts() {
    const editor = this.editor;
    const run = (command: typeof undo) => () => command(editor.state, editor.view.dispatch);
    const cell = (step: 1 | -1) => goToNextCell(step)(editor.state, editor.view.dispatch);
    return {
      'Mod-z': run(undo),
      'Shift-Mod-z': run(redo),
      'Mod-y': run(redo),
      'Mod-b': () => editor.commands.toggleMark('bold'),
      'Mod-i': () => editor.commands.toggleMark('italic'),
      'Mod-Alt-0': () => editor.commands.setNode('paragraph'),
      'Mod-Alt-2': () => editor.commands.setNode('heading', { level: 2 }),
      'Mod-Alt-3': () => editor.commands.setNode('heading', { level: 3 }),
      'Mod-Alt-4': () => editor.commands.setNode('heading', { level: 4 }),
      'Shift-Enter': () =>
        inOneLine(editor) || inside(editor, 'hemistich') !== undefined || editor.commands.insertContent({ type: 'hardBreak' }),
      Enter: () => nextHemistich(editor, true) || leaveFigure(editor) || inOneLine(editor) || editor.commands.splitListItem('listItem'),
      Backspace: () => backInVerse(editor),
      Tab: () => cell(1) || nextHemistich(editor, false) || editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => cell(-1) || editor.commands.liftListItem('listItem'),
      'Shift-Space': () => isAfterRtl(wordsBefore(editor)) && editor.commands.insertContent(ZWNJ),
    };
  },
});

/** Ctrl+Shift+2 by its place on the keyboard: with Shift the key says something else in every layout. */
export const isHalfSpaceKey = (event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean; code: string }): boolean =>
  (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey && event.code === 'Digit2';
