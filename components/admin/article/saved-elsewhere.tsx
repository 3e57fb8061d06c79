import { useTranslations } from 'next-intl';
import { Notice } from '../../ui/notice.tsx';
import type { ArticleAnswer } from './article-answer.ts';

type StoredAs = NonNullable<ArticleAnswer['saved']>['as'] | 'imported';
const ALL: readonly StoredAs[] = ['draft', 'published', 'corrected', 'withdrawn', 'imported'];

export const isStoredAs = (value: unknown): value is StoredAs => (ALL as readonly unknown[]).includes(value);

/** What the page before this one did with the article. */
export function SavedElsewhere({ as }: { as: StoredAs }) {
  const t = useTranslations('admin.article');
  return <Notice>{t(`saved.${as}`)}</Notice>;
}
