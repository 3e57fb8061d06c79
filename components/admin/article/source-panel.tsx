'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useArticleForm } from './article-context.tsx';
import { placeOfSnippet } from './snippet-place.ts';
import { SourcePages } from './source-pages.tsx';

export type Source = {
  name: string;
  text: string;
  sha256: string;
  /** Of a document that has pages, which can be looked at. */
  pages?: number;
  /** The letters are not to be trusted: the pages are shown first. */
  isDoubtful?: boolean;
};

/** The document that the draft was read from; where the guess was read from that has the focus, it is marked and in sight. */
export function SourcePanel({ source }: { source: Source }) {
  const t = useTranslations('intake');
  const { looking } = useArticleForm().review;
  const box = useRef<HTMLDivElement>(null);
  const { text, sha256, pages } = source;
  const [view, setView] = useState<'text' | 'pages'>(pages !== undefined && source.isDoubtful ? 'pages' : 'text');
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
        <a href={`/originals/${sha256}`}>
          <bdi className="technical" dir="ltr">
            {source.name}
          </bdi>
        </a>
      </p>
      {pages !== undefined && (
        <div className="body-views needs-script" role="group" aria-label={t('source')}>
          {(['text', 'pages'] as const).map((each) => (
            <button key={each} type="button" className="button button-small" aria-pressed={view === each} onClick={() => setView(each)}>
              {t(`sourceViews.${each}`)}
            </button>
          ))}
        </div>
      )}
      {pages !== undefined && view === 'pages' && <SourcePages sha256={sha256} pages={pages} />}
      <div ref={box} className="source-text" hidden={view === 'pages'} dir="auto" tabIndex={0} role="region" aria-label={t('sourceText')}>
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
