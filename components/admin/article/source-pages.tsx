'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { localeDigits } from '../../../core/text/digits.ts';

type SourcePagesProps = { sha256: string; pages: number };

/** The pages of the document as they look, one at a time. */
export function SourcePages({ sha256, pages }: SourcePagesProps) {
  const t = useTranslations('intake');
  const locale = useLocale();
  const [number, setNumber] = useState(1);
  const [failed, setFailed] = useState<number>();
  const place = { number: localeDigits(number, locale), pages: localeDigits(pages, locale) };
  const turn = (step: number) => setNumber(Math.min(Math.max(1, number + step), pages));
  return (
    <>
      {pages > 1 && (
        <p className="row-buttons">
          <button type="button" className="button button-small" aria-disabled={number === 1 || undefined} onClick={() => turn(-1)}>
            {t('previousPage')}
          </button>
          <span role="status">{t('pageOf', place)}</span>
          <button type="button" className="button button-small" aria-disabled={number === pages || undefined} onClick={() => turn(1)}>
            {t('nextPage')}
          </button>
        </p>
      )}
      <div className="source-page" tabIndex={0} role="region" aria-label={t('pageOf', place)}>
        {failed === number ? (
          <p className="muted">{t('pageNotDrawn')}</p>
        ) : (
          <img key={number} src={`/originals/${sha256}/pages/${number}`} alt={t('pageOf', place)} onError={() => setFailed(number)} />
        )}
      </div>
    </>
  );
}
