'use client';
import { useTranslations } from 'next-intl';

export type Source = { name: string; text: string; sha256: string };

/** The document that the draft was read from, to look at while the form is gone through. */
export function SourcePanel({ source }: { source: Source }) {
  const t = useTranslations('intake');
  return (
    <aside className="source-panel" aria-label={t('source')}>
      <h2>{t('source')}</h2>
      <p>
        <a href={`/originals/${source.sha256}`}>
          <bdi className="technical" dir="ltr">
            {source.name}
          </bdi>
        </a>
      </p>
      <div className="source-text" dir="auto" tabIndex={0} role="region" aria-label={t('sourceText')}>
        {source.text}
      </div>
    </aside>
  );
}
