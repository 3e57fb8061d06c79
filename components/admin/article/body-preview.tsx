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
    <section className="body-preview needs-script" aria-label={t('preview')}>
      <p className="field-label" aria-hidden="true">
        {t('preview')}
      </p>
      <div className="preview-paper">
        <Suspense fallback={<p className="muted">{t('previewLoading')}</p>}>
          <RenderedBody markdown={markdown} language={values.language || 'und'} direction={dir} pictures={pictures} />
        </Suspense>
      </div>
    </section>
  );
}
