import { useTranslations } from 'next-intl';
import { Notice } from '../../ui/notice.tsx';
import { SAVED_AS, type SavedAs } from './article-answer.ts';

type StoredAs = SavedAs | 'accepted' | 'gone-back';
const ALL: readonly StoredAs[] = [...SAVED_AS, 'accepted', 'gone-back'];

export const isStoredAs = (value: unknown): value is StoredAs => (ALL as readonly unknown[]).includes(value);

/** What the page before this one did with the article. */
export function SavedElsewhere({ as }: { as: StoredAs }) {
  const t = useTranslations('admin.article');
  return <Notice>{t(`saved.${as}`)}</Notice>;
}
