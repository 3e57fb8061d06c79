'use client';
import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import type { Picture } from '../../../core/article/views.ts';
import { parseBody } from '../../../core/markup/parse.ts';
import type { Direction } from '../../../core/markup/tree.ts';
import { chromeFor } from '../../../i18n/chrome.ts';
import { ArticleBody } from '../../reader/body.tsx';
import { bodyLabels } from '../../reader/body-labels.ts';

type RenderedBodyProps = { markdown: string; language: string; direction: Direction; pictures: Record<string, Picture> };

/** A body of Markdown as its readers see it. */
export function RenderedBody({ markdown, language, direction, pictures }: RenderedBodyProps) {
  const locale = useLocale();
  const body = useMemo(() => parseBody(markdown, { language, direction }), [markdown, language, direction]);
  return (
    <div className="in-text" lang={language} dir={direction}>
      <ArticleBody body={body} language={language} direction={direction} labels={bodyLabels(chromeFor(locale, ''))} pictures={pictures} />
    </div>
  );
}
