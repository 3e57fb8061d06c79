'use client';
import { useTranslations } from 'next-intl';
import { useTextDirection } from './article-context.tsx';
import type { ArticleValues } from './article-values.ts';
import { diffText } from '../../../core/text/diff.ts';
import { asRows, type ConflictField } from './conflict.ts';

type ConflictTextProps = {
  field: ConflictField;
  values: ArticleValues;
  /** The other version: words that it does not have are marked. */
  other: ArticleValues;
};

/** One version of a field, for reading. Reached by keyboard, since a long text scrolls. */
export function ConflictText({ field, values, other }: ConflictTextProps) {
  const t = useTranslations('admin.conflict');
  const { dir } = useTextDirection();
  const [value, against] = [values[field], other[field]];
  const isText = typeof value === 'string' && typeof against === 'string';
  const rows = isText ? [] : asRows(value);
  const words = isText && value !== '' ? diffText(against, value).filter(({ kind }) => kind !== 'removed') : [];
  return (
    <div className="conflict-text" dir={isText ? dir : undefined} tabIndex={0} role="group" aria-label={t('text')}>
      {rows.length + words.length === 0 && <span className="muted">{t('empty')}</span>}
      {words.map(({ text, kind }, index) => (kind === 'added' ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>))}
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
