'use client';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { TextAreaField } from '../form/text-field.tsx';
import { useArticleForm, useTextDirection } from './article-context.tsx';
import { BidiWarning } from './bidi-warning.tsx';
import { BodyPreview } from './body-preview.tsx';
import { CoupletInserter } from './couplet-inserter.tsx';
import { FigureInserter } from './figure-inserter.tsx';
import { BodyGuesses, GuessMark } from './guess-mark.tsx';
import { insertBlock } from './insert-block.ts';

/** The body as Markdown, what can be put into it, and beside it how it will be read. */
export function BodyField() {
  const t = useTranslations('admin.article');
  const { values, set } = useArticleForm();
  const direction = useTextDirection();
  const area = useRef<HTMLTextAreaElement>(null);

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
    <fieldset className="form-part body-part">
      <legend>{t('body')}</legend>
      <div className="body-columns">
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
        <BodyPreview />
      </div>
      <BodyGuesses />
      <FigureInserter onInsert={insert} />
      <CoupletInserter onInsert={insert} />
    </fieldset>
  );
}
