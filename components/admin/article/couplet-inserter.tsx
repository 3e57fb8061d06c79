'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { useTextDirection } from './article-context.tsx';
import { coupletMarkdown } from './insert-block.ts';

const EMPTY = { first: '', second: '' };

/** A couplet in two boxes, put into the body where the cursor stands. Its fields are not the form's: they have no names. */
export function CoupletInserter({ onInsert }: { onInsert: (block: string) => void }) {
  const t = useTranslations('admin.article');
  const direction = useTextDirection();
  const [couplet, setCouplet] = useState(EMPTY);
  const box = (hemistich: keyof typeof EMPTY) => (
    <Field id={`couplet-${hemistich}`} label={t(`hemistichs.${hemistich}`)}>
      {(aria) => (
        <input
          type="text"
          {...direction}
          {...aria}
          value={couplet[hemistich]}
          onChange={(event) => setCouplet({ ...couplet, [hemistich]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <details className="inserter needs-script">
      <summary>{t('insertCouplet')}</summary>
      <div className="form-row" dir={direction.dir}>
        {box('first')}
        {box('second')}
      </div>
      <button
        type="button"
        className="button"
        disabled={couplet.first.trim() === ''}
        onClick={() => {
          onInsert(coupletMarkdown(couplet.first, couplet.second));
          setCouplet(EMPTY);
        }}
      >
        {t('insert')}
      </button>
    </details>
  );
}
