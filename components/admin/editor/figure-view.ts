/** A figure in the editor: the picture, its caption to write in, and fields for what else is said of it. */
import type { Node } from '@tiptap/pm/model';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import type { Picture } from '../../../core/article/views.ts';

export const FIELDS = ['alt', 'credit', 'licence'] as const;
export type FigureLabels = Record<(typeof FIELDS)[number] | 'caption' | 'absent' | 'details', string>;

/** @param pictures where stored pictures can be seen, by `asset:` source */
export function figureView(labels: FigureLabels, pictures: () => Record<string, Picture>) {
  return ({ node, view, getPos }: { node: Node; view: EditorView; getPos: () => number | undefined }): NodeView => {
    let shown = node;
    const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, className: string) =>
      Object.assign(document.createElement(name), { className });
    const dom = make('figure', 'edit-figure');
    const picture = make('div', 'edit-picture');
    picture.contentEditable = 'false';
    const contentDOM = make('figcaption', 'edit-caption');
    contentDOM.dataset.name = labels.caption;
    const details = make('details', 'edit-figure-fields');
    details.contentEditable = 'false';
    const summary = document.createElement('summary');
    summary.textContent = labels.details;
    details.append(summary);

    const inputs = FIELDS.map((name) => {
      const label = document.createElement('label');
      const input = document.createElement('input');
      input.type = 'text';
      input.dir = 'auto';
      input.addEventListener('input', () => {
        const at = getPos();
        if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, name, input.value === '' ? null : input.value));
      });
      // Enter in a line of text would send the article's form.
      input.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') event.preventDefault();
      });
      label.append(`${labels[name]} `, input);
      details.append(label);
      return { name, input };
    });

    const render = () => {
      const source = String(shown.attrs.source ?? '');
      const found = pictures()[source] ?? pictures()[source.replace(/^asset:/, '')];
      if (found) {
        const image = document.createElement('img');
        Object.assign(image, { src: found.src, width: found.width, height: found.height, alt: String(shown.attrs.alt ?? '') });
        picture.replaceChildren(image);
      } else {
        const absent = make('span', 'muted');
        absent.textContent = source === '' ? labels.absent : source;
        picture.replaceChildren(absent);
      }
      for (const { name, input } of inputs) if (input.value !== (shown.attrs[name] ?? '')) input.value = String(shown.attrs[name] ?? '');
      for (const name of ['dir', 'lang'] as const) {
        if (shown.attrs[name]) dom.setAttribute(name, String(shown.attrs[name]));
        else dom.removeAttribute(name);
      }
    };
    render();
    dom.append(picture, contentDOM, details);
    return {
      dom,
      contentDOM,
      update(next) {
        if (next.type !== shown.type) return false;
        const isOther =
          FIELDS.some((name) => next.attrs[name] !== shown.attrs[name]) ||
          next.attrs.source !== shown.attrs.source ||
          next.attrs.dir !== shown.attrs.dir;
        shown = next;
        if (isOther) render();
        return true;
      },
      stopEvent: (event) => details.contains(event.target as globalThis.Node),
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    };
  };
}
