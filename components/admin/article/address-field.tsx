'use client';
import { useTranslations } from 'next-intl';
import { slugFrom } from '../../../core/text/slug.ts';
import { useArticleForm } from './article-context.tsx';
import { ArticleLine } from './article-field.tsx';

/** The article's address, and what it will be when nothing is said. */
export function AddressField() {
  const t = useTranslations('admin.article');
  const { values } = useArticleForm();
  const proposed = slugFrom(values.title);
  const hint = proposed === '' ? t('slugHint') : t.rich('slugWillBe', { slug: () => <bdi className="technical">{proposed}</bdi> });
  return <ArticleLine path="slug" dir="auto" spellCheck={false} autoComplete="off" hint={values.slug === '' ? hint : t('slugHint')} />;
}
