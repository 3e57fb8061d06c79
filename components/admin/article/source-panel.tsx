'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef } from 'react';
import { useArticleForm } from './article-context.tsx';
import { placeOfSnippet } from './snippet-place.ts';

export type Source = { name: string; text: string; sha256: string };

/** The document that the draft was read from; where the guess was read from that has the focus, it is marked and in sight. */
export function SourcePanel({ source }: { source: Source }) {
  const t = useTranslations('intake');
  const { looking } = useArticleForm().review;
  const box = useRef<HTMLDivElement>(null);
  const { text } = source;
  const place = useMemo(() => (looking ? placeOfSnippet(text, looking.snippet) : undefined), [text, looking]);
  useEffect(() => {
    const mark = box.current?.querySelector('mark');
    if (!box.current || !mark) return;
    // Only the document's own box: the form stays where it is.
    box.current.scrollTop += mark.getBoundingClientRect().top - box.current.getBoundingClientRect().top - box.current.clientHeight / 3;
  }, [place]);
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
      <div ref={box} className="source-text" dir="auto" tabIndex={0} role="region" aria-label={t('sourceText')}>
        {place ? (
          <>
            {text.slice(0, place.from)}
            <mark>{text.slice(place.from, place.to)}</mark>
            {text.slice(place.to)}
          </>
        ) : (
          text
        )}
      </div>
    </aside>
  );
}
