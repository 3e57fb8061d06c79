'use client';
import type { Editor } from '@tiptap/core';
import { redo, undo } from '@tiptap/pm/history';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Picture } from '../../../core/article/views.ts';
import type { FigureAnswer } from '../article/article-answer.ts';
import { UNREACHABLE, type Refusal } from '../form/answer.ts';
import { useErrorSentence } from '../form/problems.tsx';
import * as actions from './actions.ts';
import type { TextContext } from './doc-json.ts';
import { ZWNJ } from './keys.ts';
import { LinkDialog } from './link-dialog.tsx';
import { docOf } from './markdown-doc.ts';
import { Tool, Toolbar, ToolChoice } from './toolbar.tsx';
import { useRichEditor } from './use-rich-editor.ts';

type RichEditorProps = {
  markdown: string;
  onChange: (markdown: string) => void;
  context: TextContext;
  pictures: Record<string, Picture>;
  storeFigure: (data: FormData) => Promise<FigureAnswer>;
  addPictures: (pictures: Record<string, Picture>) => void;
  mayEdit: boolean;
};

const PICTURES = 'image/jpeg,image/png,image/webp,image/gif,image/avif';
const AREA = 'rich-body';

/** The body as it will be read, to be written in. Its Markdown goes to the form; it has no field of its own. */
export function RichEditor({ markdown, onChange, context, pictures, storeFigure, addPictures, mayEdit }: RichEditorProps) {
  const t = useTranslations('admin.editor');
  const sentence = useErrorSentence();
  const element = useRef<HTMLDivElement>(null);
  const [marks, showMarks] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isStoring, setStoring] = useState(false);

  const { editor } = useRichEditor({
    element,
    markdown,
    onChange,
    context,
    pictures,
    marks,
    mayEdit,
    labels: {
      text: t('text'),
      first: t('hemistichs.first'),
      second: t('hemistichs.second'),
      source: t('source'),
      note: (label) => t('note', { label }),
      figure: {
        alt: t('figure.alt'),
        credit: t('figure.credit'),
        licence: t('figure.licence'),
        caption: t('figure.caption'),
        absent: t('figure.absent'),
        details: t('figure.details'),
      },
    },
    onFiles: (files) => void store(files),
  });

  const store = async (files: File[]) => {
    setStoring(true);
    for (const file of files) {
      const data = new FormData();
      data.set('figure.file', file);
      const answer: FigureAnswer = await storeFigure(data).catch(() => ({ refusal: UNREACHABLE }));
      setRefusal(answer.refusal);
      if (answer.markdown === undefined || !editor || editor.isDestroyed) continue;
      addPictures(answer.pictures ?? {});
      const figure = docOf(answer.markdown, context).doc.content?.[0];
      if (figure) actions.insertBlockJson(editor, { ...figure, attrs: { ...figure.attrs, piece: null } });
    }
    setStoring(false);
  };

  return (
    <div className="edit needs-script">
      {editor && <Tools editor={editor} marks={marks} showMarks={showMarks} onFiles={store} />}
      <div ref={element} id={AREA} className="edit-area" />
      <p role="status" className="field-hint">
        {isStoring && t('storing')}
      </p>
      {refusal && (
        <p role="alert" className="field-error">
          {sentence(refusal)}
        </p>
      )}
    </div>
  );
}

type ToolsProps = { editor: Editor; marks: boolean; showMarks: (show: boolean) => void; onFiles: (files: File[]) => void };

function Tools({ editor, marks, showMarks, onFiles }: ToolsProps) {
  const t = useTranslations('admin.editor');
  const [now, setNow] = useState(() => actions.standing(editor));
  const [link, setLink] = useState<{ href: string; text: string }>();
  const files = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const update = () => setNow(actions.standing(editor));
    editor.on('transaction', update);
    return () => void editor.off('transaction', update);
  }, [editor]);

  const run = () => editor.chain().focus();
  const isText = now.block === 'paragraph' || now.block.startsWith('heading');
  return (
    <>
      <Toolbar label={t('tools')} controls={AREA}>
        <Tool first onUse={() => run().toggleMark('bold').run()} pressed={now.bold} keys="Control+B">
          {t('bold')}
        </Tool>
        <Tool onUse={() => run().toggleMark('italic').run()} pressed={now.italic} keys="Control+I">
          {t('italic')}
        </Tool>
        <Tool onUse={() => setLink(actions.linkAtCursor(editor))} pressed={now.link}>
          {t('link')}
        </Tool>
        <ToolChoice label={t('block')} value={isText ? now.block : ''} onChange={(name) => actions.setBlock(editor, name)}>
          {!isText && <option value="">{t('otherBlock')}</option>}
          <option value="paragraph">{t('paragraph')}</option>
          {[2, 3, 4].map((level) => (
            <option key={level} value={`heading-${level}`}>
              {t('heading', { level: level - 1 })}
            </option>
          ))}
          {/^heading-[156]$/.test(now.block) && <option value={now.block}>{t('headingOther')}</option>}
        </ToolChoice>
        <Tool onUse={() => run().toggleWrap('quote').run()} pressed={now.quote}>
          {t('quote')}
        </Tool>
        <Tool onUse={() => run().toggleList('bulletList', 'listItem').run()} pressed={now.bulletList}>
          {t('bulletList')}
        </Tool>
        <Tool onUse={() => run().toggleList('orderedList', 'listItem').run()} pressed={now.orderedList}>
          {t('orderedList')}
        </Tool>
        <Tool onUse={() => actions.insertCouplet(editor)}>{t('couplet')}</Tool>
        <Tool onUse={() => files.current?.click()}>{t('insertFigure')}</Tool>
        <Tool onUse={() => actions.insertNote(editor)}>{t('insertNote')}</Tool>
        <Tool onUse={() => actions.insertTable(editor)} disabled={now.table}>
          {t('insertTable')}
        </Tool>
        {now.table &&
          actions.TABLE_CHANGE_NAMES.map((change) => (
            <Tool key={change} onUse={() => actions.changeTable(editor, change)}>
              {t(`table.${change}`)}
            </Tool>
          ))}
        <Tool onUse={() => actions.insertRule(editor)}>{t('rule')}</Tool>
        <ToolChoice label={t('direction')} value={now.direction} onChange={(direction) => actions.setDirection(editor, direction)}>
          <option value="">{t('directions.found')}</option>
          <option value="rtl">{t('directions.rtl')}</option>
          <option value="ltr">{t('directions.ltr')}</option>
        </ToolChoice>
        <Tool onUse={() => run().insertContent(ZWNJ).run()} keys="Control+Shift+2">
          {t('halfSpace')}
        </Tool>
        <Tool onUse={() => showMarks(!marks)} pressed={marks}>
          {t('showHalfSpaces')}
        </Tool>
        <Tool onUse={() => actions.joinLines(editor)}>{t('joinLines')}</Tool>
        <Tool onUse={() => actions.insertSource(editor)}>{t('insertSource')}</Tool>
        <Tool onUse={() => undo(editor.state, editor.view.dispatch)} keys="Control+Z">
          {t('undo')}
        </Tool>
        <Tool onUse={() => redo(editor.state, editor.view.dispatch)} keys="Control+Y">
          {t('redo')}
        </Tool>
      </Toolbar>
      <input
        ref={files}
        type="file"
        accept={PICTURES}
        hidden
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      {link && (
        <LinkDialog
          {...link}
          onDone={(done) => {
            setLink(undefined);
            if (done) actions.setLink(editor, done.href, done.text);
            else editor.commands.focus();
          }}
        />
      )}
    </>
  );
}
