'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState, useTransition } from 'react';
import { Field } from '../../ui/field.tsx';
import { TextField } from '../form/text-field.tsx';
import { useErrorSentence } from '../form/problems.tsx';
import { UNREACHABLE, type Refusal } from '../form/answer.ts';
import { useArticleForm, useTextDirection } from './article-context.tsx';

/** What a picture may be; the archive looks at the bytes, not at the name. */
const PICTURES = 'image/jpeg,image/png,image/webp,image/gif,image/avif';

/**
 * A figure for the body: the picture is kept and its block stands where the cursor is. Without script the fields go with the
 * form and the block is added at the end of the body.
 */
export function FigureInserter({ onInsert }: { onInsert: (block: string) => void }) {
  const t = useTranslations('admin.article');
  const { storeFigure, addPictures } = useArticleForm();
  const direction = useTextDirection();
  const sentence = useErrorSentence();
  const [refusal, setRefusal] = useState<Refusal>();
  const [pending, startTransition] = useTransition();
  const fields = useRef<HTMLDivElement>(null);

  const store = () =>
    startTransition(async () => {
      const inputs = [...(fields.current?.querySelectorAll('input') ?? [])];
      const answer = await storeFigure(formDataOf(inputs)).catch(() => ({
        refusal: UNREACHABLE,
        markdown: undefined,
        pictures: undefined,
      }));
      setRefusal(answer.refusal);
      if (answer.markdown === undefined) return;
      addPictures(answer.pictures ?? {});
      onInsert(answer.markdown);
      for (const input of inputs) input.value = '';
    });

  return (
    <details className="inserter">
      <summary>{t('insertFigure')}</summary>
      <div ref={fields}>
        <p className="field-hint">{t('figureHint')}</p>
        <Field id="field-figure-file" label={t('figure.file')} error={refusal && sentence(refusal)}>
          {(aria) => <input type="file" name="figure.file" accept={PICTURES} {...aria} />}
        </Field>
        <TextField path="figure.caption" {...direction} />
        <TextField path="figure.alt" {...direction} hint={t('figure.altHint')} />
        <div className="form-row">
          <TextField path="figure.credit" dir="auto" hint={t('figure.creditHint')} />
          <TextField path="figure.licence" dir="auto" />
        </div>
      </div>
      <button type="button" className="button needs-script" aria-disabled={pending} onClick={pending ? undefined : store}>
        {pending ? t('storing') : t('insert')}
      </button>
    </details>
  );
}

function formDataOf(inputs: HTMLInputElement[]): FormData {
  const data = new FormData();
  for (const { name, type, value, files } of inputs) {
    if (type !== 'file') data.set(name, value);
    else if (files?.[0]) data.set(name, files[0]);
  }
  return data;
}
