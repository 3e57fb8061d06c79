import { useLocale, useTranslations } from 'next-intl';
import { BothNames } from '../both-names.tsx';
import { inOrder } from '../names.ts';

export function SubjectList({ subjects }: { subjects: { slug: string; names: { fa: string; en: string } }[] }) {
  const t = useTranslations('admin.subjects');
  const locale = useLocale();
  return (
    <ul className="desk-list desk-list-columns">
      {inOrder(subjects, locale).map(({ slug, names }) => (
        <li key={slug} className="desk-item">
          <a href={`/${locale}/admin/subjects?edit=${encodeURIComponent(slug)}`} aria-label={t('edit', { name: names[locale] })}>
            <BothNames names={names} />
          </a>
        </li>
      ))}
    </ul>
  );
}
