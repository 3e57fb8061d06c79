'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Conflict } from './article-answer.ts';
import type { ArticleValues } from './article-values.ts';
import { differences, offered, type Difference } from './conflict.ts';
import { ConflictText } from './conflict-text.tsx';
import { isProse, ParagraphMerge } from './paragraph-merge.tsx';

type ConflictPanelProps = { conflict: Conflict; mine: ArticleValues };

/**
 * Somebody saved in between: both versions of every field in which they differ, side by side, and a choice for each. What was typed
 * stays in the form; the choice is made when it is saved again, on top of the other's revision.
 */
export function ConflictPanel({ conflict, mine }: ConflictPanelProps) {
  const t = useTranslations('admin.conflict');
  const found = differences(conflict.base, mine, conflict.theirs);
  return (
    <section className="conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{t('title')}</h2>
      <p>{found.length > 0 ? t('lede', { revision: conflict.revision }) : t('same', { revision: conflict.revision })}</p>
      {found.map((difference) => (
        <FieldConflict key={difference.field} difference={difference} mine={mine} theirs={conflict.theirs} />
      ))}
    </section>
  );
}

type FieldConflictProps = { difference: Difference; mine: ArticleValues; theirs: ArticleValues };

function FieldConflict({ difference, mine, theirs }: FieldConflictProps) {
  const t = useTranslations('admin');
  const { field, changedBy } = difference;
  const [taken, take] = useState(offered(difference));
  const version = (whose: 'mine' | 'theirs', values: ArticleValues) => (
    <div className="conflict-version" data-taken={taken === whose}>
      <label>
        <input type="radio" name={`take.${field}`} value={whose} checked={taken === whose} onChange={() => take(whose)} />{' '}
        {t(`conflict.${whose}`)}
      </label>
      <ConflictText field={field} values={values} other={whose === 'mine' ? theirs : mine} />
    </div>
  );
  return (
    <fieldset className="conflict-field">
      <legend>
        {t(`labels.${field}` as 'labels.title')} <span className="muted">{t(`conflict.changedBy.${changedBy}`)}</span>
      </legend>
      <div className="conflict-versions">
        {version('mine', mine)}
        {version('theirs', theirs)}
      </div>
      {changedBy === 'both' && isProse(field) && (
        <ParagraphMerge
          key={`${mine[field]}\0${theirs[field]}`}
          field={field}
          mine={mine[field]}
          theirs={theirs[field]}
          onMerged={() => take('mine')}
        />
      )}
    </fieldset>
  );
}
