'use client';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useRef, useState } from 'react';
import { TextAreaField } from '../form/text-field.tsx';
import { useIsScripted } from '../form/use-is-scripted.ts';
import { useArticleForm, useTextDirection } from './article-context.tsx';
import { BidiWarning } from './bidi-warning.tsx';
import { BodyPreview } from './body-preview.tsx';
import { CoupletInserter } from './couplet-inserter.tsx';
import { FigureInserter } from './figure-inserter.tsx';
import { BodyGuesses, GuessMark } from './guess-mark.tsx';
import { insertBlock } from './insert-block.ts';

/** The editor comes after the form: nothing waits for it, and whoever writes Markdown never loads it. */
const RichEditor = lazy(() => import('../editor/rich-editor.tsx').then(({ RichEditor: component }) => ({ default: component })));

const VIEWS = ['rich', 'source'] as const;
type View = (typeof VIEWS)[number];
const REMEMBERED = 'bayaz:body-view';

function rememberedView(): View {
  try {
    return localStorage.getItem(REMEMBERED) === 'source' ? 'source' : 'rich';
  } catch {
    return 'rich';
  }
}

/** The body: as it will be read or as Markdown, and beside it how it will be read. The text area is what the form posts. */
export function BodyField() {
  const t = useTranslations('admin.article');
  const { values, set, pictures, addPictures, storeFigure, mayEdit } = useArticleForm();
  const direction = useTextDirection();
  const area = useRef<HTMLTextAreaElement>(null);
  const isScripted = useIsScripted();
  const [chosen, choose] = useState<View>();
  const view = isScripted ? (chosen ?? rememberedView()) : 'source';

  const show = (next: View) => {
    choose(next);
    try {
      localStorage.setItem(REMEMBERED, next);
    } catch {
      // Remembered for this page only.
    }
  };

  const insert = (block: string) => {
    const field = area.current;
    const { text, cursor } = insertBlock(values.body, field?.selectionEnd ?? values.body.length, block);
    set('body', text);
    // After the new text stands in the field.
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(cursor, cursor);
    });
  };

  return (
    <fieldset className="form-part body-part" data-view={view}>
      <legend>{t('body')}</legend>
      <div className="body-views needs-script" role="group" aria-label={t('bodyViews')}>
        {VIEWS.map((each) => (
          <button key={each} type="button" className="button button-small" aria-pressed={view === each} onClick={() => show(each)}>
            {t(`bodyView.${each}`)}
          </button>
        ))}
      </div>
      <div className="body-columns">
        <div>
          {view === 'rich' && (
            <Suspense fallback={<p className="muted">{t('editorLoading')}</p>}>
              <RichEditor
                markdown={values.body}
                onChange={(markdown) => set('body', markdown)}
                context={{ language: values.language || 'und', direction: direction.dir }}
                pictures={pictures}
                storeFigure={storeFigure}
                mayEdit={mayEdit}
                addPictures={addPictures}
              />
            </Suspense>
          )}
          <TextAreaField
            {...direction}
            ref={area}
            path="body"
            className="body-source"
            hint={t('bodyHint')}
            rows={24}
            spellCheck
            value={values.body}
            onChange={(event) => set('body', event.target.value)}
            after={
              <>
                <BidiWarning text={values.body} />
                <GuessMark place="body" />
              </>
            }
          />
        </div>
        <BodyPreview />
      </div>
      <BodyGuesses />
      {view === 'source' && (
        <>
          <FigureInserter onInsert={insert} />
          <CoupletInserter onInsert={insert} />
        </>
      )}
    </fieldset>
  );
}
