'use client';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useDeferredValue } from 'react';
import { useArticleForm, useTextDirection } from './article-context.tsx';

/** Parser and renderer come after the form: nothing waits for them. */
const RenderedBody = lazy(() => import('./rendered-body.tsx').then(({ RenderedBody: component }) => ({ default: component })));

/** How the body will be read, while it is typed. */
export function BodyPreview() {
  const t = useTranslations('admin.article');
  const { values, pictures } = useArticleForm();
  const { dir } = useTextDirection();
  const markdown = useDeferredValue(values.body);
  return (
    <div className="body-preview needs-script">
      <h2 className="preview-title">{t('preview')}</h2>
      {/* Reached by keyboard, since a long text scrolls. */}
      <div className="preview-paper" role="region" aria-label={t('preview')} tabIndex={0}>
        <Suspense fallback={<p className="muted">{t('previewLoading')}</p>}>
          <RenderedBody markdown={markdown} language={values.language || 'und'} direction={dir} pictures={pictures} />
        </Suspense>
      </div>
    </div>
  );
}
