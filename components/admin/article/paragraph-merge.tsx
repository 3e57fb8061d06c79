'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useArticleForm, useTextDirection } from './article-context.tsx';
import type { ConflictField } from './conflict.ts';
import { joinStretches, stretches } from './paragraphs.ts';

const PROSE = ['body', 'standfirst', 'authorNote', 'editorNote'] as const;
type Prose = (typeof PROSE)[number];
export const isProse = (field: ConflictField): field is Prose => (PROSE as readonly string[]).includes(field);

const CHOICES = ['mine', 'theirs', 'both'] as const;
type Choice = (typeof CHOICES)[number];

type ParagraphMergeProps = { field: Prose; mine: string; theirs: string; onMerged: () => void };

/** Both texts paragraph against paragraph: where they differ one is taken, or both, and the whole goes into the form. */
export function ParagraphMerge({ field, mine, theirs, onMerged }: ParagraphMergeProps) {
  const t = useTranslations('admin.conflict');
  const { set } = useArticleForm();
  const { dir } = useTextDirection();
  const rows = stretches(mine, theirs);
  const [chosen, choose] = useState<Record<number, Choice>>({});
  const merge = () => {
    const texts = rows.map(({ mine: own, theirs: other, isSame }, index) => {
      const choice = isSame ? 'mine' : (chosen[index] ?? 'mine');
      return choice === 'both' ? joinStretches([own, other]) : choice === 'mine' ? own : other;
    });
    set(field, joinStretches(texts));
    onMerged();
  };
  return (
    <details className="needs-script">
      <summary>{t('byParagraph')}</summary>
      {rows.map(({ mine: own, theirs: other, isSame }, index) =>
        isSame ? (
          <p key={index} className="muted">
            {t('sameHere')}
          </p>
        ) : (
          <fieldset key={index} className="conflict-field">
            <legend>{t('place', { number: index + 1 })}</legend>
            <div className="conflict-versions" dir={dir}>
              <div className="conflict-text">{own || <span className="muted">{t('empty')}</span>}</div>
              <div className="conflict-text">{other || <span className="muted">{t('empty')}</span>}</div>
            </div>
            <p className="row-buttons">
              {CHOICES.map((choice) => (
                <label key={choice}>
                  <input
                    type="radio"
                    checked={(chosen[index] ?? 'mine') === choice}
                    onChange={() => choose({ ...chosen, [index]: choice })}
                  />{' '}
                  {t(`choice.${choice}`)}
                </label>
              ))}
            </p>
          </fieldset>
        ),
      )}
      <button type="button" className="button" onClick={merge}>
        {t('putTogether')}
      </button>
    </details>
  );
}
