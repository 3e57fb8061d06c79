/** What the editor shows beside the text itself: each block's direction, half-spaces, the names of boxes. Nothing of it is in the text. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { languageDirection, textDirection } from '../../../core/text/direction.ts';

export type Labels = { first: string; second: string; note: (label: string) => string; source: string };
export type Shown = { direction: 'ltr' | 'rtl'; marks: boolean; labels: Labels };

const KEY = new PluginKey<DecorationSet>('show');
/** Letters that a direction is judged by, as in core/markup. */
const SAMPLE = 2_000;
const ZWNJ = /\u200c/g;

/** Nodes stay the same objects while nobody changes them. */
const known = new WeakMap<Node, { ltr?: 'ltr' | 'rtl'; rtl?: 'ltr' | 'rtl' }>();

function directionOf(node: Node, around: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const { dir, lang } = node.attrs as { dir?: string | null; lang?: string | null };
  if (dir === 'rtl' || dir === 'ltr') return dir;
  if (lang) return languageDirection(lang);
  const found = known.get(node) ?? {};
  found[around] ??= textDirection(node.textContent.slice(0, SAMPLE), around);
  known.set(node, found);
  return found[around];
}

function decorations(doc: Node, { direction, marks, labels }: Shown): DecorationSet {
  const list: Decoration[] = [];
  const visit = (parent: Node, offset: number, around: 'ltr' | 'rtl') =>
    parent.forEach((node, at, index) => {
      const from = offset + at;
      const name = node.type.name;
      if (name === 'hemistich' || name === 'beyt' || node.type.spec.tableRole === 'row') {
        if (name === 'hemistich') {
          const label = index === 0 ? labels.first : labels.second;
          list.push(Decoration.node(from, from + node.nodeSize, { role: 'group', 'aria-label': label, 'data-name': label }));
        }
        visit(node, from + 1, around);
        return;
      }
      if (node.isText && marks) {
        for (const { index: place } of node.text!.matchAll(ZWNJ))
          list.push(Decoration.inline(from + place, from + place + 1, { class: 'edit-zwnj' }));
      }
      if (!node.isBlock) return;
      if (name === 'note' || name === 'source') {
        const label = name === 'note' ? labels.note(String(node.attrs.label)) : labels.source;
        list.push(Decoration.node(from, from + node.nodeSize, { role: 'group', 'aria-label': label, 'data-name': label }));
      }
      const isPlaced = 'dir' in node.attrs;
      const own = isPlaced ? directionOf(node, around) : around;
      if (own !== around && !node.attrs.dir) list.push(Decoration.node(from, from + node.nodeSize, { dir: own }));
      if (!node.isLeaf) visit(node, from + 1, own);
    });
  visit(doc, 0, direction);
  return DecorationSet.create(doc, list);
}

/** @param shown what is to be shown now; asked again with every transaction, and after one that carries the plugin's mark */
export const showing = (shown: () => Shown) =>
  Extension.create({
    name: 'showing',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: KEY,
        state: {
          init: (_, { doc }) => decorations(doc, shown()),
          apply: (transaction, before) =>
            transaction.docChanged || transaction.getMeta(KEY) ? decorations(transaction.doc, shown()) : before,
        },
        props: { decorations: (state) => KEY.getState(state) },
      }),
    ],
  });

/** Marks a transaction that changes nothing but what is shown. */
export const SHOW_AGAIN = KEY;
