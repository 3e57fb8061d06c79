'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTextDirection } from './article-context.tsx';
import type { Conflict } from './article-answer.ts';
import type { ArticleValues } from './article-values.ts';
import { asRows, differences, offered, type ConflictField, type Difference } from './conflict.ts';

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
      <ConflictText field={field} values={values} />
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
    </fieldset>
  );
}

/** One version of a field, for reading. Reached by keyboard, since a long text scrolls. */
function ConflictText({ field, values }: { field: ConflictField; values: ArticleValues }) {
  const t = useTranslations('admin.conflict');
  const { dir } = useTextDirection();
  const rows = asRows(values[field]);
  return (
    <div
      className="conflict-text"
      dir={typeof values[field] === 'string' ? dir : undefined}
      tabIndex={0}
      role="group"
      aria-label={t('text')}
    >
      {rows.length === 0 && <span className="muted">{t('empty')}</span>}
      {rows.map((cells, index) => (
        <div key={index}>
          {cells.map(([cell, text], place) => (
            <span key={cell}>
              {place > 0 && ' · '}
              {cell === 'text' ? text : <bdi>{cell === 'role' ? <RoleName field={field} role={text} /> : text}</bdi>}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

function RoleName({ field, role }: { field: ConflictField; role: string }) {
  const t = useTranslations();
  const key = (field === 'appearances' ? `admin.article.appearanceRoles.${role}` : `roles.${role}.name`) as 'roles.author.name';
  return t.has(key) ? t(key) : role;
}
