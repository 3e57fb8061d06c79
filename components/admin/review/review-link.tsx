import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '../../ui/notice.tsx';

/** Above an article's form: why it came back, and the way to what was said of it. */
export function ReviewLink({ slug, open, sentBack }: { slug: string; open: number; sentBack?: string }) {
  const t = useTranslations('admin.review');
  const locale = useLocale();
  return (
    <>
      {sentBack && (
        <Notice kind="warning">
          {t('sentBack')} <bdi>{sentBack}</bdi>
        </Notice>
      )}
      <p>
        <a href={`/${locale}/admin/articles/${encodeURIComponent(slug)}/review`}>{t('link', { open })}</a>
      </p>
    </>
  );
}
