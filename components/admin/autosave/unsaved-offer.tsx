'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { ArticleValues } from '../article/article-values.ts';
import { differences } from '../article/conflict.ts';
import { ConflictText } from '../article/conflict-text.tsx';
import { formatInstant } from '../format-instant.ts';
import type { Copy } from './copies.ts';

type UnsavedOfferProps = { copies: Copy[]; stored: ArticleValues; onTake: (copy: Copy) => void; onDrop: () => void };

/** Text that was typed before and not saved: to go on with, to look at, or to let go. Until it is decided nothing else is typed. */
export function UnsavedOffer({ copies, stored, onTake, onDrop }: UnsavedOfferProps) {
  const t = useTranslations('admin.autosave');
  const locale = useLocale();
  const [compared, compare] = useState<Copy>();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} className="conflict" aria-labelledby="unsaved-title" tabIndex={-1}>
      <h2 id="unsaved-title">{t('offer')}</h2>
      <p>{t('offerLede')}</p>
      <ul className="desk-list">
        {copies.map((copy) => (
          <li key={copy.at} className="desk-item">
            <p>
              {t(`offerFrom.${copy.where}`, { at: formatInstant(copy.at, locale) })}
              {copy.values.title !== '' && (
                <>
                  {' · '}
                  <bdi>{copy.values.title}</bdi>
                </>
              )}
            </p>
            <p className="row-buttons">
              <button type="button" className="button button-primary" onClick={() => onTake(copy)}>
                {t('take')}
              </button>
              <button
                type="button"
                className="button"
                aria-expanded={compared === copy}
                onClick={() => compare(compared === copy ? undefined : copy)}
              >
                {t('compare')}
              </button>
            </p>
            {compared === copy && <Comparison stored={stored} copy={copy} />}
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={onDrop}>
        {t('drop', { count: copies.length })}
      </button>
    </section>
  );
}

function Comparison({ stored, copy: { values } }: { stored: ArticleValues; copy: Copy }) {
  const t = useTranslations('admin');
  return differences(stored, values, stored).map(({ field }) => (
    <div key={field} className="conflict-field">
      <h3>{t(`labels.${field}` as 'labels.title')}</h3>
      <div className="conflict-versions">
        {(['unsaved', 'stored'] as const).map((which) => (
          <div key={which} className="conflict-version">
            {t(`autosave.version.${which}`)}
            <ConflictText field={field} values={which === 'stored' ? stored : values} other={which === 'stored' ? values : stored} />
          </div>
        ))}
      </div>
    </div>
  ));
}
