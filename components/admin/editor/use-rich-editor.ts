'use client';
import { Editor } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Picture } from '../../../core/article/views.ts';
import { figureView, type FigureLabels } from './figure-view.ts';
import type { NodeJson, TextContext } from './doc-json.ts';
import { docOf, markdownOf, type ReadBody } from './markdown-doc.ts';
import { isHalfSpaceKey, Keys, ZWNJ } from './keys.ts';
import { cleanPasted, pastedParagraphs } from './paste.ts';
import { SCHEMA } from './schema.ts';
import { SHOW_AGAIN, showing, type Labels } from './show-plugin.ts';

/** How long after the last key the Markdown is written: long enough not to be in the way, short enough to lose nothing. */
const REST = 250;

type Options = {
  element: RefObject<HTMLDivElement | null>;
  markdown: string;
  onChange: (markdown: string) => void;
  context: TextContext;
  pictures: Record<string, Picture>;
  /** Whether half-spaces are to be seen. */
  marks: boolean;
  mayEdit: boolean;
  labels: Labels & { figure: FigureLabels; text: string };
  onFiles: (files: File[]) => void;
};

/** A browser's text area knows only this line end; what the archive has is kept when the form is read (line-ends.ts). */
const asTyped = (text: string): string => text.replace(/\r\n?/g, '\n');

/** What ProseMirror copied itself is as it should be; what comes from elsewhere is cleaned in a document that nothing shows. */
function cleanedHtml(html: string, view: EditorView): string {
  if (html.includes('data-pm-slice')) return html;
  const taken = new Set<string>();
  view.state.doc.descendants((node) => {
    if (node.type.name === 'note' || node.type.name === 'noteReference') taken.add(String(node.attrs.label));
  });
  const given = new Map<string, string>();
  const label = (name: string) => {
    let number = given.size + 1;
    while (!given.has(name) && (taken.has(String(number)) || [...given.values()].includes(String(number)))) number++;
    if (!given.has(name)) given.set(name, String(number));
    return given.get(name)!;
  };
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  cleanPasted(body, label);
  return body.innerHTML;
}

/** ProseMirror over the body's Markdown. `write` gives what was typed since to the form at once. */
export function useRichEditor(options: Options): { editor: Editor | undefined; write: () => string } {
  const latest = useRef(options);
  const [editor, setEditor] = useState<Editor>();
  /** What the document was read from, and what was last written from it. */
  const body = useRef<{ read: ReadBody; written: string; isDirty: boolean }>(undefined);

  useEffect(() => {
    latest.current = options;
  });

  const write = useCallback((): string => {
    const { current } = body;
    if (!current?.isDirty || !editor) return current?.written ?? latest.current.markdown;
    current.isDirty = false;
    current.written = markdownOf(editor.getJSON() as NodeJson, current.read);
    latest.current.onChange(current.written);
    return current.written;
  }, [editor]);

  useEffect(() => {
    const { context, markdown, labels } = latest.current;
    const { doc, read } = docOf(asTyped(markdown), context);
    body.current = { read, written: read.markdown, isDirty: false };
    const made = new Editor({
      element: latest.current.element.current,
      injectCSS: false,
      extensions: [
        ...SCHEMA,
        Keys,
        showing(() => ({ direction: latest.current.context.direction, marks: latest.current.marks, labels: latest.current.labels })),
      ],
      content: doc,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': labels.text, class: 'edit-body body-text in-text' },
        nodeViews: { figure: (node, view, getPos) => figureView(labels.figure, () => latest.current.pictures)({ node, view, getPos }) },
        handleKeyDown: (view, event) => {
          if (!isHalfSpaceKey(event)) return false;
          view.dispatch(view.state.tr.insertText(ZWNJ).scrollIntoView());
          return true;
        },
        transformPastedHTML: cleanedHtml,
        clipboardTextParser: (text, _context, _plain, view) => {
          const { paragraph } = view.state.schema.nodes;
          const nodes = pastedParagraphs(text).map((words) => paragraph!.create(null, words === '' ? null : view.state.schema.text(words)));
          return Slice.maxOpen(Fragment.from(nodes));
        },
        handlePaste: (_view, event) => {
          const files = [...(event.clipboardData?.files ?? [])];
          const isText = event.clipboardData?.types.some((type) => type.startsWith('text/'));
          if (files.length === 0 || isText) return false;
          latest.current.onFiles(files);
          return true;
        },
        handleDrop: (_view, event) => {
          const files = [...((event as DragEvent).dataTransfer?.files ?? [])];
          if (files.length === 0) return false;
          event.preventDefault();
          latest.current.onFiles(files);
          return true;
        },
      },
      onUpdate: () => {
        if (body.current) body.current.isDirty = true;
      },
    });
    setEditor(made);
    return () => {
      const { current } = body;
      if (current?.isDirty) latest.current.onChange(markdownOf(made.getJSON() as NodeJson, current.read));
      made.destroy();
    };
  }, []);

  // Writes when the hand rests, and whenever the form is read.
  useEffect(() => {
    if (!editor) return;
    let timer: number | undefined;
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(write, REST);
    };
    const form = editor.view.dom.closest('form');
    const onFormData = (event: FormDataEvent) => event.formData.set('body', write());
    editor.on('update', later);
    form?.addEventListener('formdata', onFormData);
    return () => {
      window.clearTimeout(timer);
      editor.off('update', later);
      form?.removeEventListener('formdata', onFormData);
    };
  }, [editor, write]);

  // A body that did not come from here: merged at a save, taken from another version, or of another language now.
  const { markdown, context, marks, pictures, mayEdit } = options;
  const { language, direction } = context;
  useEffect(() => {
    const { current } = body;
    if (!editor || !current) return;
    const isOther = asTyped(markdown) !== current.written && !current.isDirty;
    const isElsewhere = current.read.context.language !== language || current.read.context.direction !== direction;
    if (!isOther && !isElsewhere) return;
    const { doc, read } = docOf(isElsewhere && !isOther ? write() : asTyped(markdown), { language, direction });
    body.current = { read, written: read.markdown, isDirty: false };
    editor.commands.setContent(doc, { emitUpdate: false });
  }, [editor, markdown, language, direction, write]);

  useEffect(() => {
    if (!editor) return;
    Object.assign(editor.view.dom, { lang: language, dir: direction });
    editor.view.dispatch(editor.state.tr.setMeta(SHOW_AGAIN, true).setMeta('addToHistory', false));
  }, [editor, language, direction, marks, pictures]);

  useEffect(() => {
    editor?.setEditable(mayEdit, false);
  }, [editor, mayEdit]);

  return { editor, write };
}
